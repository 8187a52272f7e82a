"""Files as people make them, each with one habit of the program it came from: what is written, and what is said.

The room has the names of Vilhelmina in these files, and follows what the files speak of.
"""

import io
import re
from decimal import Decimal

import pytest
import sqlalchemy as sa

from regional_app.config import ROOT
from regional_app.db import db
from regional_app.work.statistics import places
from regional_app.work.statistics.models import Indicator, Measurement
from tests.statistics.test_files import FILES, seen

CASES = ROOT / "tests" / "cases"
HIT, CRIMES, KOLADA, PEOPLE, YOUNG, SAFE = "misshandel", "våldsbrott", "kolada", "invånare", "unga", "trygga"
RIGHT = {(HIT, 2016): 31, (HIT, 2017): 28}


@pytest.fixture
def follows(norrby, statistics, monkeypatch):
    """What Vilhelmina follows and has."""
    monkeypatch.setattr(
        places, "own_names", lambda: ["Vilhelmina kommun", "vilhelmina", "Vualtjeren tjïelte", "2462"]
    )
    kept = statistics(norrby)
    own = {"unit": "procent", "is_count": False, "counts_persons": False, "decimals": 1, "better": "up"}
    safe = Indicator(name="Andel trygga utomhus kvällstid", source="own", per_100k=False, **own)
    return {
        HIT: kept.follows("misshandel"),
        CRIMES: kept.follows("valdsbrott", dict(zip(range(2014, 2018), (42, 42, 45, 52), strict=True))),
        KOLADA: kept.follows("valdsbrott-kolada"),
        PEOPLE: kept.follows("befolkning", dict(zip(range(2014, 2018), (6852, 6810, 6782, 6750), strict=True))),
        YOUNG: kept.follows("lagforda-unga", dict(zip(range(2014, 2018), (9, 8, 8, 9), strict=True))),
        SAFE: norrby.kept(safe),
    }


def values(norrby, follows):
    """Every value there is, by what is counted and year."""
    named = {one.id: name for name, one in follows.items()}
    rows = norrby.read(
        lambda: db.session.execute(sa.select(Measurement.indicator_id, Measurement.year, Measurement.value))
    )
    return {(named[one], year): value for one, year, value in rows}


def send(client, name):
    data = {"file": (io.BytesIO((CASES / name).read_bytes()), name)}
    return client.post(FILES, data, expect=302, content_type="multipart/form-data").location


WRITTEN = [
    ("s01_procentformat.xlsx", {(SAFE, 2016): 45, (SAFE, 2017): 50}, []),
    ("s01c_procent_text.csv", {(SAFE, 2016): Decimal("68.2"), (SAFE, 2017): 70}, []),
    ("s02_annan_kommunrubrik.csv", RIGHT, ["Raden gäller Ale."]),
    ("s02b_kommunkod_rubrik.csv", RIGHT, ["Raden gäller 1440."]),
    ("s03_kon.csv", RIGHT, ["Kvinnor 12 10", "Män 19 18"]),
    ("s04_metadata_ar.csv", RIGHT, ["Rad 2: Hämtat år 2018"]),
    ("s05_titelrad_komman.csv", RIGHT, ["Rad 1: Tabell 3."]),
    ("s06b_per100k_forst.xlsx", RIGHT, ["453", "415"]),
    (
        "s07_ar_varianter.csv",
        {(HIT, 2014): 30, (HIT, 2015): 33, **RIGHT, (HIT, 2018): 20},
        ["2015¹ som 2015", "2016 p som 2016 (p: preliminär)", "2018p som 2018"],
    ),
    ("s07c_ar_som_datum.xlsx", {(HIT, 2015): 33, **RIGHT}, []),
    (
        "s07d_delar_av_ar.csv",
        RIGHT,
        [f"Kolumnen {one}" for one in ("2016 T1", "2016 T2", "2016 T3", "Förändring 2016–2017", "Medel 2015–2017")],
    ),
    ("s08_omslagsblad.xlsx", RIGHT, ["Bladet Om tabellen"]),
    ("s08b_dolt_blad_forst.xlsx", RIGHT, ["Bladet gammalt: dolt"]),
    ("s09_dold_rad.xlsx", RIGHT, ["Rad 2, som är dold"]),
    ("s10_dimension_a1.xlsx", RIGHT, []),
    ("s11_formaterad_rad_langt_ner.xlsx", RIGHT, []),
    ("s12_unicode_text.txt", RIGHT, []),
    ("s12b_cp1252.csv", RIGHT, []),
    ("s13_tusental.csv", {(PEOPLE, 2014): 6887, (PEOPLE, 2015): 6848, (PEOPLE, 2016): 6829}, []),
    ("s13b_engelska_tal.csv", {(SAFE, 2016): Decimal("68.2")}, ["Menar du 6 829?", "70 125 eller 70,125"]),
    ("s14_marken.csv", {}, []),
    ("s15_fotnot_namn.csv", RIGHT, ["Vi läste ”Anmäld misshandel¹” som Anmäld misshandel."]),
    ("s15b_mjukt_bindestreck.csv", {**RIGHT, (CRIMES, 2016): 60}, []),
    (
        "s16_flyttal.xlsx",
        {
            (SAFE, 2014): Decimal("0.3"),
            (SAFE, 2015): Decimal("68.2"),
            (SAFE, 2016): 0,
            (SAFE, 2017): Decimal("70.1"),
            (HIT, 2014): 29,
            (HIT, 2015): 31,
            (HIT, 2016): 31,
            (HIT, 2017): 33,
        },
        [],
    ),
    ("s17_dubbelrad.csv", {}, ["Filen säger olika: 31 (rad 2), 30 (rad 3).", "28 (rad 2), 27 (rad 3)"]),
    ("s19_langt_format.csv", {(KOLADA, 2016): 453, (KOLADA, 2017): 415}, []),
    ("s19b_ar_som_rader.csv", {**RIGHT, (CRIMES, 2016): 60}, []),
    ("s20_kommunnamn.csv", {(HIT, 2014): 30, (HIT, 2015): 33, **RIGHT}, []),
    ("s21_celler_utan_tal.xlsx", {(SAFE, 2017): Decimal("70.1")}, ["visar ett fel", "är en formel", "är en dag"]),
]


