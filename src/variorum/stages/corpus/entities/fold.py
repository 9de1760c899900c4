"""How names are compared: case, accents, romanisation, titles and suffixes taken out of them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

SUFFIXES = frozenset({"jr", "sr", "snr", "ii", "iii", "iv", "phd", "md"})
ELDER = frozenset({"sr", "snr"})
ARTICLES = frozenset({"al", "el", "ar", "as", "ad", "an", "az"})
"""Arabic articles, joined to the surname they stand before."""
BRITISH = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
    "armoured": "armored",
}
JOINTS = frozenset({"the", "of", "and", "for", "in", "on", "de", "s", "a", "to"})
COMPANY = frozenset(
    {"inc", "corp", "corporation", "ltd", "limited", "plc", "llc", "co", "gmbh", "ag", "sa"}
)


def lines(file: str) -> list[str]:
    """The lines of one of the room's tables, without its comments."""
    text = (files("variorum.stages.corpus.entities") / "data" / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """``name`` in small Latin letters and digits, single spaces between words."""
    low = unicodedata.normalize("NFKD", name.casefold())
    low = re.sub(r"(?<=\w)[.’'ʼ`](?=\w\b)|[.’'ʼ`]", "", low)
    return " ".join(
        re.sub(r"[^\w]+|_", " ", "".join(c for c in low if not unicodedata.combining(c))).split()
    )


@cache
def _romanisation() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern, a group a rule, and what stands in place of each group."""
    rules = dict(line.split("\t") for line in lines("romanisation.tsv"))
    order = sorted(rules, key=lambda r: (-len(r), r))
    pattern = "|".join(
        f"({r.replace('^', chr(92) + 'b').replace('$', chr(92) + 'b')})" for r in order
    )
    return re.compile(pattern), ("", *(rules[r] for r in order))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word of a person's name as its romanisations share it: Serhii and Serhiy are one."""
    pattern, targets = _romanisation()
    out = pattern.sub(lambda m: targets[m.lastindex or 0], word)
    return re.sub(r"(.)\1", r"\1", out)


@cache
def _given() -> dict[str, str]:
    rows = (row.removeprefix("~").split() for row in lines("given.tsv"))
    return {folded(w): row[0] for row in rows for w in row}


@cache
def _shortened() -> frozenset[str]:
    return frozenset(row.split()[1] for row in lines("given.tsv") if row[0] == "~")


def given_class(word: str) -> str:
    """The given name that ``word`` is a form of: Mike and Michael are one."""
    low = folded(word)
    return _given().get(low, low)


def has_short_forms(given: str) -> bool:
    """Whether the forms of the name of this class are short forms (Tom), and not those of languages."""
    return given in _shortened()


def is_given(word: str) -> bool:
    """Whether ``word`` is a common given name, and so names nobody alone."""
    return folded(word) in _given()


_CLASSES = str.maketrans("gqcwfzj", "kkkvvsi")


def skeleton(word: str) -> str:
    """The consonants of a folded word, those that alphabets confuse made one."""
    head = word[:1].translate(_CLASSES)
    return head + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", word[1:]).translate(_CLASSES))


SERVANT = re.compile(r"abd(?:ou|[aeu])(?:l|([rsnzdt])(?=\1))(?=\w{3})")
"""What Abdel-, Abdul- and Abdur- are written like at the beginning of a word."""
SON = frozenset({"bin", "ibn", "ben"})
"""Joins a father's name inside a name to the given name: Hamad bin Karim al-Rashid."""
ALONE = frozenset({"abd", "abdel", "abdul", "abdal"})


@lru_cache(maxsize=65536)
def person_parts(name: str) -> tuple[str, ...]:
    """The words of a person's name, plain, without suffixes. A hyphenated word is one word; an Arabic
    article is dropped, and inside a name it joins the word behind it to the one before (Saif al-Islam
    Rashid is saif-islam rashid); "servant of" belongs to the word behind it (Abdel Jalil, Abdul-Jalil), and so does ’t (Jan ’t Hooft)."""
    words: list[str] = []
    last = joint = False
    written = re.sub(
        r"(?<!\w)['’]t\s", "t", re.sub(r" ?[-‐‑] ?", "-", " ".join(name.split()))
    ).split()
    for number, word in enumerate(written):
        pieces = [plain(p) for p in word.split("-")]
        article = pieces[0] in ARTICLES
        if article and len(pieces) > 1:
            pieces = pieces[1:]
        joined = "".join(pieces).replace(" ", "")
        if joined in ARTICLES or not joined:
            last = bool(joined)
            continue
        if joined in SON and len(words) == 1 and number < len(written) - 2:
            last = True
            continue
        inside = (article or last) and 0 < number < len(written) - 1 and len(words) == 1
        last = False
        servant = joined in ALONE
        joined = _servant(joined)
        if words and (joint or inside):
            words[-1] += joined if joint else f"-{joined}"
        else:
            words.append(joined)
        joint = servant
    elder = False
    while len(words) > 1 and words[-1] in SUFFIXES:
        elder |= words.pop() in ELDER
    if elder:  # tells people apart as a middle initial does
        words.insert(1, "sr")
    return tuple(words)


def _servant(word: str) -> str:
    """The word with one spelling of "servant of"; Abdullah is a name of its own."""
    if word in ALONE:
        return "abd"
    if not word.startswith("abd") or word.startswith(("abdulla", "abdalla")):
        return word
    rest = SERVANT.match(word)
    return "abd" + word[rest.end() :] if rest else word


@cache
def family_first() -> frozenset[str]:
    """Family names that stand before given names."""
    return frozenset(lines("family_first.txt"))


def edits(a: str, b: str, limit: int) -> int:
    """Levenshtein distance of two short words, or ``limit + 1`` where it is greater."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
    return min(row[-1], limit + 1)
