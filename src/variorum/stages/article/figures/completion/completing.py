"""The last step of what a figure counts: words of its surroundings that the phrase needs and lacks, in brackets.

"The site jumped to 17 million visitors" counts "visitors (site)": the rules know of no tie that they could word,
but without the site the visitors could be anybody's. Which words are needed a network says, which learnt it from
marked figures (:mod:`variorum.models.completer`); it adds to a phrase and takes nothing away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.models.completer.network import NAME, completer, packaged, probabilities
from variorum.models.completer.surroundings import READ, Reach, Surroundings, surroundings
from variorum.models.networks import identity, weights
from variorum.stages.article.figures.sharing import Found
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.doers import squeezed
from variorum.syntax import Parse, Token

LEAST = 0.2
"""Probability from which a word is taken."""
UNTOLD = frozenset({"ADP", "NUM", "SYM", "PRON", "X"})  # parts of speech that name nothing
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # names what began in it: "the 1918 pandemic"
WORD = re.compile(r"\w+(?:[.&'’]\w+)*")
STEM = 4  # letters that two forms of a word share
GAP = 3  # tokens that nobody asked for within what is written as one
LONGEST = 8  # tokens on either side of a word that may be of its name
NAMING = frozenset({"NOUN", "PROPN"})
WHOLE = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})
"""Labels of names that are written whole."""
LINKS = frozenset({"DET", "PRON", "PART", "ADP"})
BREAKS = frozenset(
    {"PUNCT", "NUM", "SYM", "CCONJ"}
)  # parts of speech at which another thing may begin
BEFORE_VERB = frozenset({"neg", "aux", "auxpass", "advmod"})
"""How a verb's "would", "not", "have", "also" hang from it."""


def model() -> str:
    """The identity of the weights, or that there are none."""
    found = identity(packaged(), NAME)
    return f"completer {found[:16]}" if found else "rules alone"


def lacks() -> str:
    """Says so where the weights are missing."""
    if identity(packaged(), NAME):
        return ""
    return (
        "What figures count was found by rules alone, which say less: the completer's weights "
        f"({weights(packaged(), NAME)}) are not there. Install variorum again to have them."
    )


def completed(parse: Parse, found: Found) -> Found:
    """The figure with the words that its phrase needs, if it lacks any."""
    session = completer()
    if session is None:
        return found
    given = view(parse, found)
    likely = zip(given.tokens, probabilities(given, session), strict=True)
    needed = [t for t, chance in likely if chance >= LEAST and _helps(parse, found, t)]
    return replace(found, counted=with_words(parse, found, needed))


def view(parse: Parse, found: Found, reach: Reach = READ) -> Surroundings:
    """What the network reads of a figure."""
    inside = parse.between(found.reading.number_start, found.end) or parse.between(
        found.start, found.end
    )
    phrase = frozenset(WORD.findall((found.counted or "").lower()))
    return surroundings(parse, found.start, found.end, inside[0], phrase, reach)


def tells(token: Token) -> bool:
    """Whether a word can be one that a phrase needs."""
    if YEAR.fullmatch(token.text):
        return True
    return token.pos not in UNTOLD and sum(c.isalpha() for c in token.text) > 1


def _helps(parse: Parse, found: Found, token: Token) -> bool:
    """Whether a word that is needed may stand in the phrase: not the figure's own number, nor who speaks next."""
    own = token.pos == "NUM" and found.start <= token.start < found.end
    label = token.text.isupper() and parse.after(token).text == ":"
    return tells(token) and not own and not label


def with_words(parse: Parse, found: Found, needed: Iterable[Token]) -> str | None:
    """The rules' phrase, with those of the needed words in brackets that it has not; these alone where there is
    no phrase."""
    phrase = found.counted
    said = WORD.findall(f"{phrase or ''} {found.unit_text or ''}".lower())
    lacking: list[Token] = []
    for token in needed:
        if not _said(token, said):
            lacking.append(token)
            said.append(token.lower.strip("."))
    runs = [run for run in _runs(parse, found, lacking) if not _says_nothing(run)]
    if not runs:
        return phrase
    told = [squeezed(run) for run in runs]
    if phrase:
        return f"{phrase} ({'; '.join(told)})"
    first = next(k for k, token in enumerate(runs[0]) if token.pos not in LINKS)
    return "; ".join((squeezed(runs[0][first:]), *told[1:]))


