"""The phrase that says what a figure counts: its noun, and what the clause says of it."""

from __future__ import annotations

from dataclasses import replace

from variorum.stages.article.figures.counts.added import added
from variorum.stages.article.figures.counts.context import around, opened, placed
from variorum.stages.article.figures.counts.holders import held, owner_of
from variorum.stages.article.figures.counts.lent import shared_fate
from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.behind import clause_at
from variorum.stages.article.figures.words.clause import NOTHING, Said, besides, said_of
from variorum.stages.article.figures.words.counted import DATED, Counted, people, phrase_end
from variorum.stages.article.figures.words.doers import STOPS, squeezed
from variorum.stages.article.figures.words.naming import LONGEST_NAME, words_of
from variorum.syntax import Parse, Token

PART = frozenset({"VBN", "VBG"})
OPENING = frozenset({"(", "-LRB-", "["})
QUOTES = ' `"“‘'


def of_thing(parse: Parse, reading: Reading, thing: Counted, hyphenated: bool) -> str:
    """The noun that is counted with its modifiers and what the clause says of it."""
    head, last = parse.tokens[thing.head], thing.last
    if head.lower == "worth":
        return words_of(parse, head.i + 2, last)
    named = words_of(parse, thing.first, thing.head + 1)
    if hyphenated:
        whole = parse.tokens[head.head]
        over = parse.tokens[whole.head]
        if whole.dep == "compound" and whole.i < over.i and over.pos == "NOUN":
            whole = over  # "a nine-person Dorva Assembly committee"
        if head.i < whole.i <= head.i + LONGEST_NAME and whole.pos in ("NOUN", "PROPN"):
            beyond = thing.head + 1
            while beyond < whole.i and parse.tokens[beyond].text in STOPS:
                beyond += 1
            named = words_of(parse, beyond, whole.i + 1)
            head = whole
            last = phrase_end(parse, whole.i, parse.sentences[whole.sentence].last)
    said, at = NOTHING, head.i
    if not hyphenated and reading.kind == "bare":
        other = _with_it(parse, head)
        if other is not None:
            at = other.i
            named = words_of(parse, thing.first, at + 1)
            last = phrase_end(parse, at, parse.sentences[head.sentence].last)
    if reading.kind in ("bare", "part") or reading.unit == "percent":
        first = parse.between(reading.start, reading.end)[0].i
        named = added(parse, first, named) if reading.kind == "bare" else named
        said = said_of(parse, head, first, last)
    if said.state.partition(" ")[0] in named.lower().split():
        said = replace(said, state="")  # "detained sailors detained"
    befell = besides(parse, head) if last == at + 1 and not said.rest else ""
    if befell and " by " not in said.state:
        said = Said("", befell)
    after = parse.tokens[at + 1 : last]
    last = next((t.i for t in after if t.text in OPENING), last)
    told = words_of(parse, at + 1, last).rstrip(QUOTES)
    near = () if after or hyphenated else parse.tokens[head.i + 1 : head.i + 2]
    if any(t.lower in people()["state"] and t.sentence == head.sentence for t in near):
        stop = phrase_end(parse, head.i + 1, parse.sentences[head.sentence].last)
        state = words_of(parse, head.i + 1, stop)  # "left 12 people dead in Velm"
        left, _, doer = said.state.partition(" by ")
        left = f"{named} left {state} by {doer}" if doer and left == "left" else f"{named} {state}"
        return placed_in(parse, head, reading, left)
    behind = after and after[0].lower in cues("behind_noun")
    opened = parse.tokens[after[0].head] if after else head
    participle = opened.dep == "acl" and head.i < opened.i < last
    contact = bool(after) and clause_at(parse, after[0], at) is not None
    if after and after[0].tag == "TO":
        parts = (named, told, said.state, said.rest)  # "reasons to leave given by Velm"
    elif after and (
        participle or contact or after[0].dep in ("acl", "relcl") or after[0].tag in ("WP", "WDT")
    ):
        brief = (
            " by " in said.state
            and len(said.state.split()) < 6
            and not participle
            and after[0].dep != "acl"
        )
        doer = said.state if brief else ""
        again = after[0].dep == "acl" and said.rest.partition(" ")[0].endswith("ed")
        parts = (named, doer, told, f"that were {said.rest}" if again else said.rest)
    elif behind and (" by " in said.state or after[0].lower == "of"):
        parts = (named, told, said.state, said.rest)
    else:
        parts = (named, said.state, told, said.rest)
    phrase = " ".join(filter(None, parts))
    if reading.kind not in ("bare", "part") and reading.unit != "percent":
        first = parse.between(reading.start, reading.end)[0].i
        owner = owner_of(parse, head, first)
        return f"{owner} {phrase}" if owner else phrase
    return placed_in(parse, head, reading, phrase)


