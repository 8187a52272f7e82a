"""The parts of an address that these pages share."""

from typing import Final

PREFIX: Final = "/gemensam-lagesbild"
YEAR: Final = "/<int(min=2000, max=2100):year>"
KIND: Final = "<any(json, csv):kind>"
