"""An export of what one stage makes of a file, by way of the stages that it depends on and no others.

What finds copies reads texts and no parse: a file of thousands of articles is measured in seconds.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from variorum import pipeline
from variorum.export import FORMATS
from variorum.options import load
from variorum.read import read_sources
from variorum.records import TABLES, Article, Draft
from variorum.stages import STAGES

GIVEN = ("id", "text", "title", "published", "outlet", "url")
"""What a scorer gives the product of a row; the rest is gold."""


def export(source: Path, stage: str, folder: Path) -> None:
    """Writes the tables of the articles in ``source`` as ``stage`` leaves them into ``folder``."""
    folder.mkdir(parents=True)
    given = folder / "articles-as-given.jsonl"
    with source.open(encoding="utf-8") as lines, given.open("w", encoding="utf-8") as out:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            kept = {k: row[k] for k in GIVEN if row.get(k) is not None}
            kept.setdefault("published", row.get("date") or row.get("dct"))
            out.write(json.dumps(kept, ensure_ascii=False) + "\n")
    needed = [s for s in STAGES if stage in pipeline.dependants(STAGES, [s.name])]
    options = load({s.name: s.options for s in STAGES})
    drafts = [Draft(article=a) for a in read_sources([given]) if isinstance(a, Article)]
    drafts, failures = pipeline.run_articles(needed, drafts, options)
    corpus = pipeline.run_corpus(needed, pipeline.corpus_of(drafts), options)
    tables = {name: getattr(corpus, name, ()) for name in TABLES} | {"failures": failures}
    for name, records in tables.items():
        FORMATS[0].write(folder / f"{name}{FORMATS[0].suffix}", TABLES[name], records)
