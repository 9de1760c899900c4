"""Parties that stand neither at the verb of a deed nor at its object, but elsewhere in what it tells.

"Fired tear gas to disperse the crowd" has whom it is fired at in the purpose; "send food and medicine to
villagers" may have "to" under a noun in between. Looked at only where the nearer places name nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.stages.article.events.beside import shared_object
from variorum.stages.article.events.carried import carried
from variorum.stages.article.events.clause import Clause
from variorum.stages.article.events.harmed import beside_harm
from variorum.stages.article.events.lexicon import Lexicon, american
from variorum.stages.article.events.marched import protested
from variorum.stages.article.events.modality import SUBJECTS
from variorum.stages.article.events.retold import judged
from variorum.stages.article.events.roles import PLACED, can_act
from variorum.stages.article.events.targets import behind_deed, is_somebody, who_behind
from variorum.stages.article.events.wanted import wanted_of
from variorum.stages.article.events.yielded import yielded
from variorum.syntax import Parse, Token

REACHED = {
    "AGREE": ("with", "to"),
    "AID": ("to", "for"),
    "ASSAULT": ("against", "at", "toward", "towards", "on"),
    "ACCUSE": ("at", "toward", "towards"),
    "COERCE": ("against", "on"),
    "CONCEDE": ("to",),
    "CONSULT": ("with", "to", "between"),
    "COOPERATE": ("with",),
    "MOBILIZE": ("against",),
    "PROTEST": ("against",),
    "REJECT": ("from", "with", "to", "at", "against"),
    "REQUEST": ("to", "with", "from", "by", "among", "between"),
    "SANCTION": ("on", "against"),
    "SUPPORT": ("with",),
    "THREATEN": ("to", "against", "toward", "towards"),
}
"""Prepositions before whom a deed reaches, by code."""
DEEP = 3  # nouns and infinitives between a verb and the preposition
UNSURE = frozenset({"ASSAULT", "COERCE", "THREATEN", "SANCTION"})
"""Codes of what may be done to whoever comes."""
MEANT = frozenset({"ASSAULT", "AID", "MOBILIZE", "THREATEN"})
"""Codes of what is done to, or for, those whom its purpose names."""
RETOLD = frozenset({"ACCUSE", "REJECT", "SUPPORT", "CONCEDE"})
"""Codes of what is said or done about a deed told before."""
SPARED = frozenset({"protect", "defend", "free", "rescue", "save", "help", "support", "please",
                    "avenge", "shield", "relieve", "let", "allow"})  # fmt: skip
"""Verbs of purpose whose object is not who an attack hits."""
JOINED = frozenset({"join", "meet", "replace", "follow", "head", "lead"})
"""Verbs of purpose whose object is on the side of who acts."""
DURING = frozenset({"during", "after", "before", "since", "until", "amid", "despite"})
"""Prepositions before what only goes on at the time."""
TRYING = frozenset({"try", "attempt", "seek", "help"})
"""Verbs of purpose over what is meant."""
GIVEN = frozenset({"AID", "AGREE", "CONCEDE"})
"""Codes of what private persons and firms may get."""
BODIES = frozenset({"group", "council", "committee", "alliance", "bloc", "league", "union"})
"""Nouns before talks that are held by such."""
ORDERED = frozenset({"warrant", "order", "ruling", "resolution", "request", "demand", "inquiry",
                     "investigation", "probe", "term", "condition"})  # fmt: skip
"""What one refuses to comply with."""
DOING = frozenset({"leave", "quit", "exit", "vacate", "name", "identify", "discuss", "disclose", "reveal",
                   "say", "be", "become", "have", "abandon", "stop", "deploy", "send", "use",
                   "run", "lead", "see", "call", "withdraw", "turn", "replace", "cede",
                   "relinquish", "surrender", "hold", "take", "know", "share", "end", "agree",
                   "form", "appoint", "condemn", "denounce", "criticize", "blame"})  # fmt: skip
"""What one refuses to do that is refused to nobody who is its object."""
GRANTING = frozenset({"renew", "extend", "grant", "issue", "approve", "sign", "accept"})
"""What is refused to him whose the thing is that one will not grant."""
HEEDED = frozenset({"accept", "obey", "heed", "follow", "recognize", "honor", "answer"})
"""Verbs whose object is what another says or wants."""
LETTING = frozenset({"let", "allow", "permit"})
"""Verbs over what one refuses to let another do."""
TOPICS = frozenset({"review", "discuss", "debate", "consider", "examine", "assess"})
"""Verbs whose object is what talks are about."""


def reached(parse: Parse, clause: Clause, code: str, words: Lexicon) -> Token | None:
    """Whom a deed reaches away from its verb and its object; ``None`` where nobody is named."""
    if code == "REJECT" and (found := _refused(parse, clause, words)) is not None:
        return found
    if code in UNSURE and (found := _anybody(parse, clause, words)) is not None:
        return found
    if code == "THREATEN" and (found := beside_harm(parse, clause, code, words)) is not None:
        return found
    if (found := yielded(parse, clause, code, words)) is not None:
        return found
    if code == "REQUEST" and (found := wanted_of(parse, clause, words)) is not None:
        return found
    if code == "PROTEST" and (found := protested(parse, clause, words)) is not None:
        return found
    names = REACHED.get(code, ())
    places = list(_places(parse, clause.verb, words, DEEP, purposes=code == "AID"))
    for name in names:
        for prep, noun in places:
            thing = prep == "to" and code == "REJECT" and _at_object(parse, noun, clause)
            if prep != name or thing or noun is clause.subject:
                continue
            if code == "CONSULT" and prep == "to" and _spoken_of(parse, noun):
                continue  # "met to review the payments to aides"
            given = code in GIVEN and prep in ("to", "for") and _gets(parse, noun, words)
            if given or _party(parse, noun, words):
                return behind_deed(parse, noun, code, words)
            if code == "REJECT" and noun.lemma.lower() in ORDERED | words.voiced:
                whose = who_behind(parse, noun, words)
                if whose is not None and whose.pos == "PROPN":
                    return whose
    if code == "SANCTION" and (found := _joined(parse, clause, words)) is not None:
        return found
    if code == "CONSULT":
        found = _torn(parse, clause, words) or _held_by(parse, clause, words)
        if found is not None:
            return found
    if code in RETOLD and (found := judged(parse, clause, code, words)) is not None:
        return found
    if code == "ASSAULT" and (found := beside_harm(parse, clause, code, words)) is not None:
        return found
    if code == "REJECT" and (found := _withheld(parse, clause, words)) is not None:
        return found
    found = _meant_for(parse, clause, code, words) if code in MEANT else None
    return found or carried(parse, clause, code, words)


def _spoken_of(parse: Parse, noun: Token) -> bool:
    """Whether ``noun`` belongs to what talks are about: "met to review the payments to aides"."""
    thing = parse[parse[noun.head].head]
    return thing.dep == "dobj" and parse[thing.head].lemma in TOPICS


def _joined(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom the verb joined to this one names: "imposing sanctions and cutting ties with Dravia"."""
    for verb in parse.children(clause.verb.i, "conj"):
        if verb.pos == "VERB" and not parse.children(verb.i, *SUBJECTS):
            for prep, noun in _places(parse, verb, words, 1, purposes=False):
                if prep in ("with", "to", "against", "on") and _party(parse, noun, words):
                    return noun
    return None


