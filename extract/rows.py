"""Which events are worth a row of the timeline, each seen by itself; `timeline` says which of them tell the same.

What a named actor did, plans, refuses, is asked or accused of, and what happened to them is worth one; so is what people without
a name did or underwent, what the first sentence tells, and what is dated. Clauses that only explain are not.
"""

from __future__ import annotations

import re
from typing import Final

from extract.people import are_subject
from extract.story import Event, Story

_TO_PEOPLE: Final = frozenset(
    """kill injure wound hurt die shoot stab kidnap abduct execute acquit convict sentence jail arrest detain deport rescue
    evacuate displace drown hospitalise hospitalize destroy damage""".split()
)
"""What is news whoever did it, and whoever it was done to."""

_HAPPENS: Final = frozenset(
    "explode detonate erupt burst capsize sink crash collide collapse derail overturn".split()
)
"""What is news whatever it happened to."""

_OWNING_UP: Final = frozenset(
    "acknowledge admit apologise apologize concede confess deny disavow recant retract".split()
)
"""What somebody says that is news by being said."""

_AMOUNTS_TO: Final = frozenset(
    "constitute emphasise emphasize highlight mark reflect represent signify symbolise symbolize underline underscore".split()
)
"""What only says how an act counts."""

_MEASURES: Final = frozenset(
    "climb decline decrease drop fall gain growth increase jump loss profit rise sale slump".split()
)
"""What accounts and prices do: without more, nobody knows of what."""

_ORDERING: Final = frozenset({"come", "follow", "precede"})
"""What things do that only stand before or after others: "the offer came after a visit"."""

_SHOWING: Final = frozenset({"show", "suggest", "indicate"})
_FINDING: Final = frozenset({"find", "show", "learn", "discover", "reveal"})
_SET: Final = frozenset({"due", "expect", "schedule", "slate"})
_DOING: Final = frozenset({"agent", "patient"})
_ACTS: Final = ("OCCURRENCE", "I_ACTION", "ASPECTUAL")
_POINTING: Final = frozenset(
    "i we you he she it they this that these those which who each some will would".split()
)
_NOT: Final = re.compile(
    r"\b(?:did|does|do|has|have|had|was|were|is|are|will|would|could|wo)(?: not|n['’]t| \w+ not| no longer)\b"
    r"|\b(?:never|no|nobody|nothing|none|neither|nor)\b",
    re.IGNORECASE,
)
_NO_NEWS: Final = re.compile(
    r"\b(?:declin\w+ to comment|reached for comment)$"
    r"|\b(?:not|n['’]t) (?:been )?authori[sz]ed to (?:speak|comment|discuss|talk|give)\b"
    r"|\bcould not (?:\w+ )?(?:verify|confirm|be (?:\w+ )?(?:reached|verified|confirmed))\b"
)
_CONDITIONS: Final = frozenset({"if", "unless", "provided"})
_GOES_ON: Final = re.compile(r"(?:\b(?:is|are|am|been)|['’](?:s|re)) (?:\w+ ){0,2}\w+ing\b")
_TO_COME: Final = re.compile(
    r"\b(?:will|would)\b|[’']ll\b|\b(?:is|are|was|were) (?:also |still |now )?(?:expected|due|set|scheduled|to)\b"
)
_EXPECTED: Final = re.compile(r"\b(?:is|are) (?:also |still |now )?(?:expected|due|set|scheduled)\b")
_WOULD: Final = re.compile(
    r"(?:\b(?:would|could|might|may|will|can|must|(?:is|are) (?:due|expected|set|scheduled|to))|['’](?:d|ll))\b.* (?:if|unless|provided)\b"
)
_BE: Final = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|am)|['’](?:s|re|m))\b|\b(?:start|stop|beg[aiu]n|continu|keep|kept)"
)
_MUST: Final = re.compile(r"\b(?:must|(?:has|have) to)\b")
BARE: Final = 2
"""Words of a line that says no more than what sort of thing it was: "last election"."""

_OPENING: Final = 6
_SENTENCE: Final = 60
"""Characters of a first sentence at least, which a byline or a place has not."""


