"""The parts of an address that several of these pages share."""

from typing import Final

YEAR: Final = "/<int(min=2000, max=2100):year>"
KIND: Final = "<any(json, csv, xlsx, pdf):kind>"
