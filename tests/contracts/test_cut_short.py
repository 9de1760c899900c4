"""Articles that end anywhere: teasers and feeds break off in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from variorum.records import Draft

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles"
LAST = "events"  # the last stage that sees one article
FRAGMENTS = ("5 bonds for", "Oil rose 2 percent on Wednesday")


def test_text_cut_behind_any_word_is_read(drafts_of: Callable[..., list[Draft]]) -> None:
    """The fixture fails the test where a stage fails an article."""
    for path in sorted(EXAMPLES.glob("*.txt")):
        words = path.read_text(encoding="utf-8").split()
        texts = [" ".join(words[max(0, k - 30) : k]) for k in range(1, len(words) + 1, 5)]
        assert len(drafts_of(*texts, until=LAST)) == len(texts)


def test_fragments_are_read(drafts_of: Callable[..., list[Draft]]) -> None:
    assert len(drafts_of(*FRAGMENTS, until=LAST)) == len(FRAGMENTS)
