"""Event codes by five-fold cross-validation of the lexicon against coded sentences.

    python gate/crossed.py PLV-TRAIN.jsonl

The lexicon is written by hand with these sentences in sight, so that it knows their words. Here the
sentences fall into five parts by the digest of their text, and in each part no reading counts whose
verb or noun was right under its rule in that part alone: what the other four parts would not have
taught is left out. ``crossed_event_f`` and ``crossed_code_acc`` are therefore floors for sentences never seen;
``event_f`` and ``code_acc`` are those of the whole lexicon. event_f is the macro F1 of the code, the
product's own actor being the marked one; code_acc the share of sentences in which the marked code was found.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from variorum import pipeline
from variorum.options import load
from variorum.records import Article, Draft, article_id
from variorum.stages import STAGES
from variorum.stages.article.events.lexicon import lexicon
from variorum.stages.article.events.phrases import noun_phrase
from variorum.stages.article.events.reading import Reading
from variorum.stages.article.events.readings import readings

FOLDS = 5
OLDER = {"YIELD": "CONCEDE", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT"}
NEEDED = ("clean", "date", "parse", "names", "times", "statements")


@dataclass(frozen=True)
class Coded:
    """A sentence: its part, its code, its readings, and for each whether its actor is the marked one."""

    part: int
    code: str
    readings: tuple[Reading, ...]
    marked: tuple[bool, ...]


def read(path: Path) -> list[Coded]:
    """The coded sentences of a file in JSON Lines, in order."""
    with path.open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row.get("event")]
    stages = [stage for stage in STAGES if stage.name in NEEDED]
    options = load({stage.name: stage.options for stage in stages})
    texts = dict.fromkeys(row["text"] for row in rows)
    articles = [Article(id=article_id(t, None, t), key=t, text=t) for t in texts]
    drafts, failures = pipeline.run_articles(stages, [Draft(article=a) for a in articles], options)
    if failures:
        raise SystemExit(f"{failures[0].stage} failed: {failures[0].error}")
    by_text = {draft.article.text: draft for draft in drafts}
    return [_coded(row, by_text[row["text"]]) for row in rows]


def _coded(row: dict[str, Any], draft: Draft) -> Coded:
    code = row["event"].upper()
    found = tuple(readings(draft, lexicon()))
    return Coded(
        sha256(row["text"].encode()).digest()[0] % FOLDS,
        OLDER.get(code, code),
        found,
        tuple(_meets(draft, r, row["source"]["spans"]) for r in found),
    )


def _meets(draft: Draft, reading: Reading, spans: Sequence[Sequence[int]]) -> bool:
    if reading.who is None:
        return False
    who = noun_phrase(draft.article.text, draft.parse, reading.who)
    return any(who.start < end and start < who.end for start, end in spans)


def taught(sentences: Sequence[Coded]) -> dict[tuple[object, ...], set[int]]:
    """For every lemma under a rule, the parts in which it was right."""
    parts: dict[tuple[object, ...], set[int]] = defaultdict(set)
    for sentence in sentences:
        for reading in sentence.readings:
            if reading.code == sentence.code:
                parts[_word(reading)].add(sentence.part)
    return parts


def _word(reading: Reading) -> tuple[object, ...]:
    return reading.clause.verb.lemma, reading.rule


def figures(
    sentences: Sequence[Coded], counts: Callable[[Coded, Reading], bool]
) -> tuple[float, float]:
    """event_f and code_acc of those readings that count."""
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted = Counter(s.code for s in sentences)
    found = 0
    for sentence in sentences:
        kept = [
            (r.code, marked)
            for r, marked in zip(sentence.readings, sentence.marked, strict=True)
            if counts(sentence, r)
        ]
        found += any(code == sentence.code for code, _ in kept)
        acted = [code for code, marked in kept if marked]
        if acted:
            best = sentence.code if sentence.code in acted else acted[0]
            given[best] += 1
            right[sentence.code] += best == sentence.code
    each = [2 * right[code] / (wanted[code] + given[code]) for code in wanted]
    return sum(each) / len(each), found / len(sentences)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sentences", type=Path)
    sentences = read(parser.parse_args().sentences)
    parts = taught(sentences)
    event_f, code_acc = figures(sentences, lambda s, r: True)
    crossed_f, crossed_acc = figures(sentences, lambda s, r: parts.get(_word(r), set()) != {s.part})
    print(
        f"event_f {event_f:.3f}; code_acc {code_acc:.3f}; "
        f"crossed_event_f {crossed_f:.3f}; crossed_code_acc {crossed_acc:.3f}"
    )


if __name__ == "__main__":
    main()
