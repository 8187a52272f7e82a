"""Frozen text: what was signed, decided or published, and the checksum that tells whether it is still the same.

A feature says what its content is; the canonical form and the checksum are counted here, and never otherwise:
the checksums of old records are kept in databases, PDFs and files that others hold.
"""

import hashlib
import json
from abc import abstractmethod
from typing import Any, Final

from sqlalchemy.orm import Mapped

# What JSON can say. Its shape is versioned by the feature: a frozen text is for ever in the shape of its day.
Content = dict[str, Any]

# What a verification says of a text that no longer gives its checksum.
TEXT_CHANGED: Final = "text_changed"


def canonical(content: Content) -> bytes:
    """One and the same text for the same content: JSON with sorted keys and no spaces (UTF-8)."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def checksum(content: Content) -> str:
    """Kontrollsumma: SHA-256 of the canonical text, in hexadecimal."""
    return hashlib.sha256(canonical(content)).hexdigest()


class Frozen:
    """A record with something in it that an act freezes; `sha256` is the checksum from that moment, None before."""

    sha256: Mapped[str | None]

    @property
    @abstractmethod
    def frozen_content(self) -> Content:
        """What the checksum is counted on: everything that was frozen, and nothing that may change after."""

    def freeze(self) -> None:
        """Keep the checksum of what the record says now."""
        self.sha256 = checksum(self.frozen_content)

    @property
    def is_as_frozen(self) -> bool:
        """What is stored still gives the checksum that was kept."""
        return self.sha256 == checksum(self.frozen_content)
