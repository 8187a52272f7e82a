"""What the files say, checked and frozen."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path


@dataclass(frozen=True)
class EarlierRegion:
    """A period, both days included, during which the kommun belonged to another lokalpolisområde."""

    region: str
    from_on: date
    to_on: date


@dataclass(frozen=True)
class SigningRuleFile:
    """Who signs a kind of document for a party; `kommun` is the kommun's slug, none for the police."""

    document: str
    titles: tuple[str, ...]
    kommun: str | None = None
    decision_first: bool = False


@dataclass(frozen=True)
class RegionFile:
    """A lokalpolisområde: `tenants/<slug>/region.toml`."""

    slug: str
    name: str
    short_name: str
    police_region: str
    police_area: str | None = None
    signing_rules: tuple[SigningRuleFile, ...] = ()


@dataclass(frozen=True)
class KommunFile:
    """A kommun: `tenants/<region>/<slug>.toml`; `local_names` maps language (BCP 47) to name."""

    slug: str
    region: str
    name: str
    municipality_code: str
    registry_prefix: str | None = None
    accent: str | None = None
    logo: Path | None = None
    local_names: dict[str, str] = field(default_factory=dict, hash=False)
    earlier: tuple[EarlierRegion, ...] = ()


@dataclass(frozen=True)
class PartyFile:
    """A party of an agreement; `kommun` is the kommun's slug, none for the police."""

    kind: str
    kommun: str | None = None
    registry_number: str | None = None
    signatory_role: str | None = None
    signed_on: date | None = None
    signed_at_place: str | None = None
    signed_without_date: bool = False
    joined_on: date | None = None
    left_on: date | None = None
    left_because: str = ""


@dataclass(frozen=True)
class GoalFile:
    """A measurable goal that stands in the agreement itself."""

    text: str
    unit: str | None = None
    change_percent: Decimal | None = None
    baseline_year: int | None = None
    baseline_value: Decimal | None = None


@dataclass(frozen=True)
class FocusAreaFile:
    """Fokusområde with its overarching goal and its measurable ones."""

    key: str
    title: str
    overarching_goal: str = ""
    goals: tuple[GoalFile, ...] = ()


@dataclass(frozen=True)
class CommitmentFile:
    """Åtagande: who is obliged, and which kind of record shows that it is met."""

    code: str
    text: str
    who: str
    evidence: str


@dataclass(frozen=True)
class AgreementFile:
    """Överenskommelse: `tenants/<region>/agreements/<key>.toml`. Without days it is a label or a draft."""

    region: str
    key: str
    title: str
    label: str
    summary: str = ""
    purposes: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    predecessor: str | None = None
    parties: tuple[PartyFile, ...] = ()
    focus_areas: tuple[FocusAreaFile, ...] = ()
    commitments: tuple[CommitmentFile, ...] = ()


@dataclass(frozen=True)
class DocumentFile:
    """A document of the archive, without its file: a row of `tenants/<region>/documents.toml`.

    `kommun` is the slug of the room it is registered in, none for the region's own; `size` is in bytes.
    """

    region: str
    key: str
    title: str
    kind: str
    kommun: str | None = None
    period: str = ""
    dated_on: date | None = None
    registry_number: str = ""
    party: str = ""
    agreement: str | None = None
    format: str | None = None
    size: int | None = None


@dataclass(frozen=True)
class Tenants:
    """All regions, kommuner, agreements and documents of the installation, in the order of their files."""

    regions: tuple[RegionFile, ...]
    kommuner: tuple[KommunFile, ...]
    agreements: tuple[AgreementFile, ...] = ()
    documents: tuple[DocumentFile, ...] = ()

    def moved_from(self, region: str) -> dict[str, date]:
        """The kommuner that belonged to the region before another one -> their last day in it."""
        return {
            kommun.slug: period.to_on
            for kommun in self.kommuner
            for period in kommun.earlier
            if period.region == region and kommun.region != region
        }
