"""Who says a figure by the grammar of its sentence, where no statement's content holds it."""

from __future__ import annotations

from itertools import islice, pairwise

from variorum.models.people import is_role
from variorum.records import Figure, Statement
from variorum.stages.corpus.series.reach import trailing
from variorum.stages.corpus.series.tables import saying
from variorum.stages.corpus.series.voices import Voices
from variorum.syntax import Parse, Token

DEEPEST = 60
REACH = 100
"""Tokens before and behind a figure in which its source is looked for."""
LONG = 8
"""Tokens of a quotation that is a sentence, not a name, at least."""
NEAR = 2
"""Steps from a figure to the noun that it counts, at most."""
CLAUSES = frozenset({"ccomp", "parataxis"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVE = frozenset({"WDT", "WP", "IN"})
BODIES = frozenset({"organisation", "person", "group", "place"})


def source_in_clause(voices: Voices, token: Token) -> str | None:
    """The source of the figure at ``token``: whoever "according to", a verb of saying above it,
    "as measured by" or a revised count names."""
    parse = voices.parse
    above = [token, *islice(parse.ancestors(token.i), DEEPEST)]
    named = (
        _according(parse, token, above)
        or _measured(parse, token, above)
        or _based(parse, token, above)
    )
    if named is not None:
        return voices.name_of(named)
    speaking = (
        _slipped_in(parse, above)
        or _says_above(parse, above)
        or _reporting(parse, above)
        or _between_verbs(parse, above)
        or _as_said(parse, token, above)
        or _on_record(parse, above)
        or trailing(parse, token)
    )
    if speaking is not None:
        return _body(voices, speaking)
    return _counted(voices, above)


def _according(parse: Parse, token: Token, above: list[Token]) -> Token | None:
    """Whom "according to" names where it hangs in the clause of the figure."""
    held = {t.i for t in above}
    for cue in around(parse, token):
        if cue.lower == "according" and cue.i != token.i and _governs(parse, cue, held):
            for to in parse.children(cue.i, "prep"):
                for source in parse.children(to.i, "pobj"):
                    first, last = parse.subtree(source.i)
                    if not first <= token.i < last:
                        return source
    return None


def around(parse: Parse, token: Token) -> tuple[Token, ...]:
    """The tokens of a figure's sentence, those near it where the sentence is very long."""
    sentence = parse.sentences[token.sentence]
    return parse.tokens[max(sentence.first, token.i - REACH) : min(sentence.last, token.i + REACH)]


def _governs(parse: Parse, cue: Token, above: set[int]) -> bool:
    """Whether the cue hangs from the figure's own verb or from one above it, and does not open the
    next clause ("… and, according to the ministry, …"); behind the last of several clauses it is said of all."""
    before = [
        t for t in parse.tokens[max(0, cue.i - 2) : cue.i] if not t.tag.startswith((",", "`"))
    ]
    opens = bool(before) and before[-1].tag == "CC"
    verb = parse[cue.head]
    closes = verb.dep == "conj" and verb.head in above and parse[cue.i - 1].text == ","
    return (cue.head in above or closes) and not (opens and max(above) < cue.i)


def _says_above(parse: Parse, above: list[Token], wondering: bool = True) -> Token | None:
    """The subject of the nearest verb of saying in whose complement the figure stands; relative
    clauses on the way are the reporter's, and so is a figure in the subject of speech. Verbs of belief count where
    ``wondering``."""
    for k, (below, verb) in enumerate(pairwise(above)):
        if below.dep in ("relcl", "appos"):
            return None
        if below.dep == "nsubj" and k < NEAR and verb.lemma.lower() in saying("says"):
            return None
        goes_on = below.dep in ("npadvmod", "dep") and verb.dep == "ROOT" and below.i > verb.i
        if goes_on and any(verb.i < t.i < below.i for t in parse.children(verb.i, "ccomp")):
            below = next(t for t in parse.children(verb.i, "ccomp") if t.i > verb.i)
        if below.dep in CLAUSES and verb.pos == "VERB" and verb.lemma.lower() in saying("says"):
            if parse.children(verb.i, "neg") or _is_quoted_after(parse, above[0], verb):
                return None
            if below.i > verb.i and _has_said(parse, verb):
                return None
            if not wondering and (verb.dep == "conj" or verb.lemma.lower() in saying("believes")):
                return None
            return _subject(parse, verb)
    return None


def _reporting(parse: Parse, above: list[Token]) -> Token | None:
    """Who is reporting, where the parser hung what is reported from the noun: "the [commissioner]
    reporting that the crew had lost 40 men"."""
    for clause, noun in pairwise(above):
        if clause.dep != "relcl":
            continue
        opened = [t for t in parse.children(clause.i, "mark") if t.lower == "that"]
        for verb in parse.children(noun.i, "acl"):
            speaks = verb.tag == "VBG" and verb.lemma.lower() in saying("says")
            if speaks and opened and noun.i < verb.i < opened[0].i:
                return noun
    return None


def _between_verbs(parse: Parse, above: list[Token]) -> Token | None:
    """Who says so between commas, where the figure's verb goes on with what is said: "The storm began
    at four, said [Moll], and sank 40 boats"."""
    for verb in above:
        if verb.dep != "conj" or parse.children(verb.i, "nsubj", "nsubjpass"):
            continue
        said = parse[verb.head]
        if said.tag not in FINITE or said.lemma.lower() not in saying("says"):
            continue
        behind = [t for t in parse.children(said.i, "nsubj") if t.i > said.i]
        if not behind or parse[max(0, said.i - 1)].text != ",":
            continue
        last = parse.subtree(behind[0].i)[1]
        if last < verb.i and [t.text for t in parse.tokens[last : last + 2]] == [",", "and"]:
            return behind[0]
    return None


def _has_said(parse: Parse, verb: Token) -> bool:
    """Whether what a verb tells stands before it and the next clause follows without a mark, as where
    headlines run on: "Storm may last, [envoy says] Four crews are missing"."""
    after = parse.tokens[verb.i + 1 : verb.i + 2]
    if not after or after[0].tag == "IN" or not after[0].text[0].isalnum():
        return False
    subject = next(iter(parse.children(verb.i, "nsubj")), verb)
    first = parse.subtree(subject.i)[0]
    told = any(t.i < first for t in parse.children(verb.i, "ccomp"))
    return told and subject.i < verb.i and first > 0 and parse[first - 1].text == ","


def _slipped_in(parse: Parse, above: list[Token]) -> Token | None:
    """Who says so between a relative pronoun and its verb: "raids that [officials] claim killed 40"."""
    verb = next((t for t in above if t.pos == "VERB" and t.dep != "prep"), None)
    if verb is None:
        return None
    taken = _taken_for_noun(parse, verb)
    if taken is not None:
        return taken
    at = verb.i - 1
    while at > 0 and parse[at].pos == "AUX":
        at -= 1
    saying_so = parse[at]
    if saying_so.lemma.lower() not in saying("says") or saying_so.tag not in FINITE:
        return None
    subjects = [t for t in parse.children(saying_so.i, "nsubj") if t.tag not in RELATIVE]
    if not subjects or subjects[-1].i > at:
        return None
    first = parse.subtree(subjects[-1].i)[0]
    return subjects[-1] if first > 0 and parse[first - 1].tag in RELATIVE else None


def _taken_for_noun(parse: Parse, verb: Token) -> Token | None:
    """Who says so where the parser took the verb slipped in for the subject of a relative clause: "a
    raid that the [ministry] alleges killed 40"."""
    at = verb.i - 1
    if verb.dep != "relcl" or verb.tag not in FINITE or at < 1 or parse[at].tag != "NNS":
        return None
    said, who = parse[at], parse[at - 1]
    if said.lower[-1] != "s" or said.lower[:-1] not in saying("says") or who.dep != "compound":
        return None
    first = parse.subtree(said.i)[0]
    opened = first > 0 and parse[first - 1].tag in RELATIVE
    return who if said.head == verb.i and who.head == said.i and opened else None


def _is_quoted_after(parse: Parse, token: Token, verb: Token) -> bool:
    """Whether a quotation begins behind the end of the figure's sentence and before the verb, which then
    is said alone: parsers join "It fell to 40. “We shall see,” said Moll"."""
    between = parse.tokens[token.i : min(verb.i, token.i + REACH)]
    for before, mark in pairwise(between):
        if not (mark.tag == "``" or mark.text in ("``", "“", '"')) or before.tag == "``":
            continue
        if before.text in (".", "?", "!"):
            return True
        quoted = [t for t in parse.tokens[mark.i : mark.i + LONG] if t.tag != "``"]
        begins = bool(quoted) and quoted[0].text[0].isupper() and before.text[-1].isalpha()
        if begins and not any(t.tag == "''" for t in quoted):
            return True  # a headline before it: "Boats lost “We shall sail on,” said Moll"
    return False


def _subject(parse: Parse, verb: Token) -> Token | None:
    """Who does what a verb tells, behind a relative pronoun whom it takes up."""
    found = parse.children(verb.i, "nsubj", "csubj")
    nearest = [t for t in found if t.i < verb.i and t.dep == "nsubj"][-1:] or found[:1]
    for subject in nearest:  # of two the nearer: "In Orla, the only port to …, the council put …"
        if subject.tag in ("WP", "WDT") and verb.dep in ("relcl", "acl"):
            return parse[verb.head]
        return subject if subject.tag not in ("WP", "WDT", "EX") or subject.text.isupper() else None
    above = parse[verb.head]
    if verb.dep in ("conj", "xcomp", "acomp") and above.i < verb.i:
        return _subject(parse, above) if above.pos in ("VERB", "AUX", "ADJ") else None
    return None


def reported_in(voices: Voices, figure: Figure, statement: Statement) -> str | None:
    """Whom the speaker of a statement has the figure from: "officials said the [ministry] reported 40
    dead". Pronouns and papers are left to the speaker."""
    parse, token = voices.parse, voices.parse.token_at(figure.start)
    if token is None or statement.kind != "indirect":
        return None
    held = next((c for c in statement.content if c.start <= figure.start < c.end), None)
    above = [token, *islice(parse.ancestors(token.i), DEEPEST)]
    subject = (
        _slipped_in(parse, above)
        or _says_above(parse, above, wondering=False)
        or _on_record(parse, above)
    )
    if subject is None or held is None or not held.start <= subject.start < held.end:
        return None
    things = saying("document") | saying("tally") | saying("means")
    if subject.pos == "PRON" or subject.lemma.lower() in things:
        return None
    return _body(voices, subject)


def _on_record(parse: Parse, above: list[Token]) -> Token | None:
    """Who put on record what a figure counts: "the [group] documented 40 cases"."""
    for below, verb in pairwise(above):
        if below.dep in ("relcl", "acl", "advcl", "ccomp"):
            return None
        if below.dep == "dobj" and verb.lemma.lower() in saying("documents"):
            if verb.dep == "xcomp" or parse.children(verb.i, "neg"):
                return None
            return _subject(parse, verb)
    return None


def _as_said(parse: Parse, token: Token, above: list[Token]) -> Token | None:
    """Who says so in "…, as the ministry reported"."""
    held = {t.i for t in above}
    for verb in around(parse, token):
        if (
            verb.dep == "advcl"
            and verb.i not in held
            and verb.head in held
            and verb.lemma.lower() in saying("says")
            and any(t.lower == "as" for t in parse.children(verb.i, "mark"))
            and not parse.children(verb.i, "dobj", "ccomp", "xcomp")
            and not any(t.lower == "for" for t in parse.children(verb.i, "prep"))
        ):
            return _subject(parse, verb)
    return None


def _measured(parse: Parse, token: Token, above: list[Token]) -> Token | None:
    """Who counted: "as measured by the [institute]", "by the [ministry]'s count"."""
    held = {t.i for t in above}
    verb = next((t.i for t in above if t.pos in ("VERB", "AUX")), None)
    told = saying("tally") | saying("document") | saying("reckoning") | saying("numbers")
    for word in around(parse, token):
        handed = word.lower in saying("handed")
        if (
            word.tag == "VBN"
            and word.dep != "ROOT"
            and (handed or word.lower in saying("measured"))
        ):
            told_of = parse.children(word.i, "nsubjpass")
            if handed and word.dep == "acl":
                told_of = [parse[word.head]]
            if told_of and not any(t.lemma.lower() in told for t in told_of):
                continue  # "12 sailors were released by Dorva"
            count = parse[word.head]  # "the toll given by the [ministry] was 12"
            if {word.i, count.i} & held or (count.dep == "nsubj" and count.head == verb):
                for by in parse.children(word.i, "agent"):
                    for source in parse.children(by.i, "pobj"):
                        if source.lemma.lower() in saying("means"):
                            continue
                        if source.pos in ("PROPN", "NOUN") and source.i != token.i:
                            return source
        elif word.dep == "pobj" and word.lemma.lower() in saying("reckoning"):
            by = parse[word.head]
            if by.lower == "by" and by.head in held:
                owners = parse.children(word.i, "poss", "compound")
                if owners:
                    return owners[-1]
    return None


def _based(parse: Parse, token: Token, above: list[Token]) -> Token | None:
    """Whose reckoning a figure rests on: "…, based on calculations by the [league]"."""
    held = {t.i for t in above}
    for on in around(parse, token):
        based = parse[on.head]
        if on.lower != "on" or based.lower != "based" or based.i in held or based.head not in held:
            continue
        for work in parse.children(on.i, "pobj"):
            if work.lemma.lower() in saying("reckoning") | saying("document"):
                for by in parse.children(work.i, "prep"):
                    if by.lower in ("by", "from", "of"):
                        return next(iter(parse.children(by.i, "pobj")), None)
    return None


def _counted(voices: Voices, above: list[Token]) -> str | None:
    """Who set the count: "The [ministry] raised the toll to 40", "Its latest [tally] put …"."""
    parse = voices.parse
    for below, verb in pairwise(above):
        if below.dep in ("relcl", "acl"):
            return None
        if below.dep == "nsubj":
            continue
        if verb.pos != "VERB" or verb.lemma.lower() not in saying("counts"):
            continue
        nouns = parse.children(verb.i, "dobj")
        put = verb.lemma.lower() == "put" and any(
            t.lower == "at" for t in parse.children(verb.i, "prep")
        )
        if not any(put or n.lemma.lower() in saying("tally") for n in nouns):
            continue
        subject = _subject(parse, verb)
        return _body(voices, subject) if subject else None
    return None


def _body(voices: Voices, subject: Token) -> str | None:
    """The name of a subject that can speak or set a count, or whose tally it is."""
    if subject.lemma.lower() in saying("tally") | saying("document"):
        for owner in voices.parse.children(subject.i, "poss", "compound"):
            if voices.mention_at(owner):
                return voices.name_of(owner)
        return voices.words(subject)
    mention = voices.mention_at(subject)
    if mention:
        return mention[1] if mention[0].kind in BODIES else None
    known = subject.lemma.lower() in saying("body") or is_role(subject.lemma)
    return voices.name_of(subject) if known or subject.pos == "PRON" else None
