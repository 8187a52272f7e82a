"""What a kommun calls its plan."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from regional_app.db import Base, Versioned


class PlanSetting(Versioned, Base):
    """The room's own word for del 2 (verksamhetsplan, handlingsplan …); without a row it is "plan"."""

    __table_args__: Any = (sa.UniqueConstraint("tenant_id"),)

    word: Mapped[str]
    area_visible: Mapped[bool] = mapped_column(sa.Computed("word is not null", persisted=True))
