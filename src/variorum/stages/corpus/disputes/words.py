"""What a statement is about: stems of its content, the names near it, whether it is negated."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from variorum.models import wording
from variorum.models.wording import denies, speaker_key, stems_of
from variorum.records import Act, Article, Mention, Statement
from variorum.stages.corpus.disputes.acts import refused, settled_act, upheld
from variorum.stages.corpus.disputes.lexicon import words_of
from variorum.stages.corpus.disputes.retracting import takes_back
from variorum.syntax import Parse, Sentence, Token

NEARBY = 3  # sentences before a denial that are "just before" it
QUOTED = re.compile(r"[“”\"«»]|``")
NAME = re.compile(r"[^\W_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with what disputes ask of it. ``stems`` of its content; ``predicates`` those
    that are no names; ``around`` those of its sentence and the one before it, where something is
    denied just after; ``near`` are entities and lower-case name words of its sentence and
    addressee; ``who`` is the key of its speaker, ``names`` and ``last`` the words of the name; ``sentence`` and
    ``paragraph`` their numbers in the article; ``text`` is
    its content, of a denial what is denied; ``flatly``: its
    main verb is negated; ``outright``: its cue says that it denies or rejects; ``act`` is what it
    does, ``upholds``: it repeats what was said before; ``aside`` the stems of the whole sentence of
    one that takes something back, ``before_that``: its cue is in the past perfect; ``day``
    the ISO day of publication; ``report`` the independent report that carries it."""

    statement: Statement
    article: Article
    stems: frozenset[str]
    predicates: frozenset[str]
    around: frozenset[str]
    near: frozenset[str]
    who: str
    names: frozenset[str]
    last: str
    negated: bool
    flatly: bool
    takes_back: bool
    outright: bool
    act: Act
    upholds: bool
    aside: frozenset[str]
    before_that: bool
    sentence: int
    paragraph: int
    start: int
    text: str
    day: str | None
    report: str


def name_words(name: str | None) -> tuple[str, ...]:
    """Lower-case words of a name that begin with a capital, in order, without one-letter ones."""
    found = [w for w in NAME.findall(name or "") if w[0].isupper() and len(w) > 1]
    words = (re.sub(r"['’]s?$", "", w).lower() for w in found)
    return tuple(w for w in words if w not in words_of("article"))


def read(
    statement: Statement,
    article: Article,
    parse: Parse,
    mentions: list[Mention],
    day: str | None,
    denials: list[int],
) -> Said | None:
    """``statement`` as disputes see it; ``None`` where it has no content. ``mentions`` are those of
    the article, by place; ``denials`` the numbers of the sentences in which
    something is denied or rejected, ascending."""
    if not statement.content:
        return None
    tokens = tuple(t for c in statement.content for t in parse.between(c.start, c.end))
    text = " ".join(c.text for c in statement.content)
    if statement.act in ("deny", "reject") and not QUOTED.search(text):
        tokens, text = _core(tokens, article.text, text)
    act, upholds = statement.act, False
    if (held := upheld(statement, parse)) is not None:
        act, upholds = held[0], True
        tokens = tuple(t for t in tokens if t.start >= held[1])
        text = article.text[tokens[0].start : tokens[-1].end] if tokens else text
    act = settled_act(statement, parse, tokens) or act
    particle = refused(statement, parse)
    if particle is not None:
        act = "reject"
        if any(t.i < particle.i for t in tokens):
            tokens = tuple(t for t in tokens if t.i < particle.i)
            text = article.text[tokens[0].start : tokens[-1].end]
    entities = {(m.start, m.end): m.entity for m in _within(mentions, tokens) if m.entity}
    stems, predicates = stems_of(tokens, entities)
    start = min(
        s.start for s in (statement.source, statement.cue, *statement.content) if s is not None
    )
    end = max(s.end for s in statement.content)
    sentence = parse.sentence_at(statement.content[0].start)
    low, high = min(start, sentence.start if sentence else start), end
    near = {m.entity for m in _from_to(mentions, low, high) if m.entity}
    for token in parse.between(low, high):
        if token.pos == "PROPN" or token.name:
            near.add(token.lower)
    near.update(name_words(statement.addressee))
    names = name_words(statement.speaker)
    taken = takes_back(statement, parse)
    return Said(
        statement=statement,
        article=article,
        stems=stems,
        predicates=predicates,
        around=_around(parse, sentence)
        if sentence and _before(sentence.i, denials)
        else frozenset(),
        near=frozenset(n for n in near if n),
        who=speaker_key(statement),
        names=frozenset(names),
        last=names[-1] if names else "",
        negated=any(t.lower in wording.words_of("negation") for t in tokens),
        outright=particle is not None or _outright(statement, parse),
        act=act,
        upholds=upholds,
        aside=stems_of(parse.sentence_tokens(sentence))[1] if taken and sentence else frozenset(),
        flatly=_flatly(tokens, parse),
        takes_back=taken,
        before_that=_past_perfect(statement, parse),
        sentence=sentence.i if sentence else 0,
        paragraph=sentence.paragraph if sentence else 0,
        start=start,
        text=text,
        day=day,
        report=article.report or article.id,
    )


