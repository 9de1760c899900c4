"""Whether the sentence of a statement says that its speaker takes something back."""

from __future__ import annotations

from functools import cache

from variorum.models.tables import rows
from variorum.records import Statement
from variorum.stages.corpus.disputes.lexicon import nouns
from variorum.syntax import Parse


@cache
def _verbs() -> dict[str, frozenset[str]]:
    return {
        verb: frozenset(() if parts == "-" else parts.split())
        for verb, parts in rows(__package__, "retractions.tsv")
    }


def takes_back(statement: Statement, parse: Parse) -> bool:
    """Whether the statement's sentence says that its speaker takes something back."""
    if statement.source is None:
        return False
    source = parse.token_at(statement.source.start)
    sentence = parse.sentences[source.sentence] if source else None
    if sentence is None:
        return False
    for token in parse.sentence_tokens(sentence):
        particles = _verbs().get(token.lemma.lower()) if token.pos == "VERB" else None
        if particles is None:
            continue
        if particles and not _of_words(parse, token.i, particles):
            continue
        if _is_subject(parse, token.i, statement):
            return True
    return False


def _of_words(parse: Parse, verb: int, particles: frozenset[str]) -> bool:
    """Whether a verb has its particle and takes back nothing but words: its object, if it is a
    noun, is one for what is said."""
    objects = [t for t in parse.children(verb, "dobj") if t.pos in ("NOUN", "PROPN")]
    said = [t for t in objects if t.lower in nouns() or t.lemma.lower() in ("word", "comment")]
    if "=" in particles:
        return bool(said)
    return len(said) == len(objects) and any(t.lower in particles for t in parse.children(verb))


def _is_subject(parse: Parse, verb: int, statement: Statement) -> bool:
    """Whether the source of the statement is the subject of the verb or of a verb above it."""
    source = statement.source
    for token in (parse[verb], *parse.ancestors(verb)):
        subjects = parse.children(token.i, "nsubj")
        if subjects:
            start, end = parse.subtree_chars(subjects[0].i)
            return source is not None and start < source.end and source.start < end
        if token.dep not in ("xcomp", "conj", "ROOT"):
            return False
        if token.dep == "xcomp" and parse.children(token.head, "dobj", "dative"):
            return False  # "asked them to retract": it is they who do
    return False
