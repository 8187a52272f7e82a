"""Swedish and Sámi letters: where they stand in a list, and that a search finds them without their marks."""

import pytest

from regional_app.concepts.lists.letters import bare, sort_key

SWEDISH_AND_SAMI = ["Áila", "Anna", "Čáhppe", "Dag", "Đorgi", "Eva", "Ida", "Ïmse", "Nils", "Ŋuorja", "Ola", "Sara", "Šoŋka",
                    "Tor", "Ŧuvla", "Žakka", "Zoë", "Åsele", "Æjla", "Ärla", "Öst"]  # fmt: skip


def test_letters_stand_where_people_look_for_them():
    assert sorted(SWEDISH_AND_SAMI, key=sort_key) == SWEDISH_AND_SAMI
    assert sorted(["ö", "z", "å", "o", "ä", "a"], key=sort_key) == ["a", "o", "z", "å", "ä", "ö"]
    assert sorted(["sï", "si", "sj", "šh", "sh"], key=sort_key) == ["sh", "šh", "si", "sï", "sj"]
    assert sorted(["no", "ŋa", "nz"], key=sort_key) == ["no", "nz", "ŋa"]
    assert sorted(["Del 10", "Del 2", "del 2", "§ 3"], key=sort_key) == ["§ 3", "Del 2", "del 2", "Del 10"]
    # Typed as letter and mark, or as one sign: the same place.
    assert sort_key("A\N{COMBINING RING ABOVE}sele") == sort_key("Åsele")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("asele", "Åsele"),
        ("ÅSELE", "åsele"),
        ("juoŋga", "Juonga"),
        ("sonka", "Šoŋka"),
        ("imse", "Ïmse"),
        ("aerla", "Aerla"),
    ],
)
def test_words_are_found_without_their_marks(typed, text):
    assert bare(typed) in bare(text)
