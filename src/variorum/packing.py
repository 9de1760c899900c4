"""Drafts, slots and parses as bytes: between processes and in the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

import msgspec

from variorum.records import Draft, Failure, Record
from variorum.stage import Corpus
from variorum.syntax import ParagraphParse, Parse

DRAFT_SLOTS: dict[str, Any] = {
    f.name: f.type for f in msgspec.structs.fields(Draft) if f.name != "parse"
}


class PackedDraft(msgspec.Struct, frozen=True):
    """A draft whose parse is still in pieces: one packed parse a paragraph, empty where none."""

    slots: bytes
    parses: list[bytes]


class WorkRow(msgspec.Struct, frozen=True):
    """What ``stage`` made of ``article`` under ``recipe``: the slots it wrote, packed."""

    article: str
    stage: str
    recipe: str
    slots: bytes
    failures: bytes


def pack_slots(draft: Draft, names: Iterable[str]) -> bytes:
    """These slots of ``draft``; its parse is never among them."""
    return msgspec.msgpack.encode({n: getattr(draft, n) for n in sorted(names) if n != "parse"})


def unpack_slots(draft: Draft, packed: bytes) -> Draft:
    """``draft`` with the slots that ``packed`` holds."""
    raw = msgspec.msgpack.decode(packed, type=dict[str, msgspec.Raw])
    slots = {n: msgspec.msgpack.decode(r, type=DRAFT_SLOTS[n]) for n, r in raw.items()}
    return msgspec.structs.replace(draft, **slots)


def pack_draft(draft: Draft, parses: Mapping[str, bytes]) -> PackedDraft:
    """``draft`` with the packed parses of its paragraphs, found by text."""
    return PackedDraft(
        pack_slots(draft, DRAFT_SLOTS), [parses.get(p.text, b"") for p in draft.paragraphs]
    )


def unpack_draft(packed: PackedDraft) -> Draft:
    raw = msgspec.msgpack.decode(packed.slots, type=dict[str, msgspec.Raw])
    slots = {n: msgspec.msgpack.decode(r, type=DRAFT_SLOTS[n]) for n, r in raw.items()}
    draft = Draft(**slots)
    return msgspec.structs.replace(draft, parse=join_parse(draft, packed.parses))


def join_parse(draft: Draft, parses: Iterable[bytes]) -> Parse:
    """The parse of the article from the packed parses of its paragraphs, in their order."""
    placed = [
        (paragraph.start, unpack_parse(packed))
        for paragraph, packed in zip(draft.paragraphs, parses, strict=True)
        if packed
    ]
    return Parse.assemble(draft.article.text, placed)


def pack_parse(parse: ParagraphParse) -> bytes:
    return msgspec.msgpack.encode(parse)


def unpack_parse(packed: bytes) -> ParagraphParse:
    return msgspec.msgpack.decode(packed, type=ParagraphParse)


def parse_key(recipe: str, text: str) -> str:
    """The key of a paragraph's parse: the same words under the same recipe parse alike."""
    raw = f"{recipe}\x1f{text}".encode("utf-8", "surrogatepass")
    return blake2b(raw, digest_size=16).hexdigest()


def pack_failures(failures: Iterable[Failure]) -> bytes:
    return msgspec.msgpack.encode(list(failures))


def unpack_failures(packed: bytes) -> list[Failure]:
    return msgspec.msgpack.decode(packed, type=list[Failure])


def pack_corpus(corpus: Corpus, names: Iterable[str]) -> bytes:
    """These slots of ``corpus``."""
    return msgspec.msgpack.encode({n: getattr(corpus, n) for n in sorted(names)})


def unpack_corpus(corpus: Corpus, packed: bytes, types: Mapping[str, type[Record]]) -> Corpus:
    """``corpus`` with the slots that ``packed`` holds; ``types`` names each slot's record."""
    raw = msgspec.msgpack.decode(packed, type=dict[str, msgspec.Raw])
    return corpus.with_slots(
        **{
            name: msgspec.msgpack.decode(value, type=tuple[types[name], ...])  # type: ignore[valid-type]
            for name, value in raw.items()
        }
    )