def is_row(event: Event, text: str = "", *, in_lead: bool = False) -> bool:
    """Whether an event by itself is worth a row; `text` is the article's, and `in_lead` says that its first sentence tells it.

    Saying and seeing are not, unless they are political acts (an accusation, a refusal) or own up to something. What is done
    needs a date, or somebody who does it and a time however vague, or two sides, or a type: "her remarks" alone are no row.
    A state or a wish needs both somebody and a date of its own. What somebody will do, is doing, must do, did not do or would do
    "if …" is a row where its line says so. What only says how an act counts ("marking her first trip") is none. What is to come on a
    date is a row whoever does it: a hearing, a report; so is what was done to people, what people without a name did or did not, and
    when something began.
    """
    sides = {participant.role for participant in event.participants}
    somebody = bool(sides & (_DOING | {"recipient"}))
    dated = event.time is not None and (
        event.time.basis == "explicit"
        or (event.time.basis == "inherited" and None not in (event.time.earliest, event.time.latest))
    )
    explicit = event.time is not None and event.time.basis == "explicit"
    if event.lemma in _AMOUNTS_TO | {"do"} and event.type is None:
        return False
    words = len(event.gist.split())
    if words <= BARE and not sides and event.lemma in _MEASURES:
        return False
    if _NO_NEWS.search(event.gist) or (event.lemma in _ORDERING and not sides & _DOING):
        return False
    if not explicit and _is_participle(event, text[slice(*event.span)]):
        return False
    if event.event_class == "I_ACTION" and event.type is None and words == BARE:
        return False  # "Ito warned"
    if words <= BARE and (
        event.event_class in ("REPORTING", "I_STATE", "PERCEPTION") or event.lemma in _FINDING
    ):
        return False  # "she estimates", "auditors found"
    if event.factuality == "scheduled" and explicit:
        stative = event.event_class in ("STATE", "I_STATE")
        return somebody or not stative or (event.lemma in _SET and _reads_alone(event))
    if event.lemma in _TO_PEOPLE | _HAPPENS and event.time is not None and event.factuality == "occurred":
        return True
    if event.event_class == "ASPECTUAL" and explicit and event.factuality == "occurred":
        return True
    people = are_subject(event.gist, text[slice(*event.span)])
    if _says_how_it_stands(event) and (sides & _DOING or people or _stands_whoever_acts(event)):
        return True
    told = event.time is not None and event.factuality == "occurred"
    if people and told and event.event_class in ("OCCURRENCE", "I_ACTION"):
        return True
    if event.lemma in _OWNING_UP and "agent" in sides and event.factuality in ("occurred", "ongoing"):
        return not _breaks_off(event)
    if event.event_class in ("REPORTING", "PERCEPTION"):
        return event.type is not None and somebody
    own_voice = event.source is None and event.time is not None and event.event_class == "OCCURRENCE"
    if event.factuality == "scheduled" and own_voice and _reads_alone(event):
        return True  # "900 workers will lose their jobs"
    if in_lead and event.time is not None and event.event_class in _ACTS and _reads_alone(event):
        return event.factuality == "occurred" and event.lemma not in _SHOWING
    if event.event_class in ("OCCURRENCE", "I_ACTION"):
        typed = event.type is not None and (somebody if event.time is not None else bool(sides & _DOING))
        return dated or typed or len(sides) > 1 or (somebody and event.time is not None)
    if event.event_class == "ASPECTUAL":
        return event.factuality == "occurred" and event.time is not None and bool(sides & _DOING)
    return somebody and explicit


def lead_sentence(story: Story) -> int:
    """The number of the first sentence that is told in full, after headline, byline and place; -1 where there is none."""
    for number, sentence in enumerate(story.sentences[:_OPENING]):
        words = story.article.text[slice(*sentence.span)].rstrip(" \n”’\"'")
        if len(words) >= _SENTENCE and words.endswith((".", "!", "?")):
            return number
    return -1


def _is_participle(event: Event, word: str) -> bool:
    """Whether its line has no more of a verb than "meeting": what hangs on another act and is told with it."""
    place = event.gist.find(word)
    if place < 0 or not word.endswith("ing") or word.lower() == event.lemma:
        return False
    before = event.gist[:place].rstrip()
    return not before.endswith(",") and _BE.search(before) is None


def _breaks_off(event: Event) -> bool:
    """Whether its line ends with its own word, so that nobody knows what it is about: "the executives acknowledged"."""
    return event.gist.rpartition(" ")[2].lower().startswith(event.lemma[:-1])


def _says_how_it_stands(event: Event) -> bool:
    """Whether the line itself says that the act is to come, goes on, hangs on something or was not done."""
    words = frozenset(event.gist.lower().split())
    match event.factuality:
        case "negated":
            stands = _NOT.search(event.gist) is not None
        case "conditional":
            stands = bool(words & _CONDITIONS) and not event.gist.lower().startswith(("if ", "unless "))
        case "ongoing":
            stands = _GOES_ON.search(event.gist) is not None
        case "scheduled":
            stands = _TO_COME.search(event.gist) is not None
        case "possible":
            stands = event.source is None and _MUST.search(event.gist) is not None
        case _:
            stands = False
    going_on = event.factuality == "ongoing" and event.event_class == "I_STATE"
    return stands and (event.event_class in _ACTS or going_on) and _reads_alone(event)


def _stands_whoever_acts(event: Event) -> bool:
    """Whether it is news without anybody who acts: what would come of something else, what is expected, that nobody was hurt."""
    if event.factuality == "negated":
        return event.lemma in _TO_PEOPLE | {"charge"}
    says_so = {"conditional": _WOULD, "scheduled": _EXPECTED}.get(event.factuality)
    return says_so is not None and says_so.search(event.gist) is not None


def _reads_alone(event: Event) -> bool:
    """Whether its line says of whom or what it is: not "we will look", "which was to expire"."""
    words = event.gist.lower().split()
    return len(words) > BARE and words[0].split("'")[0].split("’")[0] not in _POINTING
