"""What a text calls a person beside the name: titles and offices in front or in apposition."""

from __future__ import annotations

from variorum.models.people import is_role
from variorum.stages.article.names.lexicon import is_title
from variorum.stages.article.names.spans import Name
from variorum.syntax import Parse, Token

DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PART"})
"""Parts of speech that the description of an office is made of."""
WORDS = 12
"""Words of the longest role that is kept."""
INSIDE = frozenset({"of", "for", "and", "&", "the", "-", "to", "'s", "’s", "on"})
CHOSEN = frozenset({"elect", "designate"})
"""Words behind the office of somebody who does not hold it yet."""
BREAKS = frozenset({"who", "which", "whose", "whom", "that", "where", "when", "from", "in"})


def title_before(parse: Parse, name: Name) -> bool:
    """Whether a title or office stands immediately before the name."""
    if name.first == 0 or parse[name.first - 1].sentence != parse[name.first].sentence:
        return False
    before = parse[name.first - 1]
    if before.lower in CHOSEN:  # President-elect
        k = name.first - 2 - (name.first > 1 and parse[name.first - 2].text == "-")
        return k >= 0 and is_role(parse[k].text)
    if is_title(before.text):
        return True
    if is_role(before.text):
        return True
    return (
        name.first >= 3
        and parse[name.first - 2].lower == "of"
        and before.text[0].isupper()
        and is_role(parse[name.first - 3].text)
        and parse[name.first - 3].text[0].isupper()
    )


def office_words(parse: Parse, name: Name) -> range:
    """The tokens of the title in front of the name, an empty range where there is none."""
    if not title_before(parse, name):
        return range(name.first, name.first)
    sentence = parse[name.first].sentence
    first = name.first
    while first > 0 and name.first - first < WORDS:
        token = parse[first - 1]
        if token.sentence != sentence or not _part_of_title(parse, token):
            break
        first -= 1
    return range(first, name.first)


def role_of(text: str, parse: Parse, name: Name) -> str | None:
    """The role the text gives the person named here, in its own words."""
    return (
        _in_front(text, parse, name) or _described(text, parse, name) or _after(text, parse, name)
    )


def _in_front(text: str, parse: Parse, name: Name) -> str | None:
    """U.S. Defense Secretary [Ann Miller]; the office stands right before the name."""
    words = office_words(parse, name)
    return _words(text, parse, words.start, words.stop) if words else None


def _part_of_title(parse: Parse, token: Token) -> bool:
    if token.name in ("PERSON", "DATE", "TIME"):
        return False
    if token.lower in (
        "of",
        "for",
        "and",
        "&",
    ):  # secretary of state, but not the fall of President
        return token.i > 0 and is_role(parse[token.i - 1].text)
    if token.lower in ("-", "former", "then", "acting", "deputy", "vice", *CHOSEN):
        return True
    if token.pos in ("PUNCT", "VERB", "AUX", "DET", "PRON", "ADP", "ADV", "SCONJ", "CCONJ"):
        return token.text == "." or (token.text[0].isupper() and is_title(token.text))
    return token.pos in ("PROPN", "NOUN", "ADJ") and token.text[0].isalnum()


def _described(text: str, parse: Parse, name: Name) -> str | None:
    """The ambassador of Norway, [Ann Miller]: the name is in apposition to the office."""
    if name.first < 2 or parse[name.first - 1].text != ",":
        return None
    token = next((t for t in parse.tokens[name.first : name.last] if t.dep == "appos"), None)
    head = parse[token.head] if token else None
    if head is None or head.i >= name.first - 1 or not is_role(head.text):
        head = _office_before(parse, name.first - 1)
    if head is None:
        return None
    first = parse.subtree(head.i)[0]
    return _words(text, parse, max(first, name.first - 1 - WORDS), name.first - 1)


def _office_before(parse: Parse, comma: int) -> Token | None:
    """The office whose description ends at a comma: of the [mayor] of the town of Velden, its first
    noun that is one. A parser may hang what follows the comma on any noun between."""
    found = None
    for k in range(comma - 1, max(-1, comma - 1 - WORDS), -1):
        token = parse[k]
        if token.sentence != parse[comma].sentence or token.pos not in DESCRIBING:
            break
        if token.pos == "NOUN" and token.tag == "NN" and is_role(token.text):
            found = token
    return found


def _after(text: str, parse: Parse, name: Name) -> str | None:
    """[Ann Miller], deputy head of the port, said: the office follows the name between commas."""
    k = name.last
    tokens = parse.tokens
    if k < len(tokens) and tokens[k].text == "," and k + 1 < len(tokens):
        k += 1
    else:
        return None
    sentence = tokens[name.first].sentence
    first = k
    seen = False
    while k < len(tokens) and k - first < WORDS + 4 and tokens[k].sentence == sentence:
        token = tokens[k]
        if token.text in (",", ";", ".", "—", "–", "--", "(", ":") or token.lower in BREAKS:
            break
        if token.tag in ("VBD", "VBZ", "VBP", "MD", "PRP"):
            return None
        if is_role(token.text) and not seen:
            seen = True
        elif token.dep == "prep" and not seen:
            return None
        k += 1
    return _words(text, parse, first, min(k, first + WORDS)) if seen else None


def _words(text: str, parse: Parse, first: int, last: int) -> str | None:
    """The text of these tokens without articles and joints at its ends, if a role is in it."""
    while first < last and (
        parse[first].tag in ("DT", "PRP$", "POS")
        or (parse[first].lower in INSIDE and not parse[first].text[0].isupper())
    ):
        first += 1
    while first < last and (parse[last - 1].lower in INSIDE or parse[last - 1].text == ","):
        last -= 1
    if not any(is_role(t.text) or is_title(t.text) for t in parse.tokens[first:last]):
        return None
    return " ".join(text[parse[first].start : parse[last - 1].end].split())
