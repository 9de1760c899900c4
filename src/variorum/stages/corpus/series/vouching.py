"""Whether the speaker of a statement stands for a figure in its content."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise

from variorum.placed import Placed
from variorum.records import Figure, Statement
from variorum.stages.corpus.series.reach import is_elsewhere
from variorum.stages.corpus.series.tables import cues, saying
from variorum.stages.corpus.series.voices import FIRST, Voices
from variorum.syntax import Parse, Token

CLOSED = re.compile(r"\s*(?:,|-RRB-|\))")
OPENED = re.compile(r"(?:,|-LRB-|\()\s*$")
DEEPEST = 60
FAR = 2000
"""Characters of a sentence beside a figure that are read for quotation marks."""
OPENING, CLOSING = ("``", "“", "‘‘", "«"), ("''", "”", "’’", "»")
QUOTED = re.compile(r"``|[`“‘\"]")
OPENED_ANEW = re.compile(r"(?<=[^\W\d_] )(?:``|[“\"])[ ]?(?=[A-Z](?:(?!''|[”\"]).){28})")
CLOSERS = {
    "``": re.compile(r"''"),
    "“": re.compile("”"),
    '"': re.compile('"'),
    "`": re.compile(r"'\s+(?=[A-Z,])"),
    "‘": re.compile(r"’\s+(?=[A-Z,])"),
}
"""What closes a quotation; a single mark only before a new sentence, since it is an apostrophe, too."""
AGE = "year of age"
ASIDES = frozenset({"appos", "prep", "dep"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OWNERS = ("poss", "compound", "amod", "nmod")


@cache
def _behind() -> frozenset[str]:
    """The words that end the head of a name."""
    return frozenset({"of"}) | cues("locative") | cues("after") | cues("beyond")


def speaks(name: str) -> bool:
    """Whether a source is one that says something: "Moll's first year", "fighting" and "the
    clash between two crews" are none."""
    spelled = name.split()
    if spelled and all(w.lower() in cues("blank") for w in spelled):
        return False  # the article of a name that was cut off
    if spelled[1:] and spelled[-1].istitle() and spelled[-1].lower() in cues("everywhere"):
        return True  # Dorva Ferries Worldwide
    words = name.lower().split()
    if len(words) > 2 and words[1] == "of" and words[0] in cues("partitive"):
        words = words[2:]  # one of the miller's sons: a son
    end = next(
        (k for k, w in enumerate(words) if k and w in _behind()),
        len(words),
    )
    if end > 1 and words[end : end + 1] == ["to"] and words[end - 1].endswith("ing"):
        end -= 1  # rebels fighting to end the siege
    return not words or words[:end][-1] not in cues("speechless")


def says(statement: Statement, figure: Figure, voices: Voices) -> bool:
    """Whether a statement's cue tells of speech or thought, not of an act: who "imposed a ban on 15
    people" has not said that they were 15. Quotations are speech whatever the verb."""
    parse = voices.parse
    if _runs_on(figure, statement, voices.text) or _stands_apart(figure, statement, parse):
        return False
    if _opens_beside(figure, statement, parse) or _points_back(statement):
        return False
    if is_elsewhere(figure, statement, parse):
        return False
    if statement.cue is None or statement.kind == "direct":
        return not _is_closed_before(figure, statement, voices.text)
    if statement.kind == "mixed" and _is_quoted(figure, voices):
        return True
    tokens = parse.between(statement.cue.start, statement.cue.end)
    words = [t for t in tokens if t.text[0].isalpha()]
    if _is_told(words, statement, parse) or _bargains(words, parse) or _intends(words, parse):
        return False
    saying_so = [w for w in words if w.lemma.lower() in saying("says") and _tells(w, parse)]
    if not saying_so:
        return not words or any(_utters(w, parse) for w in words)
    denying = any(t.dep == "neg" for w in saying_so for t in parse.children(w.i))
    return not denying or saying_so[-1].lemma.lower() in saying("believes")


def _is_closed_before(figure: Figure, statement: Statement, text: str) -> bool:
    """Whether the quotation that a content begins with is closed before the figure: "‘We act’ The
    chamber put the cost at 50 million"."""
    for content in statement.content:
        if content.start <= figure.start < content.end:
            opening = QUOTED.match(text, content.start)
            if opening is None:
                return False
            closing = CLOSERS[opening.group()]
            begun = opening.end()
            inside = text[begun : min(figure.start, begun + FAR)]
            closed = list(islice(closing.finditer(inside), 2))
            return (
                len(closed) == 1
                and not QUOTED.search(inside, 0, closed[0].start())
                and not QUOTED.search(inside, closed[0].end())
            )
    return False


