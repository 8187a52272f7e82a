"""What the files say, checked and frozen."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class EarlierRegion:
    """A period, both days included, during which the kommun belonged to another lokalpolisområde."""

    region: str
    from_on: date
    to_on: date


@dataclass(frozen=True)
class RegionFile:
    """A lokalpolisområde: `tenants/<slug>/region.toml`."""

    slug: str
    name: str
    short_name: str
    police_region: str
    police_area: str | None = None


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
class Tenants:
    """All regions and kommuner of the installation, in the order of their files."""

    regions: tuple[RegionFile, ...]
    kommuner: tuple[KommunFile, ...]
