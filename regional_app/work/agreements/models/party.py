"""The parties of an agreement: who agrees, what each has answered, and who came later or left early."""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from regional_app.concepts.year import Year
from regional_app.db import Base, TenantOwned, belongs_to
from regional_app.errors import AlreadyEnded, NotBound
from regional_app.work.agreements.models.agreement import Agreement

if TYPE_CHECKING:
    from regional_app.work.agreements.models.signing import Signature


class Party(TenantOwned, Base):
    """A party: the police or a kommun, with its own registry number and the role that signed (never a name).

    The signed text names those without `joined_on`; whoever joins signs the same text afterwards. Whoever leaves
    before the end is a party through `left_on`, and stays a reader of what it has signed.
    """

    __table_args__: Any = (
        sa.CheckConstraint("kind in ('police', 'kommun')", name="kind"),
        sa.CheckConstraint(
            "left_on is null or joined_on is null or left_on >= joined_on", name="leaves_after_joining"
        ),
        *belongs_to("agreements", "agreement_id"),
    )

    agreement_id: Mapped[UUID]
    position: Mapped[int]
    kind: Mapped[str]
    space_id: Mapped[UUID | None]
    name: Mapped[str]
    registry_number: Mapped[str | None]
    signatory_role: Mapped[str | None]
    signed_on: Mapped[date | None]
    signed_at_place: Mapped[str | None]
    # The party has signed, but our source does not say on which day.
    signed_without_date: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    joined_on: Mapped[date | None]
    left_on: Mapped[date | None]
    left_because: Mapped[str] = mapped_column(default="", server_default="")

    agreement: Mapped[Agreement] = relationship(
        primaryjoin="foreign(Party.agreement_id) == Agreement.id", back_populates="parties"
    )
    signatures: Mapped[list["Signature"]] = relationship(
        primaryjoin="Party.id == foreign(Signature.party_id)", viewonly=True, lazy="joined"
    )

    @property
    def signature(self) -> "Signature | None":
        """What the party has answered to the text as it lies now: a signature or a refusal."""
        return next((one for one in self.signatures if one.sha256 == self.agreement.sha256), None)

    @property
    def has_signed(self) -> bool:
        """The party has signed: here, or according to the file, on a known day or not."""
        given = self.signature
        return self.signed_on is not None or self.signed_without_date or (given is not None and not given.is_refusal)

    @property
    def has_refused(self) -> bool:
        """The party has said no to the text as it lies now."""
        return self.signature is not None and self.signature.is_refusal

    def require_present_in(self, agreement: Agreement) -> None:
        """Raise NotBound for the police, without whom there is no agreement, and AlreadyEnded for who has left."""
        agreement.require_same(self.agreement_id)
        if self.kind == "police":
            raise NotBound
        if self.left_on is not None:
            raise AlreadyEnded

    def require_left(self, agreement: Agreement) -> None:
        """Raise NotBound for a party that has not left."""
        agreement.require_same(self.agreement_id)
        if self.left_on is None:
            raise NotBound

    def takes_part_in(self, year: Year) -> bool:
        """It is a party some day of the year, as far as joining and leaving go."""
        return year.meets(self.joined_on, self.left_on)
