"""Whether what a rule took for an event can be one: who acts, on whom, and what is near.

Rules know a verb and its complements. Flu kills and critics agree, readers are welcome to comment and
networks talk to ministers: none of it is an event between those who hold or fight for power.
"""

from __future__ import annotations

from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.roles import can_act, in_arms
from variorum.syntax import Parse, Token

FAR = 30  # tokens between subject and verb; more is a parse gone wrong
LONGEST = 90  # tokens; a longer sentence is a list or a page gone wrong
UNNAMED = frozenset({"ASSAULT", "COERCE", "CONCEDE", "ACCUSE"})
"""Codes that a passive may tell without saying who did it."""
OF_ANYBODY = frozenset({"ASSAULT", "PROTEST"})
OF_ARMS = frozenset({"COERCE", "THREATEN", "MOBILIZE"})
"""Codes of what private persons in arms do besides."""
HARM = frozenset(
    {"kill", "wound", "injure", "hit", "maim", "slaughter", "massacre", "clash", "take"}
)
"""Verbs of ASSAULT that tell of much else too."""
BANKS = frozenset({"ecb", "fed", "reserve", "bank"})
"""Last words of the names of central banks."""
GIVING = frozenset({"give", "provide", "pass", "hand"})
VOICING = frozenset({"express", "voice"})
FORCED = frozenset({"force", "compel"})
AUXILIARIES = ("aux", "auxpass")
LETTING = frozenset({"allow", "permit"})
TOGETHER = frozenset({"AGREE", "SUPPORT", "CONSULT", "COOPERATE", "REQUEST", "AID"})


def plausible(
    parse: Parse,
    clause: Clause,
    code: str,
    who: Token | None,
    whom: Token | None,
    words: Lexicon,
) -> bool:
    """Whether ``who`` can have done this to ``whom``, both with pronouns settled."""
    if clause.subject is not None and abs(clause.subject.i - clause.verb.i) > FAR:
        return False
    sentence = parse.sentences[clause.verb.sentence]
    if sentence.last - sentence.first > LONGEST or _asked(parse, clause.verb):
        return False
    lemma = american(clause.verb.lemma.lower())
    if who is None:
        if code not in UNNAMED or whom is None or not can_act(parse, whom, words):
            return False
    elif _idle(parse, who, code, words):
        return False
    if who is None and lemma in FORCED and "inf" in clause.slots:
        return False  # circumstances force them
    shown = code in TOGETHER or (code == "CONCEDE" and lemma in LETTING)
    if _reports(parse, who, words) or (shown and _reports(parse, whom, words)):
        return False
    if code in ("CONSULT", "AGREE") and whom is None and _own_meeting(parse, clause.object, words):
        return False
    if code == "COOPERATE" and lemma in GIVING and whom is None and not _state(who, words):
        return False  # "provides information on the tides"
    if lemma == "conduct" and code == "ACCUSE" and _habitual(parse, clause):
        return False
    if lemma in VOICING and code == "ACCUSE" and _unspecific(parse, clause):
        return False
    if lemma in ("investigate", "probe") and whom is None and mishap(parse, clause.verb, words):
        return False
    if lemma == "agree" and "with" in clause.slots and not parse.children(clause.verb.i, "xcomp"):
        return False  # is of the same mind
    warned = whom or clause.object
    if lemma == "warn" and warned is not None and not can_act(parse, warned, words):
        return False
    if code == "AGREE" and lemma == "agree" and clause.verb.tag in ("VBP", "VBZ", "VB"):
        return "comp" in clause.slots and "on" not in clause.slots and not _opinion(parse, clause)
    if code == "AGREE" and lemma == "agree" and _shares(parse, clause.verb):
        return False
    if code == "CONSULT" and whom is None and who is not None and who.lower in BANKS:
        return False  # its own board's meeting
    common = whom.lemma.lower() if whom is not None and whom.pos == "NOUN" else ""
    if code == "CONSULT" and common in words.private:
        return False
    if code == "CONSULT" and whom is None and who is not None and not _several(parse, who, words):
        return lemma not in ("meet", "visit")
    if code == "ASSAULT" and lemma in HARM:
        named = who is not None and who.pos == "PROPN" and lemma not in ("take", "clash")
        return (named or violent(parse, clause.verb, words)) and not mishap(
            parse, clause.verb, words
        )
    return True


