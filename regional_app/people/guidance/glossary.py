"""Looking words up: one by its Swedish word, or those that a search finds, in the order of the alphabet."""

from regional_app.people.guidance.terms import TERMS, Term

_BY_WORD = {term.word: term for term in TERMS}

# å, ä and ö come last in Swedish, in that order; Unicode has them otherwise.
_ORDER = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})


def term(word: str) -> Term:
    """The term of a Swedish word; a template that asks for one we do not have is a mistake, and fails."""
    return _BY_WORD[word]


def found(wanted: str) -> list[Term]:
    """The terms whose name, Swedish word or explanation holds what is searched for; all when it is empty."""
    sought = wanted.casefold().strip()
    here = [one for one in TERMS if sought in f"{one.name} {one.word} {one.means}".casefold()]
    return sorted(here, key=lambda one: in_swedish_order(str(one.name)))


def in_swedish_order(text: str) -> str:
    """A key to sort by, the way a Swedish reader looks things up."""
    return text.casefold().translate(_ORDER)
