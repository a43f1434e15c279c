"""People without a name: whether a line of the timeline is of what some of them did or underwent.

What residents, gunmen or two suspects did is news, although nobody knows who they are, and a Story has no actor for people who
are only described or counted. A line says it with its subject: the noun before the event's own word.
"""

from __future__ import annotations

import re
from typing import Final

_PEOPLE: Final = frozenset(
    """activist adult agent aide analyst asylum-seeker athlete attacker baby boy bystander captain captive captor child civilian
    clergyman colleague commuter conscript consumer convict crew criminal customer cyclist defector defendant demonstrator
    deportee deputy detainee detective diner diplomat diver doctor driver employee engineer evacuee executive expert extremist
    family fan farmer father fighter firefighter fisherman foreigner fugitive gang girl guard guerrilla gunman hijacker hiker
    homeowner hostage household informant inmate inspector insurgent investigator journalist judge juror kidnapper labourer
    laborer lawmaker lawyer leader lifeguard looter man marine marcher medic member merchant migrant militant militiaman miner
    minister mob monk mother motorist mourner murderer nurse nun observer officer official operative paramedic parent passenger
    patient peacekeeper peasant pedestrian pensioner person photographer physician pilgrim pilot pirate player police
    policeman policewoman politician priest prisoner protester prosecutor pupil raider rebel recruit refugee relative reporter
    reservist rescuer researcher resident reveller rider rioter robber sailor schoolboy schoolchild schoolgirl scientist
    separatist servant settler shareholder shepherd shopkeeper shopper smuggler soldier son spectator squatter staff stowaway
    striker student suspect supporter survivor taxpayer teacher teenager tenant terrorist thief tourist trader trafficker
    trespasser troop trucker victim villager volunteer voter walker warden widow witness woman worker worshipper youngster
    youth""".split()
)
_IRREGULAR: Final = {"men": "man", "women": "woman", "children": "child", "thieves": "thief"}
_COUNTS: Final = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens scores tens hundreds thousands millions some several
    many most all both half none number group dozen hundred thousand million""".split()
)
_BREAKS: Final = frozenset(
    """about above across after against along among around at before behind below beneath beside between beyond by despite during
    for from in inside into near off on onto outside over past since than through to toward towards under until up with within
    without who whom whose which that""".split()
)
_AUXILIARIES: Final = frozenset(
    "is are was were be been being has have had do does did will would could can may might must should not".split()
)
_BESIDE: Final = frozenset("also already still later now then again soon even just both all".split())
_NUMBER: Final = re.compile(r"[\d,.]+")
_ANYBODY: Final = frozenset({"people", "others"})
"""Who is somebody where they are counted: "40 people were hurt", not "the people have spoken"."""


def are_subject(line: str, word: str) -> bool:
    """Whether what stands before an event's word in its line is a noun for people: "About 40 villagers were", "One of the men"."""
    place = line.find(word) if word else -1
    subject: list[str] = []
    counted = False
    for each in line[: max(place, 0)].lower().split():
        bare = each.strip(",;:“”\"'")
        if bare == "of" and subject and _is_count(subject[-1]):
            subject, counted = [], True
        elif bare == "of" or bare in _BREAKS or bare in _AUXILIARIES:
            break
        elif bare not in _BESIDE and not bare.endswith("ly"):
            subject.append(bare)
        if each.endswith(","):
            break
    if not subject:
        return False
    if subject[-1] in _ANYBODY:
        return counted or any(_is_count(each) for each in subject)
    return _is_person(subject[-1])


def _is_count(word: str) -> bool:
    return word in _COUNTS or _NUMBER.fullmatch(word) is not None


def _is_person(word: str) -> bool:
    """Whether it is one of the nouns, in either number; of "schoolchildren" and "ex-soldiers" the last part counts."""
    last = word.rpartition("-")[2]
    for plural, singular in _IRREGULAR.items():
        if last.endswith(plural):
            last = last.removesuffix(plural) + singular
    forms = {last, last.removesuffix("s"), f"{last.removesuffix('ies')}y"}
    return not _PEOPLE.isdisjoint(forms)