def _state(who: Token | None, words: Lexicon) -> bool:
    return who is not None and (who.name == "GPE" or who.lemma.lower() in words.ruling)


def _habitual(parse: Parse, clause: Clause) -> bool:
    """Whether inquiries are what somebody makes by trade: "conducts careful investigations"."""
    inquiries = clause.object
    if inquiries is None or inquiries.tag != "NNS":
        return False
    into = {"into", "of"} & (clause.slots.get("objprep", set()) | clause.slots.get("preps", set()))
    return not into and not parse.children(inquiries.i, "det", "poss", "nummod")


def _unspecific(parse: Parse, clause: Clause) -> bool:
    """Whether a concern is about nothing that is told: "the doctors voiced concern"."""
    obj, verb = clause.object, clause.verb
    if obj is None or obj.lemma.lower() not in ("concern", "alarm"):
        return False
    below = [t for x in (obj, verb) for t in parse.children(x.i, "prep", "acl", "ccomp", "advcl")]
    return not any(t.i > verb.i for t in below)


def _idle(parse: Parse, who: Token, code: str, words: Lexicon) -> bool:
    """Whether ``who`` are private persons, of whom this is no event."""
    if who.pos == "PROPN" or who.lemma.lower() not in words.private or code in OF_ANYBODY:
        return False
    return code not in OF_ARMS or not in_arms(parse, who)


def _asked(parse: Parse, verb: Token) -> bool:
    """Whether the sentence of ``verb`` is a question."""
    last = parse.sentences[verb.sentence].last
    return any(t.text == "?" for t in parse.tokens[max(verb.i, last - 3) : last])


def _reports(parse: Parse, token: Token | None, words: Lexicon) -> bool:
    """Whether ``token`` is one who reports, or one of theirs: "CNN's evening news"."""
    if token is None:
        return False
    return any(t.lower in words.media for t in (token, *parse.children(token.i, "poss")))


def _own_meeting(parse: Parse, obj: Token | None, words: Lexicon) -> bool:
    """Whether a body meets by itself: "the Cabinet has its first meeting"."""
    if obj is None or obj.lemma.lower() not in words.talks:
        return False
    return any(t.tag == "PRP$" for t in parse.children(obj.i, "poss"))


def _opinion(parse: Parse, clause: Clause) -> bool:
    """Whether somebody agrees that something is so."""
    return bool(parse.children(clause.verb.i, "ccomp"))


def _shares(parse: Parse, verb: Token) -> bool:
    """Whether somebody only finds so too: "agreed that the plan was good", not "that he must go"."""
    if any(t.lower in ("to", "on") for t in parse.children(verb.i, "prep")):
        return False
    return any(
        {"VBZ", "VBP", "VBD"} & {t.tag, *(a.tag for a in parse.children(t.i, *AUXILIARIES))}
        and not any(a.tag == "MD" for a in parse.children(t.i, "aux"))
        for t in parse.children(verb.i, "ccomp")
    )


def _several(parse: Parse, who: Token, words: Lexicon) -> bool:
    """Whether ``who`` can meet without another: several, or a body that meets."""
    if who.lemma.lower() in words.frames["crowd"]:
        return False
    plural = who.tag in ("NNS", "NNPS") or bool(parse.children(who.i, "conj"))
    return (plural and who.lemma.lower() not in words.private) or who.name == "ORG"


def violent(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether the sentence of ``verb`` or the one before speaks of violence besides it."""
    near = parse.sentences[max(0, verb.sentence - 1) : verb.sentence + 1]
    return any(
        t.lemma.lower() in words.violence
        for s in near
        for t in parse.sentence_tokens(s)
        if t is not verb
    )


def mishap(parse: Parse, verb: Token, words: Lexicon) -> bool:
    """Whether the sentence of ``verb`` speaks of illness, weather, accidents or animals."""
    sentence = parse.sentences[verb.sentence]
    return any(t.lemma.lower() in words.mishaps for t in parse.sentence_tokens(sentence))
