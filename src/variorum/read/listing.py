"""Which files a source names: a file, a folder with all that is in it, or a pattern."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from variorum.read.base import Format, failure
from variorum.read.formats import FORMATS, suffixes
from variorum.records import Failure


@dataclass(frozen=True, kw_only=True, order=True)
class Entry:
    """A file to read. ``uri`` is its path from the source's root, the root's own name in front."""

    uri: str
    path: Path
    format_name: str


def listing(sources: Sequence[str | Path]) -> tuple[list[Entry], list[Failure]]:
    """Every file of ``sources`` once, in order of their addresses, and what could not be listed.
    A file that two sources name has the longer of its two addresses."""
    found: dict[str, Entry] = {}
    failures: dict[tuple[str | None, str], Failure] = {}
    for source in sources:
        for item in _of_source(str(source)):
            if isinstance(item, Failure):
                failures[item.uri, item.error] = item
                continue
            real = os.path.realpath(item.path)
            if real not in found or _rank(item) < _rank(found[real]):
                found[real] = item
    return sorted(found.values()), [failures[k] for k in sorted(failures, key=str)]


def format_of(path: Path) -> Format | None:
    """The format that the file's name tells."""
    return next((each for each in FORMATS if each.accepts(path)), None)


def _rank(entry: Entry) -> tuple[int, str]:
    return -entry.uri.count("/"), entry.uri


def _of_source(source: str) -> Iterator[Entry | Failure]:
    path = Path(source)
    if path.is_dir():
        yield from _of_folder(path, _root(path))
    elif os.path.lexists(path) or not glob.has_magic(source):
        item = _of_file(path, f"{_root(path.parent)}/{path.name}", named=True)
        if item:
            yield item
    else:
        yield from _of_pattern(source)


def _of_pattern(pattern: str) -> Iterator[Entry | Failure]:
    """The root of a pattern is the folder that its fixed beginning names."""
    parts = Path(pattern).parts
    fixed = next(k for k, part in enumerate(parts) if glob.has_magic(part))
    root = Path(*parts[:fixed])
    matches = sorted(glob.glob(pattern, recursive=True))
    if not matches:
        yield failure(pattern, None, f"no file matches the pattern {pattern}")
    for match in matches:
        path = Path(match)
        uri = f"{_root(root)}/{path.relative_to(root).as_posix()}"
        if path.is_dir():
            yield from _of_folder(path, uri)
        elif item := _of_file(path, uri, named=False):
            yield item


def _of_folder(folder: Path, uri: str) -> Iterator[Entry | Failure]:
    """Links to folders are not followed: they may run in circles. Hidden files and read-me files
    are passed over."""
    errors: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(here).relative_to(folder).as_posix()
        base = uri if below == "." else f"{uri}/{below}"
        for name in sorted(names):
            if not name.startswith((".", "README")):
                item = _of_file(Path(here) / name, f"{base}/{name}", named=False)
                if item:
                    yield item
    for error in errors:
        yield failure(str(error.filename), uri, f"the folder cannot be read: {error.strerror}")


def _of_file(path: Path, uri: str, *, named: bool) -> Entry | Failure | None:
    """What is no article by its name is passed over, unless the source named this very file."""
    each = format_of(path)
    if each is None and not named:
        return None
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return failure(path.name, uri, f"{path} cannot be read: {error.strerror}")
    if not stat.S_ISREG(mode):
        return failure(path.name, uri, f"{path} is no regular file") if named else None
    if each is None:
        return failure(
            path.name, uri, f"{path} has no known format: files ending in {suffixes()} are read"
        )
    return Entry(uri=uri, path=path, format_name=each.name)


def _root(path: Path) -> str:
    """The name of a folder, also where it is written ``.`` or ``..``."""
    return Path(os.path.abspath(path)).name