def _at_object(parse: Parse, noun: Token, clause: Clause) -> bool:
    """Whether ``noun`` tells what is refused: "rejected comparisons to Dravia"."""
    return clause.object is not None and clause.object in parse.ancestors(noun.i)


def _anybody(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """The object that "any" leaves open: "would arrest any members of the clan"."""
    obj = clause.object
    if obj is None or not any(t.lower == "any" for t in parse.children(obj.i, "det")):
        return None
    inner = [n for p in parse.children(obj.i, "prep") if p.lower == "of"
             for n in parse.children(p.i, "pobj")]  # fmt: skip
    lemma = obj.lemma.lower()
    if lemma in words.parts and inner:
        return obj if any(is_somebody(parse, n, words) for n in inner) else None
    return obj if lemma in words.actors | words.private else None


def _gets(parse: Parse, noun: Token, words: Lexicon) -> bool:
    """Whether ``noun`` are private persons or firms to whom something is given."""
    firm = noun.lemma.lower() in words.business
    return noun.pos == "NOUN" and (firm or is_somebody(parse, noun, words))


def _party(parse: Parse, noun: Token, words: Lexicon) -> bool:
    named = noun.pos in ("NOUN", "PROPN") or noun.lower in ("him", "her", "them")
    return named and can_act(parse, noun, words)


def _places(
    parse: Parse, head: Token, words: Lexicon, deep: int, *, purposes: bool
) -> Iterator[tuple[str, Token]]:
    """What stands after prepositions below ``head``, near ones first; not below a party, whose
    prepositions tell who that is ("the envoy to Norvia"), nor in another clause."""
    below: list[Token] = []
    for prep in parse.children(head.i, "prep", "dative"):
        if prep.i < head.i:
            continue
        for noun in parse.children(prep.i, "pobj"):
            yield prep.lower, noun
            if prep.lower not in DURING:
                below.append(noun)
    aims = ("advcl", "acl", "relcl") if purposes else ()  # "a programme to help" may be a relative
    infinitives = parse.children(head.i, "xcomp", *aims)
    below += [t for t in infinitives if _to(parse, t)]
    below += parse.children(head.i, "dobj")
    if deep > 0:
        for token in below:
            if token.i > head.i and (token.pos == "VERB" or not _named(parse, token, words)):
                yield from _places(parse, token, words, deep - 1, purposes=purposes)


def _named(parse: Parse, token: Token, words: Lexicon) -> bool:
    return token.pos in ("PROPN", "PRON") or can_act(parse, token, words)


def _to(parse: Parse, verb: Token) -> bool:
    bare = parse[verb.head].lemma == "help" and verb.tag == "VB"  # "help provide food"
    told = bare or any(t.lower == "to" for t in parse.children(verb.i, "aux"))
    return told and not parse.children(verb.i, "neg", *SUBJECTS)


def _meant_for(parse: Parse, clause: Clause, code: str, words: Lexicon) -> Token | None:
    """The object of the purpose: "fired tear gas to disperse the crowd"."""
    heads = [clause.verb, *parse.children(clause.verb.i, "dobj")]
    for verb in (t for h in heads for t in parse.children(h.i, "advcl", "xcomp", "acl", "relcl")):
        if verb.i < clause.verb.i or not _to(parse, verb):
            continue
        if verb.lemma in TRYING:  # "to try to push back rebels"
            verb = next(iter(parse.children(verb.i, "xcomp")), verb)
        lemma = american(verb.lemma.lower())
        if lemma in JOINED or (code == "ASSAULT" and lemma in SPARED):
            continue
        for noun in parse.children(verb.i, "dobj"):
            if _party(parse, noun, words) and noun.name not in PLACED and noun.i > verb.i:
                return noun
    return None


def _refused(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whom one refuses to serve, or whose word one refuses to take: "refused to meet the envoy", "to
    accept Holm's claim"."""
    for verb in parse.children(clause.verb.i, "xcomp"):
        if not _to(parse, verb):
            continue
        lemma = american(verb.lemma.lower())
        if lemma in LETTING:
            for told in parse.children(verb.i, "ccomp"):
                for noun in parse.children(told.i, *SUBJECTS):
                    if _party(parse, noun, words) and noun.i > verb.i:
                        return noun
        for noun in parse.children(verb.i, "dobj"):
            if lemma in words.frames["serve"] | HEEDED and _party(parse, noun, words):
                return noun
            if lemma in HEEDED or noun.lemma.lower() in words.voiced:
                for owner in parse.children(noun.i, "poss"):
                    if _party(parse, owner, words):
                        return owner
    return None


def _withheld(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """To whom or of whom one refuses to do something: "refused to register the party", "to renew the visas
    of foreign employees"."""
    for verb in parse.children(clause.verb.i, "xcomp"):
        lemma = american(verb.lemma.lower())
        if not _to(parse, verb) or lemma in DOING:
            continue
        nouns = list(parse.children(verb.i, "dobj"))
        joined = shared_object(parse, verb, words)  # "to register and recognize the party"
        if joined is not None:
            nouns.append(joined)
        for noun in nouns:
            thing = noun.lemma.lower() in words.munition | words.weapons | words.deeds
            if noun.name not in PLACED and not thing and _party(parse, noun, words):
                return noun
            if lemma in GRANTING:
                for owner in _owners(parse, noun):
                    if _gets(parse, owner, words) or _party(parse, owner, words):
                        return owner
    return None


def _owners(parse: Parse, noun: Token) -> list[Token]:
    """Those after "of", and of whom these are some: "the visas of most of its employees"."""
    inner = [t for p in parse.children(noun.i, "prep") if p.lower == "of"
             for t in parse.children(p.i, "pobj")]  # fmt: skip
    return inner + [t for n in inner for p in parse.children(n.i, "prep") if p.lower == "of"
                    for t in parse.children(p.i, "pobj")]  # fmt: skip


def _torn(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """The party right after a "with" whose noun the parse gave to the next verb: "spoke with Holm and
    Thar and the ministry said"."""
    for prep in parse.children(clause.verb.i, "prep"):
        if prep.lower != "with" or parse.children(prep.i) or prep.i < clause.verb.i:
            continue
        for noun in parse.tokens[prep.i + 1 : parse.sentences[prep.sentence].last]:
            first = parse.subtree(noun.i)[0] == prep.i + 1
            if first and noun.dep != "compound" and _party(parse, noun, words):
                return noun
    return None


def _held_by(parse: Parse, clause: Clause, words: Lexicon) -> Token | None:
    """Whose the talks are that one attends: "attended the NATO meeting", or who comes to them: "hosted a
    meeting attended by envoys of Norvia", "joined a summit of Arab leaders"."""
    talks = clause.object
    if talks is None or talks.lemma.lower() not in words.talks:
        return None
    bodies = [t for t in parse.children(talks.i, "compound", "nmod", "poss")
              if (t.name in ("ORG", "NORP") and t.pos == "PROPN")
              or (t.lemma in BODIES and t.dep == "compound")]  # fmt: skip
    if bodies:
        return bodies[-1]
    guests = [
        t
        for told in parse.children(talks.i, "relcl", "acl")
        if told.lemma in ("attend", "join") and told.tag == "VBN"
        for by in parse.children(told.i, "agent")
        for t in parse.children(by.i, "pobj")
    ]
    guests += [t for p in parse.children(talks.i, "prep") if p.lower == "of"
               for t in parse.children(p.i, "pobj")]  # fmt: skip
    return next((t for t in guests if _party(parse, t, words)), None)
