"""How exact a number is: never lost when numbers are added, compared, said or typed."""

import itertools
from decimal import Decimal

import pytest
from flask_babel import force_locale

from regional_app.concepts.exactness import Exactness, Quantity, added, said, split, together, typed

EXACT, AT_LEAST, ABOUT, BOTH = Exactness


def of(value, exactness=EXACT):
    return Quantity(Decimal(value), exactness)


def may_be(quantity):
    """True numbers that the words allow, tried one by one: an independent judge of the rules."""
    value, steps = int(quantity.value), range(-2, 3)
    if quantity.exactness == EXACT:
        return {value}
    near = {value + step for step in steps} if quantity.exactness in {ABOUT, BOTH} else {value}
    return near | set(range(value, 100)) if quantity.exactness in {AT_LEAST, BOTH} else near


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([], EXACT),
        ([EXACT, EXACT], EXACT),
        ([EXACT, AT_LEAST], AT_LEAST),
        ([EXACT, ABOUT], ABOUT),
        ([AT_LEAST, ABOUT], BOTH),
        ([BOTH, EXACT], BOTH),
    ],
)
def test_a_sum_is_never_more_exact_than_its_parts(parts, expected):
    assert together(parts) == expected


def test_nothing_added_is_nothing_and_zero_is_a_number():
    assert added([]) is None
    assert added([of(0)]) == of(0)
    assert added([of(43, AT_LEAST), of(15)]) == of(58, AT_LEAST)


@pytest.mark.parametrize(("more", "beyond"), list(itertools.product([True, False], [True, False])))
def test_a_comparison_says_only_what_is_true_of_every_number_it_may_be(more, beyond):
    """15, 25 and 35 are rounded to fives, so a rough one is two more or less at most."""

    def better(one, other):
        difference = one - other if more else other - one
        return difference > 0 or (difference == 0 and not beyond)

    for here, there in itertools.product(itertools.product([15, 25, 35], Exactness), repeat=2):
        value, target = of(*here), of(*there)
        true = {better(one, other) for one in may_be(value) for other in may_be(target)}

        assert value.reaches(target, more=more, beyond=beyond) == (true.pop() if len(true) == 1 else None)


@pytest.mark.parametrize(
    ("value", "target", "more", "reached"),
    [
        (of(15, ABOUT), of(15), True, None),
        (of(15, ABOUT), of(20), False, True),
        (of(40, ABOUT), of(44), True, None),
        (of(40, ABOUT), of(50), True, False),
        (of(43, AT_LEAST), of(50), True, None),
        (of(43, AT_LEAST), of(40), True, True),
        (of(43, AT_LEAST), of(50), False, None),
        (of(12), of(12), False, True),
    ],
)
def test_what_cannot_be_said_is_not_said(value, target, more, reached):
    assert value.reaches(target, more=more) is reached


def test_it_is_said_and_typed_with_its_word(app):
    with app.test_request_context(), force_locale("sv"):
        assert said(Decimal("1234.5"), AT_LEAST, "vandringar") == "minst 1\xa0234,5 vandringar"
        assert said(58, BOTH) == "minst cirka 58"
        assert said(Decimal("31.8"), unit="procent") == "31,8 procent"
    for exactness in (EXACT, AT_LEAST, ABOUT):
        assert split(typed(Decimal(43), exactness)) == (exactness, "43")
    assert split("Ungefär 40") == (ABOUT, "40")
