"""Who pays, gets, owes or owns an amount of money whose phrase does not say so.

Of "Dorva has spent $3 million to help its mills" the "money spent by Dorva to help its mills", of "the bank said
its losses were $2 million" the "losses of bank", of "a plan with a cost of $9 million" the "cost of plan", of
"the six ports have $2 million of reserves" the "reserves of ports".
"""

from __future__ import annotations

from variorum.stages.article.figures.numbers.reading import Reading
from variorum.stages.article.figures.tables import cues
from variorum.stages.article.figures.words.clause import piece
from variorum.stages.article.figures.words.counted import NOUNS, dependents
from variorum.stages.article.figures.words.doers import participle, short, verbs
from variorum.stages.article.figures.words.naming import name
from variorum.stages.article.figures.words.referents import before_it
from variorum.syntax import Parse, Token

LONGEST = 16  # words of a phrase that takes a payer
BARE = 3  # words of a phrase that takes an owner
STEPS = 4
FARTHEST = 6  # tokens from an amount to its noun, or of whom that is for
MEANT = frozenset({"to", "for"})
PARTICLES = frozenset({"aside", "out", "off", "up", "down", "back", "away"})
OWNERS = frozenset({"its", "their"})
TYING = frozenset({"of", "for", "by", "between", "among"})
SUBJECTS = ("nsubj", "nsubjpass")
INFINITIVE = ("xcomp", "advcl", "conj")


def paid_by(parse: Parse, reading: Reading, phrase: str) -> str:
    """The phrase of an amount of money with who paid, owns or reported it."""
    inside = parse.between(reading.start, reading.end)
    if len(phrase.split()) > LONGEST or not inside:
        return phrase
    phrase = _meant(parse, inside[-1], phrase)
    words = phrase.lower().split()
    if "by" in words:
        return phrase
    top = _object(parse, inside)
    verb = parse.tokens[top.head]
    if top.dep == "dobj" and verb.pos == "VERB" and verb.i < inside[0].i:
        told = _told_by(parse, verb, phrase)
        if told:
            return told
    if len(words) > BARE or TYING & set(words) or "'s" in phrase:
        return phrase
    owner = _owner(parse, inside[0], words[-1])
    return f"{phrase} of {owner}" if owner and owner.lower() not in phrase.lower() else phrase


def _meant(parse: Parse, last: Token, phrase: str) -> str:
    """The phrase with whom its noun is for, as told right behind it: "$2 million in aid to Dorva"."""
    words = phrase.split()
    for noun in parse.tokens[last.i + 1 : last.i + FARTHEST]:
        if noun.tag not in NOUNS or noun.text not in words or noun.sentence != last.sentence:
            continue
        link = parse.tokens[min(noun.i + 1, len(parse.tokens) - 1)]
        if link.dep not in ("prep", "dative") or link.lower not in MEANT or link.lower in words:
            continue
        told = piece(parse, link, link.i)
        if told and len(told.split()) <= FARTHEST:
            return phrase.replace(noun.text, f"{noun.text} {told}", 1)
    return phrase


def _object(parse: Parse, inside: tuple[Token, ...]) -> Token:
    """The token by which an amount or the noun it is of hangs in its clause."""
    top = inside[-1]
    for _ in range(STEPS):
        over = parse.tokens[top.head]
        whole = parse.tokens[over.head]
        if over.lower == "of" and top.dep == "pobj" and whole.lemma.lower() in cues("total"):
            top = whole
            continue
        if (
            over.lower == "worth"
            or over.i == top.i
            or over.pos in ("VERB", "AUX")
            or top.dep in ("pobj", "prep", "appos")
        ):
            break
        top = over
    return top


def _told_by(parse: Parse, verb: Token, phrase: str) -> str | None:
    """The phrase with the subject of a verb that pays, gets or owns money."""
    lemma = verb.lemma.lower()
    role = next((r for r in ("pays", "owns") if lemma in verbs(r)), None)
    if role is None or dependents(parse, verb.i, "neg"):
        return None
    agent = agent_of(parse, verb)
    if not agent or agent.lower() in phrase.lower():
        return None
    if agent.rpartition(" ")[2].lower() in phrase.lower().split():
        return None
    made = verbs("owned").get(lemma) or participle(verb)
    opening, _, rest = phrase.partition(" ")
    if opening in TYING or opening.endswith("ing"):
        return None
    forms = (made, verb.lower, participle(verb))
    if opening == "money" and rest.partition(" ")[0] in forms:
        return f"money {_done(made, agent, rest.partition(' ')[2])}"
    if opening in forms:
        return _done(made, agent, rest)
    if opening == "money" or len(phrase.split()) > LONGEST // 2:
        return None
    if role == "pays":
        return f"{phrase} {made} by {agent}"
    return None if " of " in f" {phrase} " else _of(phrase, agent)


