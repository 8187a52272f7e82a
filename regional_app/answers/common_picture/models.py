"""The draft that the region writes in, and the versions that are published of it."""

from typing import Any, Final, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app import audit
from regional_app.concepts.versions import PublishedVersion
from regional_app.db import Base, Versioned, searched
from regional_app.errors import SomeoneWasFirst

# What the region writes, in the order of the page.
TEXTS: Final = ("mobility", "season", "analysis", "priorities")


class CommonTexts(TypedDict, total=False):
    """What the region writes."""

    mobility: str
    season: str
    analysis: str
    priorities: str


class CommonPicture(Versioned, Base):
    """Gemensam lägesbild, the year's draft: the region's texts, and which categories are one problem.

    `headings` maps a folded category to the heading it lies under; what is not in it is its own.
    """

    __table_args__: Any = (sa.UniqueConstraint("tenant_id", "year"),)

    year: Mapped[int]
    mobility: Mapped[str] = mapped_column(default="", server_default="")
    season: Mapped[str] = mapped_column(default="", server_default="")
    analysis: Mapped[str] = mapped_column(default="", server_default="")
    priorities: Mapped[str] = mapped_column(default="", server_default="")
    headings: Mapped[dict[str, str]] = mapped_column(default=dict, server_default=sa.text("'{}'::jsonb"))

    @property
    def texts(self) -> dict[str, str]:
        """What the region has written."""
        return {name: getattr(self, name) or "" for name in TEXTS}

    def write(self, **texts: Unpack[CommonTexts]) -> None:
        """Skriv i utkastet."""
        self.take(texts)
        audit.record("common_picture.written", self, year=self.year)

    def join(self, headings: dict[str, str], version: int) -> None:
        """Lägg kategorier under samma rubrik; SomeoneWasFirst when `version` is no longer the draft's."""
        if version != self.version:
            raise SomeoneWasFirst
        self.headings = headings
        audit.record("common_picture.headings_written", self, year=self.year)


class PublishedCommonPicture(PublishedVersion, Base):
    """A published version of the year, in the name of somebody."""

    published_by: Mapped[str]
    search_vector: Mapped[str] = searched(
        "(year)::text",
        "'gemensam lägesbild'::text",
        "search_json(data -> 'texts')",
        "search_json(jsonb_path_query_array(data, '$.problems[*].heading'))",
        "search_json(jsonb_path_query_array(data, '$.problems[*].categories'))",
    )
