"""Print passed/total for each file; leave 0 if all pass, 1 if any fails, 2 if one is unknown."""

import sys
from pathlib import Path

from tests.cases.files import UnknownLayout
from tests.cases.layouts import run_file


def main(names: list[str]) -> int:
    """The exit status after every file named has been run."""
    if not names:
        print("python -m tests.cases FILE...", file=sys.stderr)
        return 2
    return max(_report(Path(name)) for name in names)


def _report(path: Path) -> int:
    try:
        outcomes = run_file(path)
    except (UnknownLayout, OSError) as problem:
        print(f"{path.name}: {problem}")
        return 2
    failed = [outcome.case for outcome in outcomes if not outcome.passed]
    told = "" if outcomes else " (nothing here that we compute)"
    print(f"{path.name}: {len(outcomes) - len(failed)}/{len(outcomes)}{told}")
    for case in failed:
        print(f"  failed: {case}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