def _done(made: str, agent: str, rest: str) -> str:
    """A participle with who did it behind its particle: "set aside by Dorva to mend roads"."""
    particle, _, behind = rest.partition(" ")
    if particle in PARTICLES:
        return f"{made} {particle} by {agent} {behind}".rstrip()
    return f"{made} by {agent} {rest}".rstrip()


def _of(phrase: str, owner: str) -> str:
    """A noun with its owner before what was done to it: "assets of Dorva held abroad"."""
    words = phrase.split()
    done = {made for made in verbs("irregular").values() if made}
    at = next((k for k, w in enumerate(words) if k and (w in done or w.endswith("ed"))), None)
    at = len(words) if at is None else at
    return " ".join([*words[:at], "of", owner, *words[at:]])


def agent_of(parse: Parse, verb: Token) -> str:
    """The subject of a verb, of the one it is to be done for, or who says "it" will do it."""
    for _ in range(STEPS):
        for found in dependents(parse, verb.i, *SUBJECTS):
            if found.dep == "nsubjpass" or found.i > verb.i:
                return ""
            if found.lower in ("it", "they"):
                known = before_it(parse, found)
                return _sayer(parse, verb, found) or (short(parse, known) if known else "")
            if found.lower == "i":
                return _speaker(parse, verb)
            if found.tag in ("WDT", "WP") and verb.dep == "relcl":
                return _short(parse, _before_which(parse, verb, found), found.i)
            if found.tag == "WDT" and verb.dep == "advcl":
                taken = dependents(parse, verb.head, "dobj")[:1]  # "bought 12 cranes, which have"
                return _short(parse, taken[0], found.i) if taken and taken[0].i < found.i else ""
            return _short(parse, found, verb.i)
        over = parse.tokens[verb.head]
        if verb.dep == "advcl" and verb.tag == "VBG":
            for found in dependents(parse, over.i, *SUBJECTS):
                return _short(parse, found, over.i)  # "having lent $2 million, the bank …"
            return ""
        to = any(t.tag == "TO" for t in dependents(parse, verb.i, "aux"))
        if verb.dep == "acl" and to and over.dep == "dobj":
            over = parse.tokens[over.head]  # "has an option to seek"
        elif verb.dep not in INFINITIVE or not (to or verb.dep == "conj"):
            return ""
        elif dependents(parse, over.i, "dobj") and verb.dep == "xcomp":
            return ""  # "asked Dorva to pay"
        if over.i >= verb.i or over.pos not in ("VERB", "AUX"):
            return ""
        verb = over
    return ""


def _before_which(parse: Parse, verb: Token, which: Token) -> Token:
    """The noun a clause with "which" tells of: the last of those listed before it."""
    noun = parse.tokens[verb.head]
    near = parse.tokens[max(which.i - 2, 0)]
    return near if near.dep == "conj" and near.head == noun.i and near.pos == "PROPN" else noun


def made_by(parse: Parse, reading: Reading, phrase: str) -> str:
    """The phrase for a measure told by what is done with it, with who does it: "pumped by Dorva"."""
    inside = parse.between(reading.start, reading.end)
    verb = parse.tokens[_object(parse, inside).head] if inside else None
    opening, _, rest = phrase.partition(" ")
    if verb is None or verb.pos != "VERB" or opening != participle(verb) or " by " in phrase:
        return phrase
    agent = agent_of(parse, verb) if verb.i < inside[0].i else ""
    return _done(opening, agent, rest) if agent else phrase


def _sayer(parse: Parse, verb: Token, pronoun: Token) -> str:
    """Who says that it will: of "Velm Rail said it would seek $2 million" Velm Rail."""
    says = parse.tokens[verb.head]
    lemma = says.lemma.lower()
    if verb.dep != "ccomp" or not (lemma in verbs("tells") or lemma in verbs("estimates")):
        return ""
    for who in dependents(parse, says.i, "nsubj"):
        many = who.tag in ("NNS", "NNPS")
        if who.i < pronoun.i and many == (pronoun.lower == "they"):
            return _short(parse, who, says.i)
    return ""


