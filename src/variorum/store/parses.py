"""The parses of a ledger's articles, put together from those of its paragraphs."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from variorum import packing
from variorum.records import Draft
from variorum.store.base import Store
from variorum.syntax import Parse

TOKENS = 200_000
"""Of the parses that are held: some 300 articles of news length, or 50 MB."""


class StoredParses(Mapping[str, Parse]):
    """The parses of a ledger's articles, made from the store when asked for. Those asked for last are
    held, up to ``TOKENS`` in all but never fewer than one; articles of the same paragraphs share one."""

    def __init__(self, store: Store, recipe: str, drafts: Mapping[str, Draft]) -> None:
        self._store = store
        self._recipe = recipe
        self._drafts = drafts
        self._wording: dict[str, bytes] = {}
        self._held: OrderedDict[bytes, Parse] = OrderedDict()
        self._tokens = 0

    def __getitem__(self, article: str) -> Parse:
        wording = self._wording.get(article)
        if wording is None:
            wording = self._wording[article] = _wording(self._drafts[article])
        parse = self._held.get(wording)
        if parse is None:
            parse = self._held[wording] = self._joined(self._drafts[article])
            self._tokens += len(parse)
            while self._tokens > TOKENS and len(self._held) > 1:
                self._tokens -= len(self._held.popitem(last=False)[1])
        self._held.move_to_end(wording)
        return parse

    def _joined(self, draft: Draft) -> Parse:
        keys = [packing.parse_key(self._recipe, p.text) for p in draft.paragraphs]
        found = self._store.load_parses(sorted(set(keys)))
        return packing.join_parse(draft, [found.get(k, b"") for k in keys])

    def __iter__(self) -> Iterator[str]:
        return iter(self._drafts)

    def __len__(self) -> int:
        return len(self._drafts)


def _wording(draft: Draft) -> bytes:
    """The same for articles whose paragraphs are the same, at the same places: their parses are."""
    digest = blake2b(digest_size=16)
    for p in draft.paragraphs:
        digest.update(f"{p.start}\x1f{p.text}\x1e".encode("utf-8", "surrogatepass"))
    return digest.digest()
