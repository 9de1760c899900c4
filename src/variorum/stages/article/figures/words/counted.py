"""What a number counts: the head noun after it with its modifiers, from tags and dependencies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from variorum.stages.article.figures.tables import cues, rows, slips
from variorum.stages.article.figures.words import behind
from variorum.stages.article.figures.words.modifiers import (
    INSIDE,
    between_adjectives,
    chain_end,
    coordinated,
    is_participle,
    listed,
)
from variorum.syntax import Parse, Token

DEGREES = frozenset({"RB", "RBR", "RBS"})
DEGREED = frozenset({"JJ", "VBN", "VBG", "HYPH"})  # "highly trained", "hard-working"
MODIFIERS = frozenset(
    {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "NN", "NNS", "NNP", "NNPS", "AFX"}
)
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
HANGING = frozenset({"CC", "IN", "DT", "PRP$", "POS", "TO", "WP", "WDT", ",", "HYPH", ":"})
SIGNS = (",", ";", ":", "--", "–", "—")
TYING = frozenset({"of", "for", "in", "from", "within", "near", "off", "outside"})
RELATIVE = frozenset({"WP", "WDT", "WP$"})
BRACKETS = frozenset(
    {"-LRB-", "-RRB-", "-LSB-", "-RSB-"}
)  # as treebanks write them, and corpora after them
DATED = frozenset({"DATE", "TIME"})
LONGEST_RUN = 8
SHORTEST_PLACE = 4  # letters of a town that opens a report
LONGEST_PHRASE = 18
DEEPEST_DATE = 4  # heads between a word of a date and what the date hangs from
NEAR = 40  # tokens on either side of a head among which its dependents are looked for


@dataclass(frozen=True)
class Counted:
    """Tokens ``first`` to ``head`` (included) name what is counted; ``last`` (excluded) ends the
    phrase with what follows the head; ``possessed`` says that words in between show whose it is."""

    first: int
    head: int
    last: int


@cache
def people() -> Mapping[str, frozenset[str]]:
    """Nouns for people at large, verbs and states that tell of people, from ``people.tsv``."""
    table: dict[str, set[str]] = {
        "noun": set(),
        "verb": set(),
        "acts": set(),
        "state": set(),
        "body": set(),
        "toll": set(),
        "gathering": set(),
        "befalls": set(),
    }
    for kind, word in rows("people.tsv"):
        table[kind].add(word)
    return {kind: frozenset(found) for kind, found in table.items()}


def dependents(parse: Parse, i: int, *deps: str) -> list[Token]:
    """The dependents of token ``i`` in text order as far as is near, only those of ``deps`` where any
    are named: of a list of thousands that hang from one word not all are looked at for each."""
    near = parse.tokens[max(0, i - NEAR) : i + NEAR + 1]
    return [t for t in near if t.head == i and t.i != i and (not deps or t.dep in deps)]


def counted_after(
    parse: Parse, number: Token, at: int, stop: int, after_of: bool
) -> Counted | None:
    """The thing counted by ``number`` in the tokens from ``at`` to ``stop`` (the sentence's end).
    ``after_of`` allows determiners before it ("half of the town's homes")."""
    k = at
    tokens = parse.tokens
    if after_of:
        while k < stop and (tokens[k].tag in (*DETERMINERS, "POS") or _whole(tokens, k, stop)):
            k += 1
        if k + 1 < stop and tokens[k].tag == "RB" and _whole(tokens, k + 1, stop):
            k += 2  # "a quarter of about 18,000 farmers"
    first = k
    if k + 2 < stop and tokens[k].tag == "CD" and tokens[k + 2].lower in cues("counted_back"):
        return None  # "up from 9 million two years ago"
    while k < stop and k - first < LONGEST_RUN:
        token = tokens[k]
        if token.text in BRACKETS or token.lower == "including":
            break
        joined = (
            token.text in (",", "and", "or") and k > first and between_adjectives(tokens, k, stop)
        )
        degree = token.tag in DEGREES and k + 1 < stop and tokens[k + 1].tag in DEGREED
        past = token.tag == "VBD" and (token.dep == "amod" or is_participle(tokens, k, first, stop))
        quoted = token.tag == "''" and k > first and tokens[first - 1].tag == "``"
        chain = chain_end(tokens, k, stop)
        if chain > k:
            k = chain
            continue
        if _plural_verb(token) and k > first:
            return Counted(first, k, phrase_end(parse, k, stop))  # "9 new port cranes", as a verb
        if token.tag not in MODIFIERS and not (joined or degree or past or quoted):
            if after_of and token.tag == "POS" and k > first:
                k += 1
                continue
            break
        if token.tag == "CD" and k > first and token.text[:1].isdigit():
            k += 1
            continue
        following = tokens[k + 1] if k + 1 < stop else None
        if after_of and following is not None and following.tag == "POS":
            k += 1
            continue
        if coordinated(tokens, k, stop):
            k += 3
            continue
        if (beyond := listed(tokens, k, stop)) is not None:
            k = beyond
            continue
        if token.tag in ("NNP", "JJ") and _slashed(tokens, k + 1, stop):
            k += 2
            continue
        if token.tag in NOUNS and _is_head(parse, token, number, stop):
            if k == first and _dateline(tokens, k):
                return None
            return Counted(first, k, phrase_end(parse, k, stop))
        k += 1
    nouns = [j for j in range(first, min(k, stop)) if tokens[j].tag in NOUNS]
    if not nouns:
        return None
    return Counted(first, nouns[-1], phrase_end(parse, nouns[-1], stop))


def _slashed(tokens: tuple[Token, ...], k: int, stop: int) -> bool:
    """Whether a stroke joins the words on both sides to one: "12 F/A-18 jets"."""
    if k + 1 >= stop or tokens[k].text != "/":
        return False
    return tokens[k - 1].end == tokens[k].start and tokens[k].end == tokens[k + 1].start


def _dateline(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a word in capitals opens the line after a headline: "above 2,000 VELM | …"."""
    if not tokens[k].text.isupper() or len(tokens[k].text) < SHORTEST_PLACE or k + 1 >= len(tokens):
        return False
    return tokens[k + 1].text in ("|", ",", "(", "-LRB-", "--") and any(
        t.text.islower() for t in tokens[max(0, k - 4) : k]
    )


def _whole(tokens: tuple[Token, ...], k: int, stop: int) -> bool:
    """Whether a number says of how many a part is counted: "16 of the 24 patients"."""
    if tokens[k].tag != "CD" or k + 1 >= stop:
        return False
    return tokens[k + 1].start > tokens[k].end and tokens[k + 1].text[0].isalpha()


def _plural_verb(token: Token) -> bool:
    """Whether what is tagged as a verb is the object of another, and so a plural: "took 12 ferry trips"."""
    return token.tag == "VBZ" and token.dep in ("dobj", "pobj")


def _is_head(parse: Parse, token: Token, number: Token, stop: int) -> bool:
    """Whether a noun is the head of its phrase: nothing to its right is what it modifies."""
    following = parse.tokens[token.i + 1] if token.i + 1 < stop else None
    if following is not None and following.tag == "POS":
        return True
    if following is not None and following.i == token.head and following.dep == "amod":
        return token.dep != "npadvmod"  # "state inspected meat"
    if following is not None and following.i == token.head and _plural_verb(following):
        return False
    beyond = parse.tokens[token.i + 2] if token.i + 2 < stop else None
    if following is not None and following.tag == "HYPH" and beyond is not None:
        return beyond.tag not in MODIFIERS  # "truck-mounted guns"
    if number.dep == "nummod" and number.head == token.i:
        return True
    if following is None or (
        following.tag not in NOUNS and following.tag != "HYPH" and following.tag != "CD"
    ):
        return (
            token.dep not in INSIDE
            or token.head <= token.i
            or token.head >= token.i + LONGEST_RUN
            or following is None
            or following.tag not in MODIFIERS
        )
    return not (token.dep in INSIDE and token.head > token.i)


def phrase_end(parse: Parse, head: int, stop: int) -> int:
    """The token after what follows a head and tells which one it is: its prepositional phrases and
    participles ("troops massed near the border"), not its dates."""
    end = head + 1
    limit = min(stop, end + LONGEST_PHRASE)
    while end < limit:
        token, here = parse.tokens[end], False
        if end == head + 1 and token.lower in cues("everywhere"):
            end += 1
            continue
        beside = end == head + 1 or parse.tokens[end - 1].lower in cues("everywhere")
        own = token.head == head or (beside and token.lower in cues("locative"))
        if own and token.dep == "amod" and token.tag == "JJ" and dependents(parse, token.i, "prep"):
            own = end == head + 1  # "tankers full of fuel"
        elif token.dep in ("nsubj", "nsubjpass") and token.tag in ("WP", "WDT"):
            token = parse.tokens[token.head]  # "men who …", "thousands of men who …"
            many = parse.tokens[head].head if parse.tokens[head].dep == "pobj" else head
            own = token.dep == "relcl" and token.head in (head, parse.tokens[many].head)
        elif token.tag == "WP$" and end == head + 1:
            token = parse.tokens[parse.tokens[token.head].head]  # "men whose boats sank"
            own = token.dep == "relcl" and token.i > end
        elif token.tag == "IN" and parse.tokens[min(end + 1, stop - 1)].tag == "WDT":
            token = parse.tokens[token.head]  # "men to whom …"
            own = token.dep == "relcl" and token.head == head
        elif token.tag == "TO" and end == head + 1:
            token = parse.tokens[token.head]  # "reasons to leave"
            own = token.dep in ("relcl", "acl") and token.head == head and token.tag == "VB"
        elif end == head + 1 and _opens_state(parse, token, head):
            token, own = parse.tokens[token.head], True  # "men still dependent on aid"
        elif verb := behind.participle_at(parse, token, head):
            token, own, here = verb, True, True  # "men being treated", "men newly infected"
        elif end == head + 1 and (verb := behind.clause_at(parse, token, head)):
            token, own = verb, True  # "men they freed"
        elif verb := behind.to_do(parse, token, head):
            token, own, here = verb, True, True  # "one of nine men yet to be freed"
        elif not own or token.dep not in ("prep", "acl", "agent") or token.lower == "including":
            break
        first, last = parse.subtree(token.i)
        first = end if here else first
        if token.dep == "relcl" and parse.tokens[end].tag in RELATIVE:
            first = max(first, end)  # of a clause taken to tell of a noun before
            if parse.tokens[end + 1].tag in ("``", "''"):
                break
        if not own or first != end:
            break
        inside = parse.tokens[first + (parse.tokens[first].tag == "RB") : min(last, limit)]
        dated = next((t.i for t in inside if is_date(parse, t)), last)
        if token.dep in ("acl", "relcl") and dated > token.i:
            last = _before_verb(parse, token.i, dated) if dated < last else last
        elif dated < last:
            last = _before_date(parse, first, dated)
            if last <= first + 1 or token.lower not in TYING:
                break
            limit = min(limit, last)
        if last > limit:
            last = _nearer(parse, token, limit) if token.dep != "prep" else last
            if last > limit or last <= token.i + 1:
                break
        signs = SIGNS if token.dep == "acl" else ",;:"
        comma = next((t.i for t in parse.tokens[first:last] if t.text in signs), None)
        long = (
            token.dep == "acl" and comma is not None and comma > token.i + 2
        )  # "packed with rice, …"
        if comma is not None and ((token.dep != "prep" and not long) or comma < first + 2):
            break
        end = last if comma is None else comma
        if comma is not None:
            break
    while end > head + 1 and parse.tokens[end - 1].tag in HANGING:
        end -= 1
    return behind.ship_at(parse, end, limit) if end > head + 1 else end


def _nearer(parse: Parse, verb: Token, limit: int) -> int:
    """Where a long clause may end before token ``limit``: behind a verb and what is short of what
    completes it ("cases told of by Velm [in a report that …]")."""
    end = verb.i + 1
    for child in dependents(parse, verb.i):
        if child.i >= end:
            first, last = parse.subtree(child.i)
            if first != end or last > limit or child.dep == "prt":
                break
            end = last
    return end


def _before_date(parse: Parse, first: int, dated: int) -> int:
    """Where a phrase from token ``first`` ends whose date at ``dated`` is left out: before the clause that
    has it, or before the preposition in front of it."""
    clause = next((t.i for t in parse.tokens[first:dated] if t.tag in RELATIVE), None)
    if clause is not None:
        return clause
    return first


def _before_verb(parse: Parse, opening: int, end: int) -> int:
    """Where a clause ends whose date is left out at ``end``: before the verb left bare within it
    ("ended by protests [that began] on Monday")."""
    bare = parse.tokens[end - 1]
    while bare.tag in HANGING and bare.i > opening:
        bare = parse.tokens[bare.i - 1]
    if bare.i <= opening or bare.dep not in ("relcl", "acl"):
        return end
    return max(parse.subtree(bare.i)[0], opening + 1)


def _opens_state(parse: Parse, token: Token, head: int) -> bool:
    """Whether an adverb right behind a head begins the state that it is in: "people currently dependent on
    aid"."""
    state = parse.tokens[token.head]
    if token.dep != "advmod" or state.i != token.i + 1 or state.tag != "JJ":
        return False
    return state.head == head and bool(dependents(parse, state.i, "prep"))


def is_date(parse: Parse, token: Token) -> bool:
    """Whether a token is of a date that tells when; not one that modifies a noun ("Monday clashes")."""
    if token.name not in DATED:
        return False
    for _ in range(DEEPEST_DATE):
        head = parse.tokens[token.head]
        if head.name not in DATED or head.i == token.i:
            return token.dep not in INSIDE or head.i < token.i
        token = head
    return True


def unit_of(token: Token) -> str:
    """The singular noun for a head: its lemma, or "person" for people at large."""
    word = slips().get(token.lower) or token.lemma.lower()
    if word.endswith("children"):
        return word[:-3]  # of "schoolchildren"
    if word.endswith("os") and token.lower == f"{word}es":
        word += "e"  # "dos" of "doses", as lemmatizers have it
    if word in people()["noun"] or token.lower in people()["noun"]:
        return "person"
    if token.tag == "NNPS" and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]  # the tagger leaves names as they are
    return word