def _speaker(parse: Parse, verb: Token) -> str:
    """Who says what "I" do: of "“I need $2 million,” Moll told Dorva" Moll."""
    for _ in range(STEPS):
        over = parse.tokens[verb.head]
        if verb.dep not in ("ccomp", "conj") or over.i == verb.i:
            break
        if verb.dep == "ccomp" and over.lemma.lower() in verbs("tells"):
            who = [t for t in dependents(parse, over.i, "nsubj") if t.pos == "PROPN"]
            return short(parse, who[0]) if who else ""
        verb = over
    return ""


def _short(parse: Parse, noun: Token, stop: int) -> str:
    """A noun with the words before it, by its name if it is told, by itself behind its number."""
    if noun.pos not in ("NOUN", "PROPN"):
        return ""
    for own in dependents(parse, noun.i, "appos") if noun.pos == "NOUN" else ():
        if own.pos == "PROPN" and own.i > noun.i and (known := short(parse, own)):
            return known
    named = short(parse, noun)
    if named or noun.tag not in ("NNS", "NNPS"):
        return named
    of = any(t.lower == "of" and t.i == noun.i + 1 for t in dependents(parse, noun.i, "prep"))
    return (name(parse, noun, stop) or "").split(" ", 1)[-1] if of else noun.text


def _owner(parse: Parse, first: Token, last: str) -> str:
    """Whose the noun of an amount is: "its" for the subject of the clause around, the noun "with" a cost."""
    before = reversed(parse.tokens[max(first.i - 8, 0) : first.i])
    noun = next((t for t in before if t.lower == last and t.tag in NOUNS), None)
    if noun is None or noun.sentence != first.sentence:
        return ""
    link = parse.tokens[noun.head]
    over = parse.tokens[link.head]
    if noun.dep == "pobj" and noun.lemma.lower() in cues("priced"):
        if link.lower == "with" and over.tag in NOUNS and over.i < link.i:
            return short(parse, over)
        return _subject(parse, over, noun) if link.lower == "at" and over.pos == "VERB" else ""
    if owner := owner_of(parse, noun):
        return owner
    of = parse.after(noun).lower == "of"
    if of and noun.dep == "dobj" and link.lemma.lower() in verbs("owns"):
        return agent_of(parse, link)
    return ""


def _subject(parse: Parse, verb: Token, noun: Token) -> str:
    for found in dependents(parse, verb.i, *SUBJECTS):
        return short(parse, found) if found.i < noun.i else ""
    return short(parse, parse.tokens[verb.head]) if verb.dep == "acl" else ""


def with_owner(parse: Parse, reading: Reading, phrase: str) -> str:
    """The phrase for an amount of what is "its" or "their" with whose it is: of "Velm Rail said its sales
    fell 3 percent" the "fall of sales of Velm Rail"."""
    inside = parse.between(reading.start, reading.end)
    phrase, share, whole = phrase.partition(" as share of ")
    told = _owned(parse, inside, phrase)
    return f"{told}{share}{whole}"


def _owned(parse: Parse, inside: tuple[Token, ...], phrase: str) -> str:
    """A noun, or a change of it, with its owner."""
    way, of, what = phrase.rpartition(" of ")
    words = (what or phrase).split()
    if not inside or (of and " " in way) or len(words) > BARE or "'s" in phrase:
        return phrase
    before = parse.tokens[parse.sentences[inside[0].sentence].first : inside[0].i]
    noun = next((t for t in reversed(before) if t.text == words[-1] and t.tag in NOUNS), None)
    owner = owner_of(parse, noun) if noun is not None else ""
    return f"{phrase} of {owner}" if owner and owner.lower() not in phrase.lower() else phrase


def owner_of(parse: Parse, noun: Token) -> str:
    """The subject above a noun's own clause that its "its" or "their" stands for."""
    own = [t.lower for t in dependents(parse, noun.i, "poss") if t.lower in OWNERS]
    if not own:
        return ""
    many = own[0] == "their"
    verb = parse.tokens[noun.head]
    for _ in range(STEPS):
        for found in dependents(parse, verb.i, *SUBJECTS):
            plural = found.tag in ("NNS", "NNPS")
            if found.i < noun.i and found.pos in ("NOUN", "PROPN"):
                return _short(parse, found, found.i + 1) if plural == many else ""
        if verb.head == verb.i:
            break
        verb = parse.tokens[verb.head]
    return ""
