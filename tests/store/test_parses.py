"""Parses put together from the paragraphs of a ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests import toys
from tests.conftest import article
from variorum import packing
from variorum.options import StageOptions
from variorum.records import Draft
from variorum.store import SQLiteStore, parses
from variorum.store.parses import StoredParses

TEXTS = ("One line.\nAnd one more.", "One line.\nAnd one more.", "And one more.\nOne line.")


@pytest.fixture
def drafts() -> dict[str, Draft]:
    made = toys.lines(
        [Draft(article=article(t, f"{n}")) for n, t in enumerate(TEXTS)], StageOptions()
    )
    return {d.article.id: d for d in made}


def filled(store: SQLiteStore, drafts: dict[str, Draft]) -> StoredParses:
    texts = sorted({p.text for d in drafts.values() for p in d.paragraphs})
    made = toys.words(texts, StageOptions())
    packed = (packing.pack_parse(p) for p in made)
    store.save_parses({packing.parse_key("r", t): p for t, p in zip(texts, packed, strict=True)})
    return StoredParses(store, "r", drafts)


@pytest.mark.parametrize("held", [0, 30, 1000])
def test_a_parse_is_that_of_its_article_and_few_are_held(
    tmp_path: Path, drafts: dict[str, Draft], held: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parses, "TOKENS", held)
    with SQLiteStore(tmp_path / "l", write=True) as store:
        stored = filled(store, drafts)
        for name in [*drafts, *reversed(drafts)]:
            found = stored[name]
            words = "".join(t.text for t in found.tokens)
            assert words == drafts[name].article.text.replace("\n", "")
            assert len(stored._held) <= (2 if held == 1000 else 1)


def test_copies_share_a_parse(tmp_path: Path, drafts: dict[str, Draft]) -> None:
    with SQLiteStore(tmp_path / "l", write=True) as store:
        stored = filled(store, drafts)
        one, two, other = (stored[name] for name in drafts)
        assert one is two
        assert one is not other
        assert "nobody" not in stored
        assert len(stored) == 3


def test_the_same_paragraphs_elsewhere_are_another_parse(
    tmp_path: Path, drafts: dict[str, Draft]
) -> None:
    first = next(iter(drafts.values()))
    shifted = toys.lines(
        [replace(first, article=article("\n" + first.article.text, "shifted"))], StageOptions()
    )[0]
    both = {"first": first, "shifted": shifted}
    with SQLiteStore(tmp_path / "l", write=True) as store:
        stored = filled(store, both)
        assert stored["shifted"].tokens[0].start == stored["first"].tokens[0].start + 1
