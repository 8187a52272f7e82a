"""What the address asks of a list: words, filters, order, columns, page. The address is the saved selection."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from flask import url_for
from werkzeug.datastructures import MultiDict

from regional_app.concepts.lists.columns import (
    COLUMNS,
    ORDER,
    PAGE,
    SEARCH,
    Column,
    Filter,
    Listing,
    Text,
    View,
)
from regional_app.concepts.lists.letters import bare
from regional_app.foundation.web.pagination import PER_PAGE, Page
from regional_app.foundation.web.plain_text import one_line

# Every row on one page, for paper; more than these are read in a file.
ALL = "alla"
MOST_ON_PAPER = 1000


class Selection:
    """The rows of a list that the address asks for, in its order and with its columns."""

    def __init__(
        self,
        listing: Listing,
        everything: Sequence[Any],
        asked: "MultiDict[str, str]",
        endpoint: str,
        *,
        anchor: str | None = None,
        **values: Any,
    ) -> None:
        """`endpoint` and `values` are the page the list stands on, `anchor` where on it."""
        self.listing, self.everything, self.asked = listing, everything, asked
        self.endpoint, self.values, self.anchor = endpoint, values, anchor
        self.search = one_line(asked.get(SEARCH))
        self.wanted = {one.key: asked[one.key] for one in listing.filters if asked.get(one.key) in self.offered(one)}
        self.order = asked.get(ORDER, "")
        if listing.column(self.sorted_by) is None:
            self.order = listing.order

    def offered(self, one: Filter) -> Mapping[str, Text]:
        """What this filter may be set to."""
        return one.offered(self.everything)

    @property
    def sorted_by(self) -> str:
        """The key of the column that sorts; empty when the rows stand in their own order."""
        return self.order.removeprefix("-")

    @property
    def is_falling(self) -> bool:
        """The most or the latest first."""
        return self.order.startswith("-")

    @property
    def is_narrowed(self) -> bool:
        """Some rows may have been left out."""
        return bool(self.search or self.wanted)

    @cached_property
    def columns(self) -> list[Column]:
        """Those chosen, else those shown without being asked; the first always, since it names the row."""
        first, *others = self.listing.columns
        chosen = set(self.asked.getlist(COLUMNS)) & {one.key for one in others}
        return [first, *(one for one in others if (one.key in chosen if chosen else one.shown))]

    @cached_property
    def rows(self) -> list[Any]:
        """Every row that passes, sorted; those with nothing to sort by come last both ways."""
        kept = [row for row in self.everything if self._passes(row)]
        column = self.listing.column(self.sorted_by)
        if column is None:
            return kept
        places = [(column.place(row), row) for row in kept]
        standing = sorted((one for one in places if one[0] is not None), key=_place, reverse=self.is_falling)
        return [row for _, row in standing] + [row for place, row in places if place is None]

    @cached_property
    def page(self) -> Page[Any]:
        """The page the address asks for; `sida=alla` shows everything that fits, for paper."""
        if self.asked.get(PAGE) == ALL and self.fits_on_paper:
            return Page(self.rows, 1, len(self.rows), is_whole=True)
        last = max(1, -(-len(self.rows) // PER_PAGE))
        number = min(max(1, self.asked.get(PAGE, 1, type=int)), last)
        return Page(self.rows[(number - 1) * PER_PAGE : number * PER_PAGE], number, len(self.rows))

    @property
    def fits_on_paper(self) -> bool:
        """The rows are few enough to stand on one page."""
        return len(self.rows) <= MOST_ON_PAPER

    def address(self, **changes: Any) -> dict[str, Any]:
        """The selection as an address says it, but for the page; `changes` are laid over it."""
        kept: dict[str, Any] = {SEARCH: self.search, **self.wanted, COLUMNS: self._chosen_columns()}
        if self.order != self.listing.order:
            kept[ORDER] = self.order
        return {name: value for name, value in (kept | changes).items() if value}

    def here(self) -> dict[str, Any]:
        """The same with its page, to come back to after an act."""
        number = ALL if self.page.is_whole else self.page.number
        return self.address(**{PAGE: number if number != 1 else ""})

    def url(self, **changes: Any) -> str:
        """The address of this selection, with `changes`."""
        return url_for(self.endpoint, _anchor=self.anchor, **self.values, **self.address(**changes))

    @property
    def link(self) -> str:
        """The same with the server's name, to save or send."""
        return url_for(self.endpoint, _anchor=self.anchor, _external=True, **self.values, **self.address())

    def view_url(self, view: View) -> str:
        """The address of a ready-made view, with the columns and the order the reader has chosen."""
        chosen = {name: value for name, value in self.address().items() if name in {ORDER, COLUMNS}}
        asked: dict[str, Any] = {**self.values, **view.asks, **chosen}
        return url_for(self.endpoint, _anchor=self.anchor, **asked)

    @property
    def start(self) -> str:
        """The address of the list with nothing chosen."""
        return url_for(self.endpoint, _anchor=self.anchor, **self.values)

    def turned(self, column: Column) -> str:
        """The order that a click on the heading asks for: this column, or the other way round."""
        falling = not self.is_falling if column.key == self.sorted_by else column.falling
        return f"-{column.key}" if falling else column.key

    def is_view(self, asks: dict[str, str]) -> bool:
        """This ready-made view is what the reader sees."""
        return not self.search and self.wanted == asks

    def _chosen_columns(self) -> list[str]:
        shown = [one.key for one in self.columns]
        usual = [one.key for one in self.listing.columns if one.shown]
        return shown if set(shown) != {*usual, self.listing.columns[0].key} else []

    def _passes(self, row: Any) -> bool:
        if not all(one.holds(row, self.wanted[one.key]) for one in self.listing.filters if one.key in self.wanted):
            return False
        if not self.search or self.listing.words is None:
            return True
        everything = bare(" ".join(filter(None, self.listing.words(row))))
        return all(word in everything for word in bare(self.search).split())


def _place(one: tuple[Any, Any]) -> Any:
    return one[0]
