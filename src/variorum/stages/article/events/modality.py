"""Whether what a verb tells is said to have happened, to be meant, demanded or merely thought."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from variorum.stages.article.events.doubtful import apparent
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.unsaid import hypothetical, unsaid
from variorum.syntax import Parse, Token

Modality = Literal["real", "future", "must", "unreal"]

SUBJECTS = ("nsubj", "nsubjpass")
CLAUSES = ("ccomp", "acl", "pcomp", "csubj")
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
PAST = frozenset({"was", "were", "had", "did"})
RATHER = frozenset({"would", "’d", "'d"})
DEPTH = 12  # verbs above a verb that are looked at
HABITS = frozenset(
    {"usually", "often", "always", "sometimes", "generally", "typically"}
    | {"normally", "ordinarily", "routinely", "rarely", "seldom"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG"})
SPURNED = 4  # tokens before a verb among which "rather than" stands
DONE = frozenset({"did", "was", "were", "had"})
PREPARING = frozenset({"preparation", "plan", "effort", "work", "process", "arrangement"})
SAVE = frozenset({"but", "except", "besides", "beyond", "other"})
BEYOND = 5  # tokens after a verb among which what it is denied of stands
RUMORS = frozenset(
    {"rumor", "rumour", "fear", "danger", "risk", "prospect", "possibility", "talk"}
    | {"chance", "threat"}
)
REWARDS = frozenset({"reward", "bounty"})
PROMISING = frozenset({"promise", "pledge", "vow", "guarantee"})
DASHES = frozenset({"--", "–", "—"})


def negated(parse: Parse, verb: Token, obj: Token | None) -> bool:
    """Whether ``verb`` is denied, by itself or by "no" before its object."""
    if _only_then(parse, verb) or _only_that(parse, verb):
        return False
    if parse.children(verb.i, "neg") or any(
        parse.children(p.i, "neg") for p in parse.children(verb.i, "prep") if p.i < verb.i
    ):
        return True
    if verb.lemma.lower() in PROMISING:
        return False  # "promised no use of force": a promise was made
    return obj is not None and any(t.lower == "no" for t in parse.children(obj.i, "det"))


def _only_then(parse: Parse, verb: Token) -> bool:
    """Whether it was done at last: "did not arrest him until May"."""
    past = {t.lower for t in parse.children(verb.i, "aux", "auxpass")} & DONE
    until = [t for t in parse.children(verb.i, "prep") if t.lower in ("until", "till")]
    dated = [n for t in until for n in parse.children(t.i, "pobj") if n.name in ("DATE", "TIME")]
    return bool(past and dated) and until[0].i > verb.i


def _only_that(parse: Parse, verb: Token) -> bool:
    """Whether it is denied of all but one thing: "is not asking for anything but peace"."""
    after = [t.lower for t in parse.tokens[verb.i + 1 : verb.i + BEYOND]]
    return any(x in ("anything", "anyone", "anybody") and y in SAVE for x, y in pairwise(after))


def frame(
    parse: Parse, verb: Token, words: Lexicon, depth: int = 0
) -> tuple[Token | None, Token | None, Modality]:
    """The verb of saying above ``verb``, the verb whose infinitive it is, and its modality."""
    modality: Modality = own_modality(parse, verb)
    past_future = _would(parse, verb)
    governor: Token | None = None
    above: Token | None = None
    own = False  # whether a verb passed on the way up has a subject or auxiliary of its own
    for _ in range(DEPTH - 3 * depth):
        beside = {t.lower for t in parse.children(verb.i, "advmod")}
        if "ever" in beside or (modality == "future" and beside & HABITS):
            return governor, above, "unreal"  # "than he ever did", "they will often strike"
        if any(t.lower in CONDITIONS for t in parse.children(verb.i, "mark", "advmod")):
            return governor, above, "unreal"
        if hypothetical(parse, verb) or unsaid(parse, verb, words):
            return governor, above, "unreal"
        if inverted(parse, verb) or _spurned(parse, verb) or _apposed(parse, verb):
            return governor, above, "unreal"
        if verb.dep == "relcl" and any(
            t.lower == "where" for t in parse.children(verb.i, "advmod")
        ):
            return governor, above, "unreal"  # what a place is for
        head = parse[verb.head]
        lemma = american(head.lemma.lower())
        if head.i != verb.i and verb.dep in CLAUSES and lemma in words.frames["unreal"]:
            return governor, above, "unreal"
        if _not_yet(parse, verb):
            return governor, above, "unreal"
        if verb.dep == "csubj" or (verb.dep == "csubjpass" and not parse.children(verb.i, "nsubj")):
            return governor, above, "unreal"  # the idea of it
        if verb.dep == "acl" and any(t.lower == "to" for t in parse.children(verb.i, "aux")):
            if lemma in words.frames["promise"]:
                return governor, above, "future" if modality == "real" else modality
            return governor, above, modality if lemma in words.frames["order"] else "unreal"
        if verb.dep == "relcl" and any(t.lower == "to" for t in parse.children(verb.i, "aux")):
            return governor, above, "unreal"
        if verb.dep == "pcomp":
            if _kept_from(parse, verb, words) or _mooted(parse, verb, words):
                return governor, above, "unreal"
            up = parse[head.head]
            if up.dep == "acomp":
                up = parse[up.head]  # "should be involved in toppling"
            if up.pos in ("VERB", "AUX") and (
                negated(parse, up, None) or frame(parse, up, words, depth + 1)[2] != "real"
            ):
                return governor, above, "unreal"
            break
        doubted = american(parse[head.head].lemma.lower()) in words.frames["doubted"]
        if verb.dep == "acl" and (doubted or _unfulfilled(parse, verb, words)):
            return governor, above, "unreal"
        if head.i == verb.i or verb.dep in ("relcl", "acl"):
            if verb.dep == "relcl" and modality == "real" and _kind(parse, verb, words, depth):
                return governor, above, "unreal"
            break
        infinitive = misjoined(parse, verb)
        if infinitive is not None and modality == "real":
            _, above, modality = frame(parse, infinitive, words, depth + 1)
            return governor, above, modality
        if verb.dep in ("xcomp", "ccomp") and _bidden(parse, verb, head, words):
            return governor, above, "unreal"
        if verb.dep == "xcomp":
            above = above or head
            if lemma in ("go", "gon"):  # "going to", "gon na"
                to = any(t.lower in ("to", "na") for t in parse.children(verb.i, "aux"))
                modality = "future" if to and modality == "real" else modality
                past_future = past_future or head.tag == "VBD"
            elif prepared(parse, verb, head):
                modality = "future"
            elif lemma in words.frames["real"] or apparent(parse, verb, head):
                modality = modality if modality != "real" else own_modality(parse, head)
                past_future = past_future or _would(parse, head)
            elif lemma in words.frames["future"]:
                modality = "future" if modality == "real" else modality
                if own_modality(parse, head) == "unreal" or negated(parse, head, None):
                    return governor, above, "unreal"
            else:
                return governor, above, "unreal"
        elif verb.dep == "ccomp" and lemma in words.frames["thought"] and head.tag == "VBD":
            return governor, above, "unreal"  # and was wrong, or it would be told as so
        elif verb.dep == "ccomp" and lemma in words.frames["say"]:
            if negated(parse, head, None):
                return head, above, "unreal"
            return head, above, modality
        elif verb.dep == "ccomp" and verb.tag == "VB" and _not_seen(parse, head, words, depth):
            return governor, above, "unreal"  # "would rather see him go", "will have him go"
        elif verb.dep == "ccomp" and (modality == "future" or negated(parse, head, None)):
            return governor, above, "unreal"  # thought, not promised
        elif verb.dep == "advcl" and any(t.lower == "to" for t in parse.children(verb.i, "aux")):
            return governor, above, "unreal"  # a purpose: not said to have come about
        elif verb.dep == "advcl" and head.pos in ("VERB", "AUX") and modality == "real":
            if own_modality(parse, head) in ("must", "unreal"):
                return governor, above, "unreal"  # hangs on what should be
            if verb.tag == "VBG" and not parse.children(verb.i, "aux"):
                modality = own_modality(parse, head)  # "will meet, starting the talks"
        elif (
            verb.dep == "conj"
            and modality == "real"
            and not own
            and not parse.children(verb.i, "aux", *SUBJECTS)
        ):
            modality = own_modality(parse, head)
            past_future = past_future or _would(parse, head)
        own = own or bool(parse.children(verb.i, "aux", *SUBJECTS))
        verb = head
    if past_future and modality == "future":
        modality = "unreal"  # "would" that nobody said before: a wish or a condition
    return governor, above, modality


def _not_seen(parse: Parse, above: Token, words: Lexicon, depth: int) -> bool:
    """Whether what one sees, has or lets somebody do was not done: "an interest in seeing him go"."""
    own = own_modality(parse, above)
    return own in ("unreal", "future") or frame(parse, above, words, depth + 1)[2] == "unreal"


def prepared(parse: Parse, verb: Token, head: Token) -> bool:
    """Whether only its preparation has begun: "started preparations to send planes"."""
    between = [t for t in parse.children(head.i, "dobj") if head.i < t.i < verb.i]
    return any(t.lemma.lower() in PREPARING for t in between)


def _bidden(parse: Parse, verb: Token, head: Token, words: Lexicon) -> bool:
    """Whether ``verb`` is what somebody is told to do, or would be made to do: "will cause them to go"."""
    if not any(t.lower == "to" for t in parse.children(verb.i, "aux")):
        return False
    lemma = american(head.lemma.lower())
    if lemma not in words.frames["object"]:
        return False
    made = lemma in words.frames["made"]
    return not made or own_modality(parse, head) != "real" or negated(parse, head, None)


def _apposed(parse: Parse, verb: Token) -> bool:
    """Whether ``verb`` says after a dash what something is: "the other part -- stepping down"."""
    bare = verb.tag == "VBG" and not parse.children(verb.i, "aux", *SUBJECTS)
    return bare and verb.dep == "advcl" and verb.i > verb.head and parse[verb.i - 1].text in DASHES


def _mooted(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether ``verb`` is only talked about or not to be seen: "argued over sending", "no sign of"."""
    prep = parse[verb.head]
    above = parse[prep.head]
    lemma = american(above.lemma.lower())
    if prep.lower in ("over", "about"):
        return lemma not in words.frames["blame"]
    if prep.lower in ("on", "toward", "towards") and lemma in words.frames["mooted"]:
        return True
    while above.pos == "NOUN":
        if any(t.lower in ("no", "little") for t in parse.children(above.i, "det", "amod")):
            return True
        up = parse[above.head]
        if up.pos != "ADP" or up.head == up.i:
            return False
        above = parse[up.head]
    return False


