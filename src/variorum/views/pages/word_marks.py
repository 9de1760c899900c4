"""Two passages word by word: what only the one has, what only the other; and which of their lines
stand beside which."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from markupsafe import Markup, escape

from variorum.views.pages.marks import paragraphs

WORDS = re.compile(r"(?:\w+(?:[’'.,-]\w+)*|[^\w\s])\s*|\s+")
DELETED, INSERTED = Markup("<del>{}</del>"), Markup("<ins>{}</ins>")
MOST_WORDS = 3000
"""Longer passages are shown whole, without marks inside: word by word they take too long."""

MOST_LINES, MOST_CHARACTERS = 60, 100_000
"""Passages with more of these are shown whole: every line is compared with every other."""

Pair = tuple[int, int, int, int]
"""Start and end in one text, start and end in the other."""


def worded(old: str, new: str) -> tuple[Markup, Markup]:
    """Both texts escaped, with ``del`` around what only the old has, ``ins`` what only the new."""
    a, b = WORDS.findall(old), WORDS.findall(new)
    if old == new or len(a) + len(b) > MOST_WORDS:
        return escape(old), escape(new)
    left, right = [], []
    for kind, i, j, k, m in SequenceMatcher(None, _keys(a), _keys(b), autojunk=False).get_opcodes():
        gone, come = "".join(a[i:j]), "".join(b[k:m])
        plain = kind == "equal" or not (gone.strip() or come.strip())
        left.append(escape(gone) if plain or not gone else _marked(DELETED, gone))
        right.append(escape(come) if plain or not come else _marked(INSERTED, come))
    return Markup("").join(left), Markup("").join(right)


def _marked(element: Markup, text: str) -> Markup:
    """``text`` in an element, the white space behind it outside."""
    words = text.rstrip()
    return element.format(words) + escape(text[len(words) :])


def _keys(words: list[str]) -> list[str]:
    """Words as they are compared: without the white space behind, all quotation marks alike."""
    marks = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'"}
    return ["".join(marks.get(c, c) for c in w.strip()) for w in words]


def beside(old: str, new: str) -> list[Pair]:
    """The lines of two passages that correspond, in order: one beside one where their words are
    alike, several beside several where they are not; every line once."""
    a, b = paragraphs(old), paragraphs(new)
    whole = [(0, len(old), 0, len(new))]
    if len(a) < 2 and len(b) < 2:
        return whole
    if not a or not b or max(len(a), len(b)) > MOST_LINES or len(old) + len(new) > MOST_CHARACTERS:
        return whole
    pairs = _aligned([_bag(old[s:e]) for s, e in a], [_bag(new[s:e]) for s, e in b])
    out = []
    i = j = 0
    # A line without a partner goes with the pair before it, or with the first one.
    for k, (x, y) in enumerate(pairs):
        last = k + 1 == len(pairs)
        end_a, end_b = (len(a), len(b)) if last else (x + 1, y + 1)
        if not last:
            end_a, end_b = _up_to(pairs[k + 1], end_a, end_b)
        out.append((a[i][0], a[end_a - 1][1], b[j][0], b[end_b - 1][1]))
        i, j = end_a, end_b
    return out or whole


def _up_to(following: tuple[int, int], a: int, b: int) -> tuple[int, int]:
    """How far a pair reaches before the next: over the lines that have no partner."""
    return max(a, following[0]), max(b, following[1])


def _bag(line: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", line.casefold()))


def _aligned(a: list[Counter[str]], b: list[Counter[str]]) -> list[tuple[int, int]]:
    """The pairs of lines, in the order of both, with most words in common (Needleman and Wunsch
    without costs for gaps); lines with nothing in common make no pair."""
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    score = [[_common(x, y) for y in b] for x in a]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + score[i][j])
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if score[i][j] and best[i][j] == best[i + 1][j + 1] + score[i][j]:
            out.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return out


def _common(a: Counter[str], b: Counter[str]) -> float:
    shared = sum((a & b).values())
    total = a.total() + b.total()
    # Stray words in common ("the") make no pair.
    return score if total and (score := 2 * shared / total) >= 0.2 else 0.0
