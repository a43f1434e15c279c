"""Any words in any tree: no exception, spans in the text, and a mention that is somebody's is nobody else's."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from extract.english.syntax import Parse, Word
from extract.reading.actors import actors_of, find_actors, first_person
from extract.reading.entities import named
from extract.story import Actor
from tests.parses import parse_by_hand

VOCABULARY = [
    *((word, "NNP", "PERSON") for word in ("Ana", "Ruiz", "Frost", "Chad", "Jordan", "May", "Jr.")),
    *((word, "NNP", "ORG") for word in ("Corvid", "Alliance", "Reform", "Police", "Congress")),
    *((word, "NNP", "GPE") for word in ("Japan", "Tokyo", "Georgia", "Halden")),
    *((word, "NNPS", "NORP") for word in ("Americans", "Germans")),
    *(
        (word, "NN", "")
        for word in ("party", "president", "lawyer", "client", "brother", "office", "country", "company")
    ),
    *((word, "NNS", "") for word in ("leaders", "sides", "residents", "officials", "countries")),
    *((word, "PRP", "") for word in ("he", "she", "it", "they", "them", "I", "herself")),
    *((word, "PRP$", "") for word in ("his", "her", "its", "their", "my")),
    *((word, "VBD", "") for word in ("said", "met", "led", "was", "born")),
    *((word, "IN", "") for word in ("of", "by", "as", "in")),
    *((mark, mark, "") for mark in (",", "-", "“", "”", ".", "?", "\n")),
    ("the", "DT", ""),
    ("both", "DT", ""),
    ("two", "CD", "CARDINAL"),
    ("and", "CC", ""),
    ("&", "CC", ""),
    ("By", "IN", ""),
    ("Mrs", "NNP", ""),
    ("'s", "POS", ""),
]
RELATIONS = (
    "nsubj nsubj:pass obj obl obl:agent nmod nmod:poss case mark appos xcomp ccomp acl acl:relcl conj det nummod compound "
    "flat amod cc root punct nmod:desc"
).split()


@some.composite
def parses(draw: some.DrawFn) -> Parse:
    """Sentences of these words, their heads and relations at random; a head may come before or behind, never in a circle."""
    words: list[Word] = []
    text = ""
    sentences: list[tuple[int, int]] = []
    for sentence in range(draw(some.integers(1, 4))):
        first, begin = len(words), len(text)
        chosen = draw(some.lists(some.sampled_from(VOCABULARY), min_size=1, max_size=12))
        root = draw(some.integers(0, len(chosen) - 1))
        for at, (form, tag, label) in enumerate(chosen):
            away = draw(some.integers(1, 5))
            head = root if at == root else (max(root, at - away) if at > root else min(root, at + away))
            words.append(
                Word.of(
                    index=first + at,
                    text=form,
                    lemma=form.lower().removesuffix("s"),
                    tag=tag,
                    head=first + head,
                    relation="root" if at == root else draw(some.sampled_from(RELATIONS)),
                    start=len(text),
                    sentence=sentence,
                    entity=label,
                    entity_start=bool(label) and draw(some.booleans()),
                )
            )
            text += form + " "
        sentences.append((begin, len(text) - 1))
    return Parse(text, words, sentences)


def read(parse: Parse) -> tuple[Actor, ...]:
    known = find_actors(parse, named(parse))
    first_person(known, [])
    return actors_of(known)[0]


@settings(max_examples=300, deadline=None)
@given(parses())
def test_a_mention_of_several_actors_is_a_group_and_all_are_in_the_text(parse: Parse):
    owners: dict[tuple[int, int], list[str]] = {}
    for actor in read(parse):
        assert actor.mentions
        for mention in actor.mentions:
            start, end = mention.span
            assert 0 <= start < end <= len(parse.text)
            assert parse.text[start:end].strip()
            owners.setdefault(mention.span, []).append(actor.id)
            if mention.form == "name" or parse.text[start:end] in ("he", "she", "it", "his", "her", "its"):
                assert len(owners[mention.span]) == 1
    assert all(len(set(each)) == len(each) for each in owners.values())


@settings(max_examples=400, deadline=None)
@given(parses())
def test_a_mention_of_one_form_is_never_in_two_actors_unless_of_a_group(parse: Parse):
    found: dict[tuple[str, int], set[tuple[tuple[int, int], str]]] = {}
    groups: dict[tuple[int, int], set[str]] = {}
    for actor in read(parse):
        for mention in actor.mentions:
            groups.setdefault(mention.span, set()).add(mention.via)
            for word in parse.words_in(mention.span):
                found.setdefault((mention.form, word.index), set()).add((mention.span, actor.id))
    for owners in found.values():
        spans = {span for span, _ in owners}
        assert len(spans) == 1, "two mentions of one form overlap"
        (span,) = spans
        assert len(owners) == 1 or len(groups[span]) == 1, "one span is linked twice"


@settings(max_examples=100, deadline=None)
@given(parses())
def test_the_same_article_has_the_same_actors_again(parse: Parse):
    assert read(parse) == read(parse)


# -- bad input

GIVEN = ("Ana", "Boris", "Carla", "Daniel", "Emma", "Felix", "Greta", "Hugo")


def letters(number: int) -> str:
    """A surname for a number: "Xaaab"."""
    return "X" + "".join(chr(97 + number // 26**power % 26) for power in (3, 2, 1, 0))


def a_list_of(number: int) -> str:
    return "\n\n".join(
        f"{GIVEN[at % len(GIVEN)]}/NNP/root/0@PERSON {letters(at)}/NNP/flat/1@+" for at in range(number)
    )


def test_an_article_without_names_has_no_actors():
    assert read(parse_by_hand("It/PRP/nsubj/2 rained/VBD/root/0")) == ()


def test_an_empty_article_has_no_actors():
    assert read(Parse("", (), ())) == ()


def test_a_list_of_names_keeps_all_apart():
    assert len(read(parse_by_hand(a_list_of(2000)))) == 2000


def test_two_thousand_names_in_one_sentence_are_apart():
    words = " ".join(f"{letters(at)}/NNP/conj/1@PERSON ,/,/punct/1" for at in range(2000))
    assert len(read(parse_by_hand(f"left/VBD/root/0 {words}"))) == 2000


def test_capitals_are_read_as_names():
    line = "JAPAN/NNP/nsubj/2@GPE WARNED/VBD/root/0 CHINA/NNP/obj/2@GPE"
    assert [actor.country for actor in read(parse_by_hand(line))] == ["JPN", "CHN"]


def test_two_people_of_one_surname_stay_two():
    line = "Ana/NNP/nsubj/3@PERSON Ruiz/NNP/flat/1@+ met/VBD/root/0 Boris/NNP/obj/3@PERSON Ruiz/NNP/flat/4@+"
    assert [actor.name for actor in read(parse_by_hand(line))] == ["Ana Ruiz", "Boris Ruiz"]


def test_one_person_with_three_names_is_one():
    line = (
        "Ana/NNP/nsubj/4@PERSON Maria/NNP/flat/1@+ Ruiz/NNP/flat/1@+ left/VBD/root/0\n"
        "Ana/NNP/nsubj/3@PERSON Ruiz/NNP/flat/1@+ spoke/VBD/root/0\nRuiz/NNP/nsubj/2@PERSON waited/VBD/root/0"
    )
    assert [(actor.name, len(actor.mentions)) for actor in read(parse_by_hand(line))] == [
        ("Ana Maria Ruiz", 3)
    ]


def test_who_speaks_in_a_transcript_is_one_person():
    turn = "RUIZ/NNP/root/0@PERSON _:/:/punct/1\nYes/UH/root/0 ././punct/1"
    (actor,) = read(parse_by_hand(f"{turn}\n\n{turn}"))
    assert len(actor.mentions) == 2


def test_a_name_in_capitals_is_the_same_person_as_in_small_letters():
    line = "ANA/NNP/nsubj/3@PERSON RUIZ/NNP/flat/1@+ left/VBD/root/0\nMs./NNP/compound/2 Ruiz/NNP/nsubj/3@PERSON spoke/VBD/root/0"
    assert [len(actor.mentions) for actor in read(parse_by_hand(line))] == [2]


def test_a_poem_has_whom_it_names_and_its_i_is_nobody():
    poem = (
        "And/CC/cc/3 Mary/NNP/nsubj/3@PERSON waits|wait/VBZ/root/0 ,/,/punct/3\n"
        "Her/PRP$/nmod:poss/2 lantern/NN/nsubj/3 swings|swing/VBZ/root/0 ./././3\n\n"
        "O/UH/discourse/3 Captain/NNP/compound/3 Bell/NNP/root/0@PERSON ,/,/punct/3\n"
        "I/PRP/nsubj/2 rang|ring/VBD/root/0 my/PRP$/nmod:poss/4 bell/NN/obj/2 ,/,/punct/2\n"
        "And/CC/cc/4 the/DT/det/3 boy/NN/nsubj/4 went|go/VBD/root/0"
    ).replace("./././3", "././punct/3")
    parse = parse_by_hand(poem)
    found = {actor.name: [parse.text[slice(*each.span)] for each in actor.mentions] for actor in read(parse)}
    assert {name: found[name] for name in ("Mary", "Bell")} == {"Mary": ["Mary", "Her"], "Bell": ["Bell"]}
    assert not any(word in ("I", "my") for words in found.values() for word in words)
