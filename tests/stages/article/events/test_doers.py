"""Who does it where the parse leads elsewhere, and what is told though nobody says that it was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from variorum.records import Draft, Event

Drafts = Callable[..., list[Draft]]

CASES = [
    # whose participle, which of two subjects, which agent
    ("Rebel fighters overran an army base in northern Norvia, officials said Tuesday, killing at "
     "least 17 soldiers.", "ASSAULT", "Rebel fighters", "asserted"),
    ("DRAVIA, 12:30 p.m. ET: The Norvian ministry has ordered envoys to leave.", "REQUEST",
     "The Norvian ministry", "asserted"),
    ("The doctor said he was captured by advancing rebel forces in May.", "COERCE",
     "rebel forces", "asserted"),
    ("Three sailors were captured by armed men loyal to Thar.", "COERCE",
     "armed men loyal to Thar", "asserted"),
    ("There is a high risk of attacks on the port, blowing up pumping stations, said Anna Holm.",
     "ASSAULT", None, None),
    ("The envoy was kidnapped, tortured and killed by Norvian rebels.", "COERCE",
     "Norvian rebels", "asserted"),
    ('Dravia accused NATO of "terrorizing" and killing its people as part of a global plot to weaken '
     "it.", "ASSAULT", "NATO", "asserted"),
    ("Seventeen people were killed and 150 more wounded when government forces attacked.", "ASSAULT",
     "government forces", "asserted"),
    ("Nine people were hurt and wounded in the Damascus strike.", "ASSAULT", None, "asserted"),
    ("Forces loyal to embattled Dravian strongman Anton Thar launched a new attack on the rebel-held city "
     "of Oberau on Wednesday.", "ASSAULT", "Forces loyal to embattled Dravian strongman Anton Thar",
     "asserted"),
    ("Norvia said dozens of Dravians, some armed with knives and guns, attacked a Norvian-run building "
     "site in Oberau, injuring four workers.", "ASSAULT", "dozens of Dravians", "asserted"),
    # whose verb it is that is joined to another
    ("Western envoys also rejected any plan that did not include Thar's removal and NATO refused to stop "
     "its bombing.", "REJECT", "NATO", "asserted"),
    ("Cities and regions also have medical supplies and the United States has condemned the siege.",
     "ACCUSE", "the United States", "asserted"),
    ("Anna Holm spoke on Monday. She notes that civilians are suffering and calls on Norvia to stop.",
     "REQUEST", "Anna Holm", "asserted"),
    ("The United States said the convoy included aides to Thar and urged Norvia to stop it.",
     "REQUEST", "The United States", "asserted"),
    ("In March, the ministry ordered the embassy closed and expelled diplomats loyal to Norvia.",
     "SANCTION", "the ministry", "asserted"),
    ("But Thar continued his attacks and the Norvian opposition rejected the proposal.", "REJECT",
     "the Norvian opposition", "asserted"),
    ("Last week President Brandt wrote to congressional leaders urging support for the action.",
     "REQUEST", "President Brandt", "asserted"),
    ('The United States slammed Iran\'s "hypocrisy" for arresting opposition figures.', "COERCE",
     "Iran", "asserted"),
    ("The European Union has pledged support and Washington, which led the campaign, has promised more aid "
     "to the rebels.", "AGREE", "Washington", "asserted"),
    ("Norvia's new government announced it will recognize political groups banned under the regime of ousted "
     "President Karl Brandt and grant amnesty to all political prisoners.", "AGREE",
     "Norvia's new government", "planned"),
    ('"Any proposal that does not include this, we cannot accept," he said, accusing Thar of bombing, '
     "shelling and shooting civilians.", "ASSAULT", "Thar", "asserted"),
    ("The envoy admired the rebels for attacking the base.", "ASSAULT", "the rebels", "asserted"),
    # what the parse takes for a passive, or a passive that it takes for none
    ("An Oberau court sentenced on Monday the rebel leader Anton Thar to nearly 23 years in prison.",
     "COERCE", "An Oberau court", "asserted"),
    ("A Norvian court sentenced ousted President Karl Brandt and his wife to 35 years in prison.",
     "COERCE", "A Norvian court", "asserted"),
    ("A Norvian court sentenced ousted President Karl Brandt and his wife to ten years in prison.",
     "PROTEST", None, None),
    ("Moll spoke of the people he's killed and the rebels he's jailed.", "COERCE", "Moll",
     "asserted"),
    ("Your office has been burned. You've had a couple of staff members detained and then released.",
     "COERCE", None, "asserted"),
    ("Political activists and union members arrested in Norvia last week and accused of plotting an "
     "uprising against President Brandt were beaten by state security agents, their lawyer said "
     "Thursday.", "COERCE", None, "asserted"),
    ("Rebels given arms by Norvia attacked the port.", "ASSAULT", "Rebels", "asserted"),
    # a byline, a means, a missile, an attack before its target, a list of places, an epithet
    ("July 29, 2011 | By Karl Moll, CNN Anna Holm, who arrived in Norvia on Thursday, was injured when a "
     "rocket hit her house in Oberau.", "ASSAULT", None, "asserted"),
    ("Mortars, tank fire and artillery were used to shell rebels in Oberau.", "ASSAULT", None,
     "asserted"),
    ("One civilian was killed when a mortar lobbed by Thar's forces hit a house.", "ASSAULT",
     "Thar's forces", "asserted"),
    ("The strikes were an answer to the bombing of a West Berlin, Germany, club that killed two American "
     "soldiers.", "ASSAULT", None, None),
    ("Protesters -- in Tunis, Cairo, Alexandria and Amman -- have demanded reforms.", "REQUEST",
     "Protesters", "asserted"),
    ("Oberau, Libya (CNN) -- Embattled Libyan leader Moammar Thar, in negotiations with the African Union, "
     "has agreed in principal to a deal that would end the conflict in the nation he's ruled for 42 "
     "years, South African President Jacob Holm told reporters Sunday.", "AGREE",
     "Libyan leader Moammar Thar", "asserted"),
    ("The draft follows recommendations from U.N. Secretary-General Ban Ki-moon, who asked the council to "
     "establish a mission.", "REQUEST", "U.N. Secretary-General Ban Ki-moon", "asserted"),
    # what is not said to have been done
    ("President Karl Brandt gave no indication that he would step down.", "CONCEDE",
     "President Karl Brandt", "hypothetical"),
    ("There is no evidence that Dravia supports the rebels.", "SUPPORT", "Dravia", "hypothetical"),
    ("Many expected him to announce that Norvia was withdrawing its troops.", "RETREAT", None, None),
    ("The draft would have the council begin lifting the sanctions.", "CONCEDE", None, None),
    ("Norvia has an interest in seeing Thar step down.", "CONCEDE", None, None),
    ("Norvia is close to signing a deal with Dravia.", "SUPPORT", None, None),
    ("In the event that officers are convicted of ill-treatment, the law does not provide "
     "penalties.", "ACCUSE", None, None),
    ("Party leaders were not ruling out changes to the deal.", "REJECT", None, None),
    ("The only option was President Brandt stepping down from power.", "CONCEDE", None, None),
    ("Senator Holm agreed that the plan was too weak.", "AGREE", None, None),
    ("The European Central Bank meets on May 7.", "CONSULT", None, None),
    ("Governor Brandt plans to visit Norvia this weekend.", "CONSULT", "Governor Brandt", "planned"),
    ("The Norvian Council will meet on Monday.", "CONSULT", "The Norvian Council", "planned"),
    ("President Brandt will convene a summit on Monday.", "CONSULT", "President Brandt",
     "planned"),
    ("President Brandt is set to meet Governor Holm.", "CONSULT", "President Brandt", "planned"),
    ("President Brandt will meet Governor Holm.", "AGREE", "President Brandt", "planned"),
    ("President Brandt will speak when he visits Dravia next week.", "CONSULT",
     "President Brandt", "planned"),
    # senses
    ("Senior officials have reached agreement on the tax.", "AGREE", "Senior officials",
     "asserted"),
    ("The protesters planned to march to the palace.", "PROTEST", "The protesters", "planned"),
    ("Brandt defended many of his policies.", "SUPPORT", None, None),
    ("The opposition has ousted Thar from the city of Oberau.", "ASSAULT", "The opposition",
     "asserted"),
    ("The president vowed to cut prices and end corruption.", "AGREE", "The president",
     "asserted"),
    ("Norvia is promising more air strikes on the port.", "THREATEN", "Norvia", "asserted"),
    ("The rebels have failed to reach the capital.", "REJECT", None, None),
    ("Dravian troops, backed by tanks and artillery, stormed the port.", "SUPPORT", None, None),
    ("The budget bill was proposed by Governor Brandt in May.", "REQUEST", None, None),
    ("Senator Holm was demanding to know why the bank failed.", "REQUEST", None, None),
]  # fmt: skip


@pytest.fixture(scope="module")
def events(drafts_of: Drafts) -> dict[str, list[Event]]:
    """The events of every text, read together."""
    drafts = drafts_of(*(text for text, *_ in CASES), until="events")
    return {d.article.text: list(d.events) for d in drafts}


@pytest.mark.parametrize(("text", "code", "actor", "status"), CASES)
def test_who_did_what_in_what_standing(
    events: dict[str, list[Event]], text: str, code: str, actor: str | None, status: str | None
) -> None:
    found = [(e.actor, e.status) for e in events[text] if e.event == code]
    told = [(e.event, e.actor, e.status) for e in events[text]]
    assert (actor, status) in found if status else not found, told
