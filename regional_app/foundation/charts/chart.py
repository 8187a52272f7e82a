"""A chart as pages and documents show it: a heading, a sentence, a table with the same numbers, and the drawing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from regional_app.foundation.charts.drawing import Drawing, paper_file, svg
from regional_app.foundation.charts.style import NARROW, WIDE, Spec

# A number, words, or None where nothing is known or meant.
Cell = int | float | str | None


@dataclass(frozen=True)
class Chart:
    """`draw` makes the specification for a width; without it there is nothing to draw, and the sentence says so."""

    heading: str
    sentence: str
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    draw: Callable[[int], Spec] | None = None

    def drawings(self) -> dict[str, Drawing]:
        """For phones and for wider screens; the style sheet shows one of them."""
        return {"narrow": svg(self.draw(NARROW)), "wide": svg(self.draw(WIDE))} if self.draw else {}

    def on_paper(self) -> str | None:
        """As a file for the PDF."""
        return paper_file(self.draw(WIDE)) if self.draw else None

    def in_words(self) -> str:
        """Everything it shows, for those who have it read aloud from a document."""
        return " ".join([f"{self.heading}.", self.sentence, *map(self._row_in_words, self.rows)])

    def _row_in_words(self, row: Sequence[Cell]) -> str:
        named = zip(self.columns[1:], row[1:], strict=True)
        said = [
            f"{name.lower()} {cell}" if isinstance(cell, int | float) else str(cell)
            for name, cell in named
            if cell not in {None, ""}
        ]
        return f"{row[0]}: {', '.join(said)}."

    def is_number(self, place: int) -> bool:
        """The column holds numbers: the table sets them to the right."""
        return any(isinstance(row[place], int | float) for row in self.rows)
