"""Seconds of a build at the edges: one report in thousands of papers, and one article of megabytes.

    python benchmarks/extremes.py [--copies 5000] [--megabytes 1] [--workers 2]

The texts are made up from patterns of news sentences. The copies have one text of 650 words, each an outlet
and headline of its own; the long article has no paragraph twice. Bare spaCy (as in ``speed.py``) reads the
distinct paragraphs of each, so what a build does beyond parsing is the rest of its time.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from speed import SPACY, measured

SEED = 11
WORDS = 650  # of a copy
FIRST = [
    "Alma",
    "Bruno",
    "Carla",
    "Dario",
    "Edda",
    "Felix",
    "Greta",
    "Hanno",
    "Irma",
    "Jonas",
    "Karin",
    "Leo",
    "Mira",
    "Nils",
    "Olga",
    "Paul",
]
LAST = [
    a + b for a in ("Hal", "Brand", "Stor", "Wein", "Lind", "Mar") for b in ("er", "mann", "berg")
]
TOWNS = [a + b for a in ("Vel", "Osten", "Karl", "Nor", "Hage") for b in ("haven", "mark", "stad")]
ROLES = ("Mayor", "Governor", "Judge", "Colonel", "Police chief", "Foreign minister")
BODIES = ("the port authority", "the ministry", "the water board", "the union", "the army")
PLACES = ("mill", "bridge", "dam", "harbour", "tannery", "depot", "railway")
STUFFS = ("grain", "coal", "timber", "fuel", "cement")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
SENTENCES = (
    "{role} {name} said on {day} that {number} people had left {town} since the {place} closed.",
    "At least {number} workers were hurt when the {place} in {town} burned down on {day}.",
    '"We were never asked about the {place}," {name}, who lives in {town}, told reporters.',
    "{name} accused {body} of hiding the loss of {number} tonnes of {stuff}.",
    "A spokesman for {body} denied that the {place} was to blame.",
    "According to {body}, a new {place} will cost {number} million euros by {year}.",
    "{name} demanded that {body} pay for the {stuff} that the {place} had stored.",
    "The {place} in {town}, built in {year}, holds {number} tonnes of {stuff}.",
    '"Nobody warned us," he said. "The {place} should have been shut in {year}."',
    "Troops sent by {body} reached {town} on {day}, {number} miles from the {place}.",
)


def sentence(rng: random.Random) -> str:
    found = rng.choice(SENTENCES).format(
        role=rng.choice(ROLES),
        name=f"{rng.choice(FIRST)} {rng.choice(LAST)}",
        body=rng.choice(BODIES),
        town=rng.choice(TOWNS),
        place=rng.choice(PLACES),
        stuff=rng.choice(STUFFS),
        day=rng.choice(DAYS),
        number=f"{rng.randint(2, 9000):,}",
        year=rng.randint(1950, 2030),
    )
    return found[0].upper() + found[1:]


def paragraphs(rng: random.Random) -> Iterator[str]:
    """Paragraphs of one to four sentences, none twice."""
    seen: set[str] = set()
    while True:
        found = " ".join(sentence(rng) for _ in range(rng.randint(1, 4)))
        if found not in seen:
            seen.add(found)
            yield found


def filled(total: float, size: Callable[[str], int]) -> list[str]:
    """Paragraphs until their sizes come to ``total``."""
    out, have = [], 0
    for paragraph in paragraphs(random.Random(SEED)):
        out.append(paragraph)
        have += size(paragraph)
        if have >= total:
            break
    return out


def copies(number: int, text: str) -> Iterator[dict[str, str]]:
    """``text`` in so many papers, over three days."""
    for n in range(number):
        yield {
            "id": f"copy-{n}",
            "outlet": f"Paper {n}",
            "title": f"Headline of paper {n}",
            "published": f"2024-03-0{n % 3 + 1}",
            "text": text,
        }


def write(path: Path, rows: Iterable[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def measure(name: str, rows: Iterable[dict[str, str]], distinct: list[str], workers: int) -> None:
    """Prints the seconds of bare spaCy on the paragraphs ``distinct`` and of a build of ``rows``."""
    with tempfile.TemporaryDirectory() as folder:
        source, bare, script = (Path(folder) / n for n in ("rows.jsonl", "bare.jsonl", "bare.py"))
        write(source, rows)
        write(bare, ({"text": p} for p in distinct))
        script.write_text(SPACY)
        spacy = measured([sys.executable, str(script), str(bare), str(workers)])
        build = [sys.executable, "-m", "variorum", "build", str(source)]
        ours = measured([*build, "-o", str(Path(folder) / "ledger"), "-w", str(workers)])
    size = sum(len(p) for p in distinct)
    print(
        f"{name:32} {size / 1e3:8,.1f} kB distinct   bare spaCy {spacy.seconds:7.1f} s   "
        f"build {ours.seconds:7.1f} s  {ours.memory / 2**20:6.0f} MiB   "
        f"{ours.seconds / spacy.seconds:5.1f} times bare spaCy",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--copies", type=int, default=5000)
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    short = filled(WORDS, lambda p: len(p.split()))
    long = filled(args.megabytes * 1e6, len)
    rows = copies(args.copies, "\n".join(short))
    measure(f"one report in {args.copies:,} papers", rows, short, args.workers)
    article = {"id": "long", "published": "2024-03-01", "text": "\n".join(long)}
    measure(f"one article of {args.megabytes:g} MB", [article], long, args.workers)


if __name__ == "__main__":
    main()
