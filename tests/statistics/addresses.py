"""An own indicator and a file that waits to be written."""

from regional_app.work.statistics.models import Indicator, StatisticsFile

COUNTED = {"is_count": True, "per_100k": False, "counts_persons": False}
INDICATOR = {"name": "Klotter", "unit": "klotter", "source": "own", "better": "down", **COUNTED}
FILE = {"name": "bra.csv", "content": b"Brottstyp;2025\nKlotter;4"}

RECORDS = {
    "indicator": lambda world: world.norrby.kept(Indicator(**INDICATOR)),
    "file": lambda world: world.norrby.kept(StatisticsFile(**FILE)),
}
WORDS = {"indicator_key": "skadegorelse", "ending": "csv"}
