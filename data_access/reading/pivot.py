"""The rows of a pivot cache as words and figures, in batches that a layout filters."""

import html
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd
from pandas.api.types import union_categoricals

from data_access.reading.layout import ImportFailed, Limits, Problems, fail
from data_access.reading.pivot_definition import ERROR_TEXT, PivotCache, pivot_caches
from data_access.reading.pivot_records import stream_tokens

SAVED_AGAIN = "Use the file as the publisher offers it, not a copy saved again."


def fields_match(fields: Sequence[str], patterns: Mapping[str, str]) -> bool:
    """Whether there is exactly one field for each name that a layout wants."""
    return all(len(_fields_like(fields, pattern)) == 1 for pattern in patterns.values())


def _fields_like(fields: Sequence[str], pattern: str) -> list[int]:
    return [at for at, name in enumerate(fields) if re.fullmatch(pattern, name)]


def find_cache(
    archive: zipfile.ZipFile, path: Path, patterns: Mapping[str, str], *, title: str
) -> PivotCache:
    """The one cache with these fields, whatever its number; ImportFailed says what is amiss."""
    caches = pivot_caches(archive, path.name)
    found = [cache for cache in caches if fields_match(cache.fields, patterns)]
    if len(found) != 1:
        raise _no_such_cache(path.name, caches, patterns, title)
    if not found[0].records:
        raise fail(
            path.name,
            place=f"part {found[0].part}",
            expected="the rows behind the pivot table",
            found="a workbook that was saved without them",
            todo=SAVED_AGAIN,
        )
    return found[0]


def _no_such_cache(
    file: str, caches: tuple[PivotCache, ...], patterns: Mapping[str, str], title: str
) -> Exception:
    problems = Problems(file)
    for cache in caches:
        for name, pattern in patterns.items():
            if len(_fields_like(cache.fields, pattern)) != 1:
                problems.add(
                    place=f"part {cache.part}",
                    expected=f"one field for {name} ({title})",
                    found=f"the fields {', '.join(cache.fields) or 'none'}",
                    todo="Have the publisher's field names changed? The layout has to follow.",
                )
                break
    if not caches:
        problems.add(expected=f"the pivot cache of {title}", found="none", todo=SAVED_AGAIN)
    if not problems.found:
        problems.add(expected=f"one pivot cache for {title}", found="more than one")
    return ImportFailed(problems.found)


def read_batches(
    archive: zipfile.ZipFile,
    cache: PivotCache,
    file: str,
    *,
    fields: Mapping[str, str],
    limits: Limits,
) -> Iterator[pd.DataFrame]:
    """Columns named as in fields, of words as categories; the index is the record's number."""
    chosen = {name: _fields_like(cache.fields, pattern)[0] for name, pattern in fields.items()}
    done = 0
    for tokens in stream_tokens(archive, cache, file):
        numbers = pd.RangeIndex(done + 1, done + 1 + len(tokens))
        done += len(tokens)
        if done > limits.cells_or_records:
            expected = f"at most {limits.cells_or_records:,} records"
            raise fail(file, place=f"part {cache.records}", expected=expected, found="more")
        words = {
            name: _decode(tokens[at], cache, at, file=file, first=numbers.start)
            for name, at in chosen.items()
        }
        yield pd.DataFrame({n: pd.Series(w, index=numbers) for n, w in words.items()})
    _check_count(cache, done, file)


def _decode(
    tokens: pd.Series, cache: PivotCache, at: int, *, file: str, first: int
) -> pd.Categorical:
    codes = tokens.cat.codes.to_numpy()
    texts = []
    for code, token in enumerate(tokens.cat.categories):
        text = _text_of(token, cache.items[at])
        if text is None:
            record = first + int((codes == code).argmax())
            raise fail(
                file,
                place=f"part {cache.records}, record {record:,}, field {cache.fields[at]}",
                expected=f"the number of one of {len(cache.items[at]):,} shared items",
                found=token[1:] or "nothing",
                todo="The file is damaged: download it again.",
            )
        texts.append(text)
    merged = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    places = pd.array([merged[text] for text in texts], dtype="int64").to_numpy()
    return pd.Categorical.from_codes(places[codes], categories=pd.Index(merged, dtype="object"))


def _text_of(token: str, items: tuple[str, ...]) -> str | None:
    kind, value = token[0], token[1:]
    if kind == "x":
        is_index = value.isascii() and value.isdecimal() and len(value) < 10
        return items[int(value)] if is_index and int(value) < len(items) else None
    if kind == "e":
        return ERROR_TEXT
    return html.unescape(value)


def _check_count(cache: PivotCache, done: int, file: str) -> None:
    if cache.count is not None and cache.count != done:
        raise fail(
            file,
            place=f"part {cache.records}",
            expected=f"{cache.count:,} records, as the definition says",
            found=f"{done:,}",
            todo="The file is not whole: download it again.",
        )


def together(batches: list[pd.DataFrame]) -> pd.DataFrame:
    """Batches as one frame whose words stay categories: a tenth of the memory of texts."""
    if len(batches) == 1:
        return batches[0]
    columns = {}
    for name in batches[0].columns:
        parts = [batch[name] for batch in batches]
        if isinstance(parts[0].dtype, pd.CategoricalDtype):
            columns[name] = union_categoricals([part.array for part in parts])
        else:
            columns[name] = pd.concat(parts).array
    return pd.DataFrame(columns, index=pd.concat([b.iloc[:, 0] for b in batches]).index)
