"""What reading one file may cost the machine, enforced by the system on the process that reads."""

import contextlib
import os

from data_access.reading.layout import MEBIBYTE, Limits

try:
    import resource
except ImportError:  # not on Windows: there the time limit alone holds
    resource = None

LOOKING = Limits(seconds=60, memory_bytes=1024 * MEBIBYTE)
GRACE_SECONDS = 5  # beyond the limit on computing time, by the clock on the wall


def set_limits(limits: Limits) -> None:
    """Hold this process to so much more memory and computing time than it has used so far."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + limits.seconds + 1
    _set(resource.RLIMIT_CPU, seconds)
    _set(resource.RLIMIT_AS, _addressed() + limits.memory_bytes)


def lift_limits() -> None:
    """Take the limits off again, to answer and to wait for the next file."""
    if resource is not None:
        _set(resource.RLIMIT_CPU, resource.RLIM_INFINITY)
        _set(resource.RLIMIT_AS, resource.RLIM_INFINITY)


def _set(which: int, soft: int) -> None:
    _, hard = resource.getrlimit(which)
    with contextlib.suppress(ValueError, OSError):  # macOS does not know a limit on memory
        if hard != resource.RLIM_INFINITY:
            soft = hard if soft == resource.RLIM_INFINITY else min(soft, hard)
        resource.setrlimit(which, (soft, hard))


def memory_held() -> int:
    """Bytes of memory that this process occupies; 0 where the system does not tell."""
    return _statm(1)


def _addressed() -> int:
    return _statm(0)


def _statm(field: int) -> int:
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[field]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
