"""What English calls things: the word lists of the reading, as data files, and the tables made of them.

Each subject has a TOML file, which holds the knowledge and says where it comes from, and a module beside it, which
holds the types and the look-ups. This is the only way in: rooms import from here. A file is read when its table is
first asked for and kept for the life of the process. No spaCy, no inflection and no matching here: look-ups take
lemmas or words as they stand in the text, and what a word *does* in a sentence is decided in `reading`.
"""

from __future__ import annotations

from extract.english.lexicon.acts import ActTable, acts
from extract.english.lexicon.classes import EventClasses, event_classes
from extract.english.lexicon.connectives import (
    Connective,
    ConnectiveExample,
    ConnectiveTable,
    Relation,
    connectives,
)
from extract.english.lexicon.control import Control, ControlExample, control
from extract.english.lexicon.event_nouns import (
    EventNoun,
    EventNounTable,
    LightVerb,
    LightVerbs,
    event_nouns,
    light_verbs,
)
from extract.english.lexicon.events import (
    EventTypeRule,
    EventTypeRules,
    TypeExample,
    event_type_rules,
)
from extract.english.lexicon.factuality import (
    FactualityExample,
    FactualityRule,
    FactualityRules,
    factuality_rules,
)
from extract.english.lexicon.names import FirstNames, family_first, first_names, leaders
from extract.english.lexicon.organisations import OrganisationWords, organisation_words
from extract.english.lexicon.regions import regions
from extract.english.lexicon.reporting import (
    ReportingNoun,
    ReportingPhrase,
    ReportingTable,
    ReportingVerb,
    reporting,
)
from extract.english.lexicon.seats import Body, Seat, SeatTable, seats
from extract.english.lexicon.simultaneous import Simultaneous, simultaneous
from extract.english.lexicon.states import State, StateTable, states
from extract.english.lexicon.titles import GroupNoun, Nominal, Title, TitleModifier, TitleTable, titles
from extract.english.lexicon.verb_types import ReadAs, verbs_read_as

__all__ = [
    "ActTable",
    "Body",
    "Connective",
    "ConnectiveExample",
    "ConnectiveTable",
    "Control",
    "ControlExample",
    "EventClasses",
    "EventNoun",
    "EventNounTable",
    "EventTypeRule",
    "EventTypeRules",
    "FactualityExample",
    "FactualityRule",
    "FactualityRules",
    "FirstNames",
    "GroupNoun",
    "LightVerb",
    "LightVerbs",
    "Nominal",
    "OrganisationWords",
    "ReadAs",
    "Relation",
    "ReportingNoun",
    "ReportingPhrase",
    "ReportingTable",
    "ReportingVerb",
    "Seat",
    "SeatTable",
    "Simultaneous",
    "State",
    "StateTable",
    "Title",
    "TitleModifier",
    "TitleTable",
    "TypeExample",
    "acts",
    "connectives",
    "control",
    "event_classes",
    "event_nouns",
    "event_type_rules",
    "factuality_rules",
    "family_first",
    "first_names",
    "leaders",
    "light_verbs",
    "organisation_words",
    "regions",
    "reporting",
    "seats",
    "simultaneous",
    "states",
    "titles",
    "verbs_read_as",
]
