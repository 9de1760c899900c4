"""Bytes of a file, packed or not, and the text they stand for."""

from __future__ import annotations

import codecs
import gzip
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from charset_normalizer import from_bytes

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class BytesError(ValueError):
    """Bytes that are no text, or too many of them; the message says which."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked where its name ends in ``.gz``. Raises ``OSError``."""
    with path.open("rb") as raw:
        if path.name.lower().endswith(".gz"):
            with gzip.open(raw) as unpacked:
                yield cast(BinaryIO, unpacked)
        else:
            yield raw


def whole(path: Path, max_bytes: int) -> bytes:
    """All bytes of a file; no more than ``max_bytes`` + 1 are ever held."""
    try:
        with opened(path) as stream:
            data = stream.read(max_bytes + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BytesError(f"the packed file is damaged: {error}") from error
    if len(data) > max_bytes:
        raise BytesError(
            f"the file is larger than {max_bytes:,} bytes: split it, one article a file"
        )
    if not data:
        raise BytesError("the file is empty")
    return data


def encoding_of(data: bytes) -> str:
    """The encoding of ``data``: by its mark, by its NUL bytes, UTF-8 where it is that, else
    Windows-1252 (of which Latin-1 is part) or what charset-normalizer finds."""
    for mark, name in BOMS:
        if data.startswith(mark):
            return name
    if b"\0" in data:
        return _wide(data)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)  # a sample may end inside a character
    except UnicodeDecodeError:
        return _narrow(data)
    return "utf-8"


def decoded(data: bytes) -> str:
    """``data`` as text, newlines as they are. Raises :class:`BytesError` where it is none."""
    name = encoding_of(data)
    try:
        text = data.decode(name, "replace" if name == "utf-8" else "strict")
    except UnicodeDecodeError as error:
        raise BytesError(
            f"the file is not {name} text throughout: {error.reason} at byte {error.start}"
        ) from error
    if len(CONTROLS.findall(text[:100_000])) * 50 > min(len(text), 100_000):
        raise BytesError("the file holds binary data, not text")
    return text


def _wide(data: bytes) -> str:
    """UTF-16 without a mark has its NUL bytes, in Western text, all at even or all at odd places."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    for here, there, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if there * 20 < here and here * 4 > len(data) // 2 and len(data) % 2 == 0:
            return name
    raise BytesError("the file holds binary data (NUL bytes), not text")


def _narrow(data: bytes) -> str:
    """Bytes that are not UTF-8: nearly UTF-8, Western, or something else."""
    broken = data.decode("utf-8", "replace").count("\ufffd")
    several = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data))
    if several > 10 * broken:
        return "utf-8"  # one character cut or garbled: the rest would turn to "â€™" otherwise
    high = len(re.findall(rb"[\x80-\xff]", data))
    if high * 5 < len(data):
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            return "latin-1"
        return "cp1252"
    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise BytesError("the file is in no encoding that could be recognised: save it as UTF-8")
    return best.encoding