def _with_it(parse: Parse, head: Token) -> Token | None:
    """The noun that shares its number with the head: "350 guests and employees"."""
    link, other = (*parse.tokens[head.i + 1 : head.i + 3], head, head)[:2]
    shared = other.dep == "conj" and other.head == head.i and link.lower in ("and", "or")
    many = other.tag == "NNS" or (other.tag == "NN" and other.lower in people()["body"])
    if not shared or head.tag != "NNS" or not many:
        return None
    befell = people()["befalls"]
    verb = parse.tokens[min(other.i + 1, len(parse.tokens) - 1)]
    another = head.dep in ("pobj", "dobj") and verb.pos in ("VERB", "AUX") and verb.tag not in PART
    if another or (head.lemma.lower() in befell) != (other.lemma.lower() in befell):
        return None  # "in 12 towns and mills have closed", "deaths of 12 people and injuries"
    return other


def placed_in(parse: Parse, head: Token, reading: Reading, phrase: str) -> str:
    """The phrase with where the counted was, if its sentence says it elsewhere."""
    first = parse.between(reading.start, reading.end)[0].i
    return placed(parse, head, first, held(parse, head, first, phrase))


def of_number(
    parse: Parse, number: Token, first: int, noun: str | None, person: bool = False
) -> str | None:
    """What a number without a noun counts: the noun it takes from elsewhere, or people, and what is
    said of it."""
    following = parse.tokens[number.i + 1 : number.i + 3] or (number,)
    state = next((t for t in following if t.lower in people()["state"]), None)
    if (
        noun is None
        and state is not None
        and (state.i == number.i + 1 or following[0].lower == "more")
    ):
        last = phrase_end(parse, state.i, parse.sentences[number.sentence].last)
        return words_of(parse, number.i + 1, last)
    last = phrase_end(parse, number.i, parse.sentences[number.sentence].last)
    more = ""
    while last < len(parse.tokens) and parse.tokens[last].lower in ("more", "others"):
        more, last = "more" if parse.tokens[last].lower == "more" else more, last + 1
    said = said_of(parse, number, first, last)
    after = parse.tokens[number.i + 1 : last]
    pronoun = following[-1]
    them = following[0].lower in ("of", "among") and pronoun.tag in ("PRP", "DT")
    if noun is not None and after and after[0].lower == "of" and not them:
        return noun  # "millions of sick and wounded"
    if noun is None and person and state is None:
        noun = "people"
    if them:
        after = _of_them(parse, pronoun, first)  # "one of them", "100 of them in serious condition"
    behind = squeezed([t for t in after if t.lower not in ("more", "others")])
    rest = "" if said.rest.startswith("with ") else said.rest
    if noun and not person and rest.startswith("who "):
        rest = f"that {rest[4:]}"
    if noun == "people" and rest.startswith("that "):
        rest = f"who {rest[5:]}"
    fate = said.state or (shared_fate(parse, number, parse.tokens[first]) if not rest else "")
    if state is not None and state.i == number.i + 1 and not (fate or behind or rest):
        last = phrase_end(parse, state.i, parse.sentences[number.sentence].last)
        fate = words_of(parse, state.i, last)
    of_part = fate.startswith("who ") and behind.startswith("from ")
    streaming = behind.partition(" ")[0].endswith("ing")
    of_part = of_part or (" by " in fate and streaming)  # "streaming to Velm stopped by guards"
    behind, fate = (fate, behind) if of_part else (behind, fate)  # "men from Velm who died"
    words = (more if noun else "", noun, fate, behind, rest)
    return " ".join(filter(None, words)) or None


def _of_them(parse: Parse, pronoun: Token, opening: int) -> tuple[Token, ...]:
    """What a part of those named before is told to be in, or where: "100 of them [in serious condition]"; behind a
    comma, of a number from token ``opening`` on, whatever the words are taken to hang from."""
    if pronoun.i + 2 >= len(parse.tokens):
        return ()
    link = parse.tokens[pronoun.i + 1]
    first, last = parse.subtree(link.i)
    words = parse.tokens[first : min(last, first + LONGEST_NAME)]
    aside = parse.tokens[max(opening - 1, 0)].text == ","
    own = aside or link.head >= pronoun.i - 2
    tied = link.tag == "IN" and link.dep == "prep" and first == link.i and own
    plain = tied and not any(t.text in STOPS or t.name in DATED for t in words)
    return tuple(words) if plain and link.head <= pronoun.i and last - first > 1 else ()


def of_toll(parse: Parse, number: Token, noun: str | None, end: int) -> str | None:
    """The words for a toll with the place that stands behind its number, or in which what led to it
    was."""
    phrase = with_place(parse, noun, end)
    if phrase is None or set(phrase.lower().split()) & cues("placing"):
        return phrase
    place = around(parse, number) or opened(parse, number)
    return f"{phrase} {place}" if place else phrase


def with_place(parse: Parse, phrase: str | None, end: int) -> str | None:
    """A phrase with the place that stands behind its rate: "deaths a year in Velm"."""
    token = parse.token_at(end)
    if phrase is None or token is None or token.lower not in ("in", "at", "near", "across"):
        return phrase
    first, last = parse.subtree(token.i)
    place = parse.tokens[first : min(last, first + LONGEST_NAME + 1)]
    plain = len(place) <= LONGEST_NAME and not any(
        t.text in STOPS or t.name in DATED or t.tag == "CC" for t in place
    )
    return f"{phrase} {squeezed(place)}" if first == token.i and plain else phrase