def _is_told(words: list[Token], statement: Statement, parse: Parse) -> bool:
    """Whether nobody but the listener is named: "the school was informed that …", "the crew was asked to
    bring 40 sails"."""
    cue, source = statement.cue, statement.source
    if cue is None or (source is not None and source.start > cue.start):
        return False
    for verb in (t for t in words if _is_passive(t, parse)):
        if verb.lemma.lower() in saying("informs"):
            return True
        asked = parse.children(verb.i, "nsubjpass", "nsubj")
        if verb.dep == "acl" and verb.head < verb.i:
            asked = [parse[verb.head]]
        if source is None or verb.lemma.lower() in saying("voiced") or not asked:
            continue
        first, last = parse.subtree(asked[0].i)
        if parse[first].start <= source.start < parse[last - 1].end and verb.i > asked[0].i:
            return True
    return False


def _is_passive(verb: Token, parse: Parse) -> bool:
    """Whether a participle is passive: "was asked", "with the debt [projected] to double"; behind
    "with" parsers take it for the past tense."""
    behind_with = any(t.lower == "with" for t in parse.children(verb.i, "mark"))
    if verb.tag != "VBN" and not (behind_with and verb.tag == "VBD"):
        return False
    if parse.children(verb.i, "auxpass"):
        return True
    return bool(parse.children(verb.i, "xcomp")) and not parse.children(verb.i, "aux")


def _bargains(words: list[Token], parse: Parse) -> bool:
    """Whether a cue tells of a deal, not of words: "agreed to buy the mill for $2 million"."""
    return any(
        t.lemma.lower() in saying("bargains")
        and any(x.lemma.lower() in saying("trades") for x in parse.children(t.i, "xcomp"))
        and not parse.children(t.i, "ccomp")
        for t in words
    )


def _intends(words: list[Token], parse: Parse) -> bool:
    """Whether a cue tells what somebody means to do, as no words of theirs: "plans to send 40 boats",
    "agreed to set up a council of 20 towns"."""
    return any(
        t.lemma.lower() in saying("intends")
        and parse.children(t.i, "xcomp")
        and not parse.children(t.i, "ccomp")
        for t in words
    )


def _opens_beside(figure: Figure, statement: Statement, parse: Parse) -> bool:
    """Whether a figure stands in words without a verb that open the sentence before its speaker, where
    what is said follows the cue: "In Orla, a town with 40 wrecks, the mayor told crews to wait"."""
    source, cue = statement.source, statement.cue
    if source is None or cue is None or statement.kind != "indirect" or figure.end > source.start:
        return False
    if not any(c.start >= cue.end for c in statement.content):
        return False
    token = parse.token_at(figure.start)
    held = next((c for c in statement.content if c.start <= figure.start < c.end), None)
    if token is None or held is None:
        return False
    if any(t.tag in FINITE for t in parse.between(held.start, min(held.end, held.start + FAR))):
        return False
    top = token
    for above in islice(parse.ancestors(token.i), DEEPEST):
        if not held.start <= above.start < held.end:
            break
        top = above
    return top.dep in ASIDES


def _points_back(statement: Statement) -> bool:
    """Whether a picture is what shows something, while "it" was taken for many people."""
    source, cue = statement.source, statement.cue
    if source is None or cue is None or source.text.lower() != "it" or not statement.speaker:
        return False
    many = statement.speaker.split()[0].lower() in cues("crowd")
    return many or any(cue.text.lower().startswith(verb) for verb in saying("shows"))


def _runs_on(figure: Figure, statement: Statement, text: str) -> bool:
    """Whether a quotation of the speaker begins behind the figure without a mark before it: of "Two boats
    lost at Orla “We shall sail on,” said Moll" the first words are a headline."""
    source = statement.source
    if source is None or source.start < figure.end or statement.kind == "indirect":
        return False
    between = text[figure.end : min(source.start, figure.end + FAR)]
    opened = OPENED_ANEW.search(between)
    return opened is not None and not any(mark in between[: opened.start()] for mark in CLOSING)


def _stands_apart(figure: Figure, statement: Statement, parse: Parse) -> bool:
    """Whether what is said is a clause for itself that only tells when ("12 boats sailed after the league
    said so"), or whether the speaker stands in the very content."""
    source, cue = statement.source, statement.cue
    if source is None or cue is None or statement.kind != "indirect":
        return False
    verbal = any(t.pos == "VERB" for t in parse.between(cue.start, cue.end))
    if not verbal and any(c.start <= source.start < c.end for c in statement.content):
        return True
    verb = next((t for t in parse.between(cue.start, cue.end) if t.dep == "advcl"), None)
    token = parse.token_at(figure.start)
    if verb is None or token is None or token.i > verb.i:
        return False
    opening = parse.children(verb.i, "advmod", "mark")
    first, last = parse.subtree(verb.i)
    return any(t.lower in cues("apart") for t in opening) and not first <= token.i < last


def _tells(word: Token, parse: Parse) -> bool:
    """Whether a verb such as "wrote" or "issued" tells something, not makes it: "wrote that …", "issued
    a warning", not "wrote a law", "added two firms to the list"."""
    made = parse.children(word.i, "dobj")
    if word.lemma.lower() in saying("makes") and parse.children(word.i, "prt"):
        return False  # wrote down the value of its ships
    told = any(t.lemma.lower() in saying("says") for t in made)
    if told or parse.children(word.i, "ccomp"):
        return True
    if word.lemma.lower() in saying("adds"):
        named = parse.children(word.i, "oprd")  # called the raid a massacre of 40 people
        return not made or made[0].i < word.i or bool(named)
    return word.lemma.lower() not in saying("makes")