def _unfulfilled(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether those who do it are kept from it, rumored to, or only looked for."""
    return _forestalled(parse, verb) or _rumored(parse, verb) or _sought(parse, verb, words)


def _forestalled(parse: Parse, verb: Token) -> bool:
    """Whether somebody was kept from it: "to prevent protesters rallying"."""
    noun = parse[verb.head]
    kept = parse[noun.head].lemma in ("prevent", "stop")
    return verb.tag == "VBG" and noun.dep == "dobj" and kept


def _rumored(parse: Parse, verb: Token) -> bool:
    """Whether it is only rumored or feared: "rumors of rebels attacking the port"."""
    prep = parse[parse[verb.head].head]
    return verb.tag == "VBG" and prep.lower == "of" and parse[prep.head].lemma.lower() in RUMORS


def _sought(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether what does it is only looked for: "seeking a pact allowing him to go"."""
    noun = parse[verb.head]
    above = parse[noun.head]
    if above.pos == "ADP":
        above = parse[above.head]
    thing = noun.pos == "NOUN" and noun.lemma.lower() not in words.actors | words.private
    return verb.tag == "VBG" and thing and above.lemma.lower() in words.frames["sought"]


def _kind(parse: Parse, verb: Token, words: Lexicon, depth: int) -> bool:
    """Whether a relative clause tells a kind of people and not what some of them did: "shelter for
    women who have been beaten", "will elect leaders who support it"."""
    noun = parse[verb.head]
    finite = [*parse.children(verb.i, "aux", "auxpass"), verb][0]
    definite = parse.children(noun.i, "det", "poss", "nummod", "amod", "compound", "prep")
    if noun.tag != "NNS" or definite or finite.tag not in ("VBP", "VB"):
        return False
    up = parse[noun.head]
    if up.lower == "for" and noun.dep == "pobj":
        return True
    return up.pos in ("VERB", "AUX") and frame(parse, up, words, depth + 1)[2] != "real"


def misjoined(parse: Parse, verb: Token) -> Token | None:
    """The infinitive that a bare form goes with, where the parse joins it to a finite verb: "said it
    would press them, support the rebels", or to a participle: "will admit parties banned by Thar and
    free prisoners"."""
    head = parse[verb.head]
    if verb.dep != "conj" or verb.tag != "VB" or head.tag not in FINITE:
        return None
    if parse.children(verb.i, "aux", *SUBJECTS):
        return None
    for token in reversed(parse.tokens[head.i + 1 : verb.i]):
        if token.tag == "VB":
            return token if parse.children(token.i, "aux") else None
    above = parse[parse[head.head].head]
    told = head.dep == "acl" and head.tag == "VBN" and above.tag == "VB"
    return above if told and parse.children(above.i, "aux") else None


def inverted(parse: Parse, verb: Token) -> bool:
    """Whether a clause is a condition without "if": "had he resigned", "should they attack"."""
    head = parse[verb.head]
    if verb.dep == "ccomp" and head.lower == "had" and head.dep not in ("ROOT", "conj"):
        done = verb.tag in ("VBN", "VBD") and head.i < verb.i
        return done and not parse.children(head.i, *SUBJECTS, "neg", "mark", "aux")
    if verb.dep != "advcl" and not (verb.dep == "ccomp" and verb.i < head.i):
        return False
    if parse.children(verb.i, "neg", "mark"):
        return False
    subjects = parse.children(verb.i, *SUBJECTS)
    before = [t for t in parse.children(verb.i, "aux") if subjects and t.i < subjects[-1].i]
    return any(t.lower in ("had", "should", "were") for t in before)


def _spurned(parse: Parse, verb: Token) -> bool:
    """Whether something else was done: "rather than arrest them", "instead of bombing"."""
    before = [t.lower for t in parse.tokens[max(0, verb.i - SPURNED) : verb.i]]
    pairs = list(pairwise(before))
    return ("rather", "than") in pairs or ("instead", "of") in pairs


def _not_yet(parse: Parse, verb: Token) -> bool:
    """Whether ``verb`` is what is waited for: "until he is arrested", "before he leaves"."""
    if not any(t.lower in ("until", "before") for t in parse.children(verb.i, "mark")):
        return False
    auxiliaries = {t.lower for t in parse.children(verb.i, "aux", "auxpass")}
    if _would(parse, parse[verb.head]):
        return True  # "would go on until all were freed"
    return verb.tag != "VBD" and auxiliaries.isdisjoint(PAST)


def _kept_from(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether ``verb`` after a preposition did not come about: "prevented from", "without", …"""
    prep = parse[verb.head]
    if prep.lower in words.frames["without"]:
        return True
    if prep.lower == "for" and parse[max(0, prep.i - 1)].lemma.lower() in REWARDS:
        return True  # "offered a reward for killing him"
    above = parse[prep.head]
    lemma = american(above.lemma.lower())
    beside = {t.lemma.lower() for t in parse.children(above.i, "advmod")}
    if lemma in words.frames["unreal"] or words.frames["idea"] & (beside | {lemma}):
        return True
    return prep.lower == "from" and lemma in words.frames["prevent"]


def _would(parse: Parse, verb: Token) -> bool:
    return any(t.lower in ("would", "’d", "'d") for t in parse.children(verb.i, "aux"))


def own_modality(parse: Parse, verb: Token) -> Modality:
    """What the auxiliaries of ``verb`` say of it."""
    lowers = {t.lower for t in parse.children(verb.i, "aux")}
    if any(t.lower == "rather" for t in parse.children(verb.i, "advmod")) and lowers & RATHER:
        return "unreal"
    if "would" in lowers and "have" in lowers:
        return "unreal"  # "would have": it was not done
    if lowers & {"will", "shall", "wo", "would", "’ll", "'ll"}:
        return "future"
    if "to" in lowers and verb.dep == "ROOT" and parse.children(verb.i, *SUBJECTS):
        return "future"  # a headline: "Norvia to lend money"
    if lowers & {"must", "should", "ought"}:
        return "must"
    if lowers & {"can", "could", "may", "might", "ca"}:
        return "unreal"
    return "real"