@pytest.mark.parametrize(("name", "right", "said"), WRITTEN, ids=[name for name, *_ in WRITTEN])
def test_the_file_is_read_as_it_was_meant_and_what_is_not_read_is_named(
    as_coordinator, norrby, follows, name, right, said
):
    before = values(norrby, follows)
    shown = send(as_coordinator, name)
    page = as_coordinator.get(shown)
    if 'name="seen"' in page.text:
        as_coordinator.post(shown, seen(page))

    assert values(norrby, follows) == {**before, **right}
    words = re.sub(r"\s+", " ", page.words)
    assert [one for one in said if one not in words] == []


def table(*lines, name="egen.csv"):
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("content", "right", "said"),
    [
        (table("Brottstyp;Ålder;2016;2017", "Anmäld misshandel;15–17 år;31;28"), {}, "Vad är kolumnen Ålder?"),
        (table("Kön;Brottstyp;2016;2017", "Kvinnor;Anmäld misshandel;31;28"), {}, "Kvinnor Anmäld misshandel 31 28"),
        (table("Brottstyp;Mått;2016", "Anmäld misshandel;Per 100 000;453"), {}, "Raden räknar Per 100 000"),
        (table("Brottstyp;2016 per 100 000;2016 antal", "Anmäld misshandel;453;31"), {(HIT, 2016): 31}, "453"),
        (table("Brottstyp;2016;2016", "Anmäld misshandel;31;30"), {}, "Året står i flera kolumner."),
        (table("Brottstyp;2016", "Anmäld misshandel;31 %"), {}, "Cellen är i procent"),
        (table("Brottstyp\t2016\t2017", "Anmäld misshandel\t31\t28").decode().encode("utf-16"), RIGHT, ""),
        (table("Brottstyp;2016;2017", "Anmäld misshandel;31;28").replace(b"\n", b"\r"), RIGHT, ""),
        (table("sep=;", "Brottstyp;2016;2017", "Anmäld misshandel;31;28"), RIGHT, ""),
        (
            table("Hämtad 2018", "Brottstyp;2016;2017", "Anmäld misshandel;2014;2015"),
            {(HIT, 2016): 2014, (HIT, 2017): 2015},
            "",
        ),
        (table("Kommun;Brottstyp;2016", "1440 Vilhelmina;Anmäld misshandel;31"), {}, "Raden gäller 1440 Vilhelmina."),
        (table("Brottstyp;2016;2017;Kommun", "Anmäld misshandel;31;28;Ale"), {}, "Raden gäller Ale."),
        (
            table(
                "År;Kommun;Brottstyp;Antal", "2016;Vilhelmina;Anmäld misshandel;31", "2016;Ale;Anmäld misshandel;9"
            ),
            {(HIT, 2016): 31},
            "Raden gäller Ale.",
        ),
    ],
)
def test_what_could_be_meant_in_two_ways_is_asked_and_the_certain_is_read(
    as_coordinator, norrby, follows, content, right, said
):
    before = values(norrby, follows)
    data = {"file": (io.BytesIO(content), "egen.csv")}
    shown = as_coordinator.post(FILES, data, expect=302, content_type="multipart/form-data").location
    page = as_coordinator.get(shown)
    if 'name="seen"' in page.text:
        as_coordinator.post(shown, seen(page))

    assert values(norrby, follows) == {**before, **right}
    assert said in re.sub(r"\s+", " ", page.words)