def _says_nothing(run: Sequence[Token]) -> bool:
    return all(t.pos in LINKS or t.lemma.lower() in cues("says_nothing") for t in run)


def _said(token: Token, words: Iterable[str]) -> bool:
    """Whether a form of the word is among ``words``."""
    forms = (token.lower.strip("."), token.lemma.lower().strip("."))
    return any(
        word in forms or (min(len(word), len(forms[1])) >= STEM and word[:STEM] == forms[1][:STEM])
        for word in words
    )


def _runs(parse: Parse, found: Found, needed: Iterable[Token]) -> Iterator[list[Token]]:
    """The needed words, each whole, as they stand together in the text, with the few words between them and the
    preposition before."""
    run: list[Token] = []
    for token in needed:
        end = run[-1].i if run else -1
        fresh = [t for t in _whole(parse, token) if t.i > end]
        if not fresh:
            continue
        between = parse.tokens[end + 1 : fresh[0].i] if run else ()
        near = run and run[-1].sentence == token.sentence and len(between) <= GAP
        if near and not any(t.pos in BREAKS or found.start <= t.start < found.end for t in between):
            run += [*between, *fresh]  # "boat ran aground", not "boat; aground"
            continue
        if run:
            yield run
        run = [*_link(parse, fresh[0]), *fresh]
    if run:
        yield run


def _whole(parse: Parse, token: Token) -> Sequence[Token]:
    """A word with all of its name, with what names it before it, and what hyphens join to these; a verb with what
    says whether it is so."""
    first = last = token.i
    while token.i - first < LONGEST and first and _belongs(*parse.tokens[first - 1 : first + 1]):
        first -= 1
    while last - token.i < LONGEST and _goes_on(
        parse.tokens[last], parse.after(parse.tokens[last])
    ):
        last += 1
    return parse.tokens[min(first, _as_said(parse, token)) : last + 1]


def _as_said(parse: Parse, verb: Token) -> int:
    """The number of the first word that says of a verb whether it is so: "would have sunk", "did not sink"."""
    first = here = verb.i
    unsure = False
    while here and verb.i - here < LONGEST:
        before = parse.tokens[here - 1]
        if before.head != verb.i or before.dep not in BEFORE_VERB:
            break
        here -= 1
        unsure |= before.dep == "neg" or before.tag == "MD"
        if before.dep != "advmod":
            first = here
    glued = parse.tokens[first - 1] if first else None
    if glued and glued.end == parse.tokens[first].start and glued.pos != "PUNCT":
        first -= 1  # "they'd"
    return first if unsure else verb.i


def _belongs(token: Token, behind: Token) -> bool:
    """Whether a word and the one behind it are parts of one: of a name, a compound, what a hyphen joins."""
    compound = token.dep == "compound" and token.head == behind.i and token.pos in NAMING
    return compound or _joined(token, behind)


def _joined(token: Token, behind: Token) -> bool:
    """Whether neither of two words stands without the other: of a name, or with a hyphen."""
    hyphen = token.end == behind.start and "HYPH" in (token.tag, behind.tag)
    named = token.name == behind.name and token.name in WHOLE and token.sentence == behind.sentence
    return hyphen or (named and token.pos != "DET" and behind.tag != "POS")


def _goes_on(token: Token, behind: Token) -> bool:
    """Whether the word behind is written with a word: of its name, its particle ("broke out"), or the noun that an
    adjective is of ("European airports")."""
    own = behind.head == token.i and behind.dep == "prt"
    noun = token.dep == "amod" and token.head == behind.i
    return own or noun or _joined(token, behind)


def _link(parse: Parse, token: Token) -> Sequence[Token]:
    """The preposition right before a word, with the article between."""
    first = token.i
    while 0 < first > token.i - GAP and parse.tokens[first - 1].pos in ("DET", "PRON", "PART"):
        first -= 1
    before = parse.tokens[max(0, first - 1) : token.i]
    if before and before[0].pos == "ADP" and before[0].sentence == token.sentence:
        return before
    return ()
