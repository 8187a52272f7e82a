"""What differs is shown word by word, whatever two people have written and however long."""

import random
import time

import pytest

from regional_app.concepts.differences import Change, differences, paired


def shown(before, after):
    """The difference with [what is gone] and {what is new}."""
    marks = {"same": "%s", "gone": "[%s]", "new": "{%s}"}
    return "".join(marks[how] % words for how, words in differences(before, after))


@pytest.mark.parametrize(
    ("before", "after", "difference"),
    [
        (
            "Våldet ska minska med 10 procent.",
            "Våldet ska minska med 15 procent.",
            "Våldet ska minska med [10 ]{15 }procent.",
        ),
        ("Vi möts i centrum.", "Vi möts varje vecka i centrum.", "Vi möts {varje vecka }i centrum."),
        ("Vi möts varje vecka.\n\nAlla kommer.", "Alla kommer.", "[Vi möts varje vecka.\n\n]Alla kommer."),
        ("Lika.", "Lika.", "Lika."),
        ("", "Nytt.", "{Nytt.}"),
        ("Borta.", "", "[Borta.]"),
    ],
)
def test_a_text_is_read_with_what_is_gone_before_what_is_new(before, after, difference):
    assert shown(before, after) == difference


def word_mass(words, seed, size=50_000):
    """A text of this many characters out of these words, as chance has it."""
    chosen = random.Random(seed).choices(words, k=size)
    return " ".join(chosen)[:size]


PROSE = ["och", "att", "i", "det", "som", "kommun", "polis", *(f"ord{number}" for number in range(700))]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (word_mass(PROSE, 1), word_mass(PROSE, 2)),
        (word_mass(PROSE[:5], 1), word_mass(PROSE[:5], 2)),
        (word_mass(["a", "b"], 1), word_mass(["a", "b"], 2)),
        ("a " * 25_000, "b a " * 12_500),
        ("x" * 50_000, "y" * 50_000),
    ],
    ids=["prose", "five words", "two letters", "one letter", "one word"],
)
def test_two_texts_of_fifty_thousand_characters_are_compared_at_once(before, after):
    started = time.process_time()

    pieces = differences(before, after)

    assert time.process_time() - started < 0.5
    assert "".join(words for how, words in pieces if how != "new") == before
    assert "".join(words for how, words in pieces if how != "gone") == after


def test_a_part_that_one_of_them_lacks_is_read_as_it_is():
    assert [
        (one.how, one.pieces) for one in (Change("Media", None, "Ny text"), Change("Media", "Gammal text", None))
    ] == [
        ("new", [("same", "Ny text")]),
        ("gone", [("same", "Gammal text")]),
    ]


def test_an_emptied_part_is_not_a_part_that_is_gone():
    assert Change("Media", "Text", "").how == "changed"


def test_parts_come_in_the_new_order_and_what_is_gone_comes_last():
    assert list(paired({"a": 1, "b": 2}, {"c": 3, "b": 4})) == [("c", None, 3), ("b", 2, 4), ("a", 1, None)]