def _core(tokens: tuple[Token, ...], text: str, whole: str) -> tuple[tuple[Token, ...], str]:
    """The part of a denial's content that says what is denied, up to a comma or a word such as
    "although"; all of it where nothing is left."""
    for k, token in enumerate(tokens):
        if k >= 2 and (token.text in (",", ";", "—", "–") or token.lower in words_of("boundary")):
            return tokens[:k], text[tokens[0].start : tokens[k - 1].end]
    return tokens, whole


def _flatly(tokens: tuple[Token, ...], parse: Parse) -> bool:
    """Whether the main verb of the content is negated, not just something within it."""
    if not tokens:
        return False
    first, last = tokens[0].i, tokens[-1].i
    main = next(
        (
            t
            for t in tokens
            if (t.pos in ("VERB", "AUX") and not first <= t.head <= last) or t.dep == "ROOT"
        ),
        None,
    )
    return main is not None and bool(parse.children(main.i, "neg"))


def _outright(statement: Statement, parse: Parse) -> bool:
    """Whether the cue itself says "deny" or "reject"; else only a "not" in the content does."""
    cue = statement.cue
    return cue is not None and denies(parse.between(cue.start, cue.end))


def _past_perfect(statement: Statement, parse: Parse) -> bool:
    cue = statement.cue
    return cue is not None and any(
        t.tag in ("VBN", "VBD") and any(c.lower == "had" for c in parse.children(t.i, "aux"))
        for t in parse.between(cue.start, cue.end)
    )


def _from_to(mentions: list[Mention], low: int, high: int) -> list[Mention]:
    """The mentions, of those in order, that begin between two characters."""
    first = bisect_left(mentions, low, key=_start)
    return mentions[first : bisect_left(mentions, high, key=_start)]


def _within(mentions: list[Mention], tokens: tuple[Token, ...]) -> list[Mention]:
    return _from_to(mentions, tokens[0].start, tokens[-1].end) if tokens else []


def _start(mention: Mention) -> int:
    return mention.start


def _before(sentence: int, denials: list[int]) -> bool:
    k = bisect_left(denials, sentence)
    return k < len(denials) and denials[k] - sentence <= NEARBY


def _around(parse: Parse, sentence: Sentence) -> frozenset[str]:
    """Stems of a sentence and of the one before it, if that is in its paragraph, without names."""
    before = parse.sentences[max(0, sentence.i - 1)]
    start = (before if before.paragraph == sentence.paragraph else sentence).start
    return stems_of(parse.between(start, sentence.end))[1]


def same_speaker(a: Said, b: Said) -> bool:
    """Whether two statements are one speaker's, as far as their names tell."""
    if a.who and a.who == b.who:
        return True
    if a.statement.speaker_id and b.statement.speaker_id:
        return False
    return bool(a.last) and a.last == b.last and (a.names <= b.names or b.names <= a.names)


def window(of_article: list[Said], sentence: int, before: int, after: int = 0) -> list[Said]:
    """The statements whose sentence is at most ``before`` sentences before the given one and at
    most ``after`` after it; ``of_article`` is in the order of sentences."""
    first = bisect_left(of_article, sentence - before, key=_sentence)
    return of_article[first : bisect_right(of_article, sentence + after, key=_sentence)]


def _sentence(one: Said) -> int:
    return one.sentence


def reports(outer: Said, inner: Said) -> bool:
    """Whether ``inner`` is told within ``outer``: its cue stands in the other's content."""
    cue = inner.statement.cue or inner.statement.content[0]
    return outer.article.id == inner.article.id and any(
        c.start <= cue.start < c.end for c in outer.statement.content
    )
