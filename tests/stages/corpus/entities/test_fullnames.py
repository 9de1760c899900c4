"""Which full names are one person, and whom a surname alone means."""

from __future__ import annotations

from collections import Counter

import pytest

from variorum.stages.corpus.entities.fold import person_parts
from variorum.stages.corpus.entities.fullnames import keys_of_forms
from variorum.stages.corpus.entities.persons import Named, name_parts, resolve


def one(*names: str, times: int = 3) -> bool:
    """Whether these full names are one person in a corpus that has each of them so often."""
    forms = Counter({person_parts(n): times for n in names})
    return len({keys_of_forms(forms)[person_parts(n)] for n in names}) == 1


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Moammar Harfi", "Muammar al-Harfi"),
        ("Abdel Fattah Sorouni", "Abdul-Fatah Sorouny"),
        ("Abdurrahman Selkam", "Abdel Rahman Selkam"),
        ("Karim Abdel Wahid", "Karim Abdul-Wahid"),
        ("Adel al-Din Harfi", "Adel el-Din Harfi"),
        ("Adel al-Din Harfi", "Adel Harfi"),
        ("Adel al-Din Harfi", "Adel al-Din"),
        ("Mohamed Sorli Varank", "Sorli Varank"),
        ("Bashar al - Sorli", "Bashar al-Sorli"),
        ("Ban Sor-moon", "Ban Sor -moon"),
        ("Abdelilah Varank", "Abdul Elah Varank"),
    ],
)
def test_forms_of_one_name(name: str, other: str) -> None:
    assert one(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Adel al-Din Harfi", "Adel al-Nur Harfi"),
        ("Hamad bin Karim al-Harfi", "Hamad bin Jaber al-Harfi"),
        ("Julian Varank", "Juliana Varank"),
        ("Abdullah Varank", "Abdul Varank"),
        ("George Varank Sr.", "George W. Varank"),
        ("Anna Varank", "Ann Varankovic"),
    ],
)
def test_names_of_two_people(name: str, other: str) -> None:
    assert not one(name, other)


def test_short_forms_need_an_office_or_an_article_in_common() -> None:
    assert not one("Rich Varank", "Richard Varank")
    once = whom(["Rich Varank", "Richard Varank"], ["Richard Varank"])
    assert len(set(once)) == 1
    forms: Counter[tuple[str, ...]] = Counter([("rich", "varank"), ("richard", "varank")])
    keys = keys_of_forms(forms, {parts: {"admiral"} for parts in forms})
    assert len(set(keys.values())) == 1


def test_a_rare_longer_form_draws_no_common_name_to_itself() -> None:
    forms = Counter({("hosni", "varank"): 40, ("evev", "hosni", "varank"): 1})
    assert len(set(keys_of_forms(forms).values())) == 1
    assert keys_of_forms(forms)["hosni", "varank"][0].startswith("hosn")


def whom(*articles: list[str]) -> list[tuple[str, ...]]:
    """The keys of the names of these articles, one after the other."""
    return resolve(
        [
            Named(f"a-{number}", place, name_parts(name), frozenset())
            for number, names in enumerate(articles)
            for place, name in enumerate(names)
        ]
    )


def test_a_surname_alone_needs_an_introduction_or_company() -> None:
    once = whom(["Todd Baxholm"], ["Baxholm"])
    assert once[0] != once[1]
    twice = whom(["Todd Baxholm"], ["Todd Baxholm"], ["Baxholm"])
    assert twice[2] == twice[0]
    company = whom(["Todd Baxholm", "Mira Sund"], ["Baxholm", "Mira Sund"])
    assert company[2] == company[0]


def test_a_surname_that_is_others_given_name_needs_company() -> None:
    keys = whom(["Ali Salehm"], ["Ali Salehm"], ["Salehm Sund"], ["Salehm"])
    assert keys[3] != keys[0]


def test_who_is_called_by_a_given_name_is_not_the_bearer_of_that_surname() -> None:
    keys = whom(*[["Martin Wolk"]] * 3, ["Wolk Blitzen", "Wolk"])
    assert keys[-1] not in (keys[0], keys[-2])


def test_a_name_that_introduces_something_alone_is_the_article_s_own() -> None:
    full = [Named(f"a-{n}", 0, name_parts("Todd Baxholm"), frozenset()) for n in range(3)]
    alone = Named("a-3", 0, ("baxholm",), frozenset())
    called = Named("a-4", 0, ("baxholm",), frozenset(), introduced=True)
    keys = resolve([*full, alone, called])
    assert keys[3] == keys[0] != keys[4]


def test_who_was_named_last_by_a_given_name_is_meant_by_it() -> None:
    keys = whom(["Mary Sund", "Mary", "Good Mary", "Mary"])
    assert keys[1] != keys[2] == keys[3]


def test_company_is_that_of_enough_people() -> None:
    others = [f"Nils{'abcdefgh'[n]} Sund{'abcdefgh'[n] * 2}" for n in range(8)]
    pages = [[name] for name in others]
    keys = whom(["Todd Baxholm", others[0]], *pages, ["Baxholm", *others])
    assert keys[-9] != keys[0]