def _utters(word: Token, parse: Parse) -> bool:
    """Whether a bland verb has words for its object: "made the [claim] that …"."""
    if word.lemma.lower() not in saying("utters"):
        return False
    return any(t.lemma.lower() in saying("claim") for t in parse.children(word.i, "dobj"))


def _is_quoted(figure: Figure, voices: Voices) -> bool:
    """Whether a figure stands between quotation marks of its sentence, or within a quotation that goes
    over all of it."""
    sentence = voices.parse.sentence_at(figure.start)
    if sentence is None:
        return False
    before = voices.text[max(sentence.start, figure.start - FAR) : figure.start]
    opened = sum(before.count(mark) for mark in OPENING)
    closed = sum(before.count(mark) for mark in CLOSING)
    if opened or closed or '"' in before:
        return opened > closed or before.count('"') % 2 == 1
    whole = voices.text[
        max(sentence.start, figure.start - FAR) : min(sentence.end, figure.end + FAR)
    ]
    return not any(mark in whole for mark in (*OPENING, '"'))


def is_aside(figure: Figure, statement: Statement, voices: Voices) -> bool:
    """Whether the reporter put the figure in: the age behind a name in reported speech, or what went on
    "as fighting raged" behind a promise or hope."""
    if statement.kind != "indirect":
        return False
    text, parse = voices.text, voices.parse
    if figure.unit == AGE:
        opened = OPENED.search(text, max(0, figure.start - 8), figure.start)
        return bool(opened and CLOSED.match(text, figure.end))
    token = parse.token_at(figure.start)
    if token is None or statement.cue is None:
        return False
    if _is_next_clause(token, statement.cue.start, statement.cue.end, parse):
        return True
    cue = parse.between(statement.cue.start, statement.cue.end)
    if statement.act == "state" and not any(t.lemma.lower() in saying("believes") for t in cue):
        return False
    for above in islice(parse.ancestors(token.i), DEEPEST):
        if above.start < statement.cue.end:
            return False
        marks = parse.children(above.i, "mark") if above.dep == "advcl" else ()
        if any(t.lower == "as" and t.i < token.i for t in marks):
            return True
    return False


def _is_next_clause(token: Token, start: int, end: int, parse: Parse) -> bool:
    """Whether a figure stands in a clause of its own beside a cue that has only an object: "The towns
    confirmed 9 cases and about [70] people fell ill"."""
    for below, above in pairwise((token, *islice(parse.ancestors(token.i), DEEPEST))):
        if above.start < end and above.end > start:
            return _is_coordinate(below, above, parse)
    return False


def _is_coordinate(clause: Token, cue: Token, parse: Parse) -> bool:
    """Whether a clause with a subject of its own stands behind "and" and the object of ``cue``."""
    subjects = parse.children(clause.i, "nsubj", "nsubjpass")
    objects = parse.children(cue.i, "dobj")
    puts = cue.lemma.lower() in saying("documents")  # what is said can only be a clause
    if clause.dep not in ("conj", "ccomp") or not subjects or not objects or not puts:
        return False
    first = parse.subtree(subjects[0].i)[0]
    return objects[0].i < first and parse[first - 1].tag == "CC"


def is_narrator(statement: Statement, statements: Placed[Statement]) -> bool:
    """Whether I or we is whoever wrote the text: no other speech holds it."""
    source = statement.source
    return (
        source is not None
        and source.text.lower() in FIRST
        and not any(s.id != statement.id for _, _, s in statements.at(source.start))
    )


def denied(figure: Figure, statement: Statement, parse: Parse) -> Token | None:
    """The noun of the claim that the speaker denies, where it holds the figure: the [claims] in
    "dismissed rebel claims that 40 boats had gone down"."""
    token, cue = parse.token_at(figure.start), statement.cue
    if token is None or cue is None:
        return None
    if not any(t.lemma.lower() in saying("denies") for t in parse.between(cue.start, cue.end)):
        return None
    for above in parse.ancestors(token.i):
        if above.start < cue.end and above.end > cue.start:
            return None
        if above.pos == "NOUN" and above.lemma.lower() in saying("claim"):
            return above
    return None


def claimant(noun: Token, voices: Voices) -> str | None:
    """Whose claim it is: "[rebel] claims", "claims by the [rebels]"; else the claims in their own words."""
    parse = voices.parse
    owners = [t for t in parse.children(noun.i, *OWNERS) if t.i < noun.i]
    for of in parse.children(noun.i, "prep", "agent"):
        if of.lower in ("by", "of", "from"):
            owners += parse.children(of.i, "pobj")
    named = next((t for t in reversed(owners) if voices.mention_at(t) or t.i > noun.i), None)
    if named:
        return voices.name_of(named)
    return voices.text[min(t.start for t in owners) : noun.end] if owners else None
