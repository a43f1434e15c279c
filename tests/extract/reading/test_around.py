"""What the words around a name show that it is, on parses written by hand."""

from __future__ import annotations

from extract.reading.entities import named
from tests.parses import parse_by_hand


def labels(notation: str) -> dict[str, str]:
    return {each.text: each.label for each in named(parse_by_hand(notation))}


OWNER = "Its/PRP$/nmod:poss/2 owner/NN/nsubj/5 _,/,/punct/4 Norvat/NNP/appos/2@PERSON said|say/VBD/root/0"


def test_an_owner_of_one_name_is_a_firm() -> None:
    assert labels(OWNER) == {"Norvat": "ORG"}


def test_an_owner_whom_the_article_names_in_full_is_a_person() -> None:
    full = "Petra/NNP/nsubj/3@PERSON Norvat/NNP/flat/1@+ left/VBD/root/0"
    assert labels(f"{full}\n{OWNER}")["Norvat"] == "PERSON"


def test_a_dyke_is_called_by_where_it_stands() -> None:
    line = "The/DT/det/3 Asby/NNP/compound/3@PERSON {}/NN/nsubj/4 failed/VBD/root/0"
    assert labels(line.format("dyke")) == {"Asby": "GPE"}
    assert labels(line.format("plan")) == {"Asby": "PERSON"}


def test_what_wins_contracts_is_no_place() -> None:
    line = (
        "He/PRP/nsubj/2 left/VBD/root/0 Deltamar/NNP/obj/2@GPE _,/,/punct/6 which/WDT/nsubj/6 won|win/VBD/acl:relcl/3 "
        "{}/NNS/obj/6"
    )
    assert labels(line.format("contracts|contract")) == {"Deltamar": "ORG"}
    assert labels(line.format("prizes|prize")) == {"Deltamar": "GPE"}
