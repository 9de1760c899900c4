"""Articles a second, recall and memory of the search for copies, beside datasketch on the same texts.

    python benchmarks/copies.py [--articles 100000] [--threshold 0.5] [--ours-alone]

Writes made-up articles of news length (400 to 650 words of a vocabulary with Zipf's frequencies; a tenth
are reordered copies of the article before, a fifth have up to a quarter of their words replaced), then
reads them from raw text and looks for pairs: here with word 3-grams, 64 bands of 2 rows, as the lineage
stage does it; there with ``MinHashLSH`` of 128 permutations over word 3-grams. Each runs in a process of
its own, one after the other. Recall is of the known pairs whose 3-grams have a Jaccard similarity of .3 or
more; memory is the largest resident set.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import batched, pairwise
from pathlib import Path

import numpy as np

SEED = 7
WORDS = 50_000
FUNCTION = 150  # the most frequent words, for which there are no others
TOPICS = 4_000
TOPICAL = 0.35  # share of words that the matter of the article decides
REORDERED, CHANGED = (3,), (6, 9)  # places in every ten articles
LEAST = 0.3  # Jaccard similarity from which a pair counts

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


def vocabulary() -> list[str]:
    """Words by rank, all different, the frequent ones short."""
    base = len(SYLLABLES)
    out = []
    for rank in range(WORDS):
        word, n = SYLLABLES[rank % base], rank // base
        while n:
            word += SYLLABLES[(n - 1) % base]
            n = (n - 1) // base
        out.append(word)
    return out


class Articles:
    """Article ``n`` is the same in every run, whichever were asked for before."""

    def __init__(self) -> None:
        self.words = np.array(vocabulary(), dtype=object)
        weights = 1 / np.arange(2, WORDS + 2) ** 1.02
        self.sums = np.cumsum(weights) / weights.sum()
        rng = np.random.default_rng(SEED)
        self.matter = rng.integers(FUNCTION, WORDS, (TOPICS, 300))
        self.other = np.arange(WORDS)
        self.other[FUNCTION:] = FUNCTION + rng.permutation(WORDS - FUNCTION)

    def sentences(self, n: int) -> list[np.ndarray]:
        """The words of an original article, sentence by sentence."""
        rng = np.random.default_rng((SEED, n))
        size = int(rng.integers(400, 651))
        ranks = np.searchsorted(self.sums, rng.random(size)).clip(max=WORDS - 1)
        topical = (rng.random(size) < TOPICAL) & (ranks >= FUNCTION)
        own = self.matter[rng.integers(TOPICS)]
        ranks[topical] = own[(rng.random(size) ** 2 * own.size).astype(int)][topical]
        ends = np.cumsum(rng.integers(8, 36, size // 8 + 1))
        return np.split(ranks, ends[ends < size - 5])

    def article(self, n: int) -> tuple[str, float | None]:
        """The text, and for a copy of the article before how similar the two are."""
        place = n % 10
        if place not in (*REORDERED, *CHANGED):
            return self.text(self.sentences(n)), None
        source = self.sentences(n - 1)
        rng = np.random.default_rng((SEED, n, 1))
        if place in REORDERED:
            copy = [source[k] for k in rng.permutation(len(source))]
        else:
            share = rng.uniform(0.05, 0.30)
            copy = [np.where(rng.random(s.size) < share, self.other[s], s) for s in source]
        return self.text(copy), jaccard(source, copy)

    def text(self, sentences: list[np.ndarray]) -> str:
        lines = [" ".join(self.words[s]).capitalize() + "." for s in sentences]
        return "\n".join(" ".join(lines[k : k + 3]) for k in range(0, len(lines), 3))


def jaccard(a: list[np.ndarray], b: list[np.ndarray]) -> float:
    x, y = (triples(np.concatenate(s)) for s in (a, b))
    common = np.intersect1d(x, y).size
    return common / (x.size + y.size - common)


def triples(words: np.ndarray) -> np.ndarray:
    return np.unique((words[:-2] * WORDS + words[1:-1]) * WORDS + words[2:])


def write(path: Path, articles: int) -> None:
    made = Articles()
    with path.open("w", encoding="utf-8") as out:
        for n in range(articles):
            out.write(json.dumps(made.article(n)) + "\n")


def texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)[0]


def ours(path: Path, articles: int) -> tuple[np.ndarray, list[float]]:
    """The pairs found, and seconds to read and sketch, and to pair."""
    from variorum.stages.corpus.lineage.candidates import SIZE, by_wording, sketches
    from variorum.stages.corpus.lineage.corpus import TOGETHER
    from variorum.stages.corpus.lineage.words import read

    started = time.perf_counter()
    sketched = np.empty((articles, SIZE), np.uint32)
    for k, batch in enumerate(batched(texts(path), TOGETHER)):
        sketched[k * TOGETHER : (k + 1) * TOGETHER] = sketches(list(read(batch, [()] * len(batch))))
    middle = time.perf_counter()
    pairs = by_wording(sketched)
    return pairs, [middle - started, time.perf_counter() - middle]


def datasketch(path: Path, articles: int, threshold: float) -> tuple[np.ndarray, list[float]]:
    from datasketch import MinHash, MinHashLSH

    word = re.compile(r"\w+")
    started = time.perf_counter()
    index = MinHashLSH(threshold=threshold, num_perm=128)
    pairs = []
    for n, text in enumerate(texts(path)):
        found = word.findall(text.lower())
        shingles = {" ".join(found[k : k + 3]).encode() for k in range(max(1, len(found) - 2))}
        sketch = MinHash(num_perm=128)
        sketch.update_batch(shingles)
        pairs += [(other, n) for other in index.query(sketch)]
        index.insert(n, sketch)
    return np.array(pairs).reshape(-1, 2), [time.perf_counter() - started]


def recall(path: Path, pairs: np.ndarray) -> float:
    """The share of known pairs that are among ``pairs``."""
    with path.open(encoding="utf-8") as lines:
        similar = [json.loads(line)[1] for line in lines]
    known = [n for n, s in enumerate(similar) if s is not None and s >= LEAST]
    neighbours = pairs[pairs[:, 1] == pairs[:, 0] + 1, 1]
    return float(np.isin(known, neighbours).mean())


def measure(name: str, path: Path, articles: int, threshold: float) -> None:
    found = ours(path, articles) if name == "ours" else datasketch(path, articles, threshold)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    pairs, seconds = found
    told = {
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss / 1024,
        "pairs": len(pairs),
    }
    print(json.dumps({**told, "recall": recall(path, pairs)}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--threshold", type=float, default=0.5, help="datasketch's")
    parser.add_argument("--ours-alone", action="store_true")
    parser.add_argument("--measure", nargs=2, metavar=("NAME", "FILE"), help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        measure(args.measure[0], Path(args.measure[1]), args.articles, args.threshold)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        write(path, args.articles)
        print(
            f"{args.articles:,} articles, {path.stat().st_size / 1e6:,.0f} MB of text", flush=True
        )
        rates = []
        for name in ("ours",) if args.ours_alone else ("ours", "datasketch"):
            command = [sys.executable, __file__, "--measure", name, str(path)]
            command += ["--articles", str(args.articles), "--threshold", str(args.threshold)]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                sys.exit(f"{name} failed: {done.stderr[-800:]}")
            told = json.loads(done.stdout)
            seconds = sum(told["seconds"])
            rates.append(args.articles / seconds)
            parts = " + ".join(f"{s:,.1f}" for s in told["seconds"])
            print(
                f"{name:12} {seconds:8.1f} s ({parts}; processor {told['processor']:,.1f}) "
                f"{rates[-1]:8,.0f} articles/s {told['memory']:7,.0f} MB {told['pairs']:10,} pairs  recall {told['recall']:.4f}",
                flush=True,
            )
    for first, second in pairwise(rates):
        print(f"ratio to datasketch: {first / second:.1f}")


if __name__ == "__main__":
    main()
