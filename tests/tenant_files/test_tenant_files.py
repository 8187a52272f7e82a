"""The files under tenants/: every mistake is told with file, line and cure, all of them in one run."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from regional_app.foundation.tenant_files import (
    EarlierRegion,
    KommunFile,
    Problem,
    RegionFile,
    TenantFilesInvalid,
    read,
)

ROOT = Path(__file__).resolve().parents[2]
PAGES = {"planer", "konto"}
NORRBY = 'name = "Norrby kommun"\nmunicipality_code = "0001"\n'
PERIOD = '[[earlier]]\nregion = "{}"\nfrom = {}\nto = {}\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the made-up regions, free to spoil; agreements have tests of their own."""
    made_up = ROOT / "tests" / "tenants"
    return Path(shutil.copytree(made_up, tmp_path / "tenants", ignore=shutil.ignore_patterns("agreements")))


def problems(root: Path) -> tuple[Problem, ...]:
    with pytest.raises(TenantFilesInvalid) as caught:
        read(root, reserved=PAGES)
    return caught.value.problems


def problem_with(root: Path, text: str, file: str = "exempelregionen/norrby.toml") -> Problem:
    """The only problem there is when `file` holds `text`; it must point at that file."""
    (root / file).write_text(text, encoding="utf-8")
    (problem,) = problems(root)
    assert problem.file == Path("tenants") / file
    return problem


def test_the_real_regions_are_valid() -> None:
    tenants = read(ROOT / "tenants")

    codes = {kommun.slug: (kommun.region, kommun.municipality_code) for kommun in tenants.kommuner}
    assert [region.slug for region in tenants.regions] == ["lulea-boden", "pitea-alvdal", "sodra-lappland"]
    assert {region.police_region for region in tenants.regions} == {"Nord"}
    assert codes == {
        "lulea": ("lulea-boden", "2580"),
        "alvsbyn": ("pitea-alvdal", "2560"),
        "asele": ("sodra-lappland", "2463"),
        "dorotea": ("sodra-lappland", "2425"),
        "lycksele": ("sodra-lappland", "2481"),
        "sorsele": ("sodra-lappland", "2422"),
        "storuman": ("sodra-lappland", "2421"),
        "vilhelmina": ("sodra-lappland", "2462"),
    }
    vilhelmina = next(kommun for kommun in tenants.kommuner if kommun.slug == "vilhelmina")
    assert vilhelmina.local_names == {"sma": "Vualtjeren tjïelte"}


def test_the_made_up_regions_are_valid() -> None:
    tenants = read(ROOT / "tests" / "tenants")

    assert tenants.regions[0] == RegionFile(
        "exempelregionen", "Lokalpolisområde Exempelregionen", "Exempelregionen", "Exempel"
    )
    assert [kommun.slug for kommun in tenants.kommuner] == ["norrby", "soderby", "vasterby"]


def test_everything_the_readme_shows_can_be_written(root: Path) -> None:
    readme = (ROOT / "tenants" / "README.md").read_text(encoding="utf-8")
    _, whole, region, _agreement = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    (root / "exempelregionen/norrby.toml").write_text(whole, encoding="utf-8")
    (root / "exempelregionen/region.toml").write_text(region, encoding="utf-8")
    (root / "exempelregionen/norrby.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')

    tenants = read(root)

    assert tenants.regions[0].police_area == "Exempel"
    assert tenants.kommuner[0] == KommunFile(
        slug="norrby",
        region="exempelregionen",
        name="Norrby kommun",
        municipality_code="0001",
        registry_prefix="KS",
        accent="#1a5276",
        logo=root / "exempelregionen/norrby.svg",
        local_names={"sma": "Namnet på sydsamiska"},
        earlier=(EarlierRegion("grannregionen", date(2015, 1, 1), date(2020, 12, 31)),),
    )


def test_a_byte_order_mark_and_windows_lines_do_no_harm(root: Path) -> None:
    path = root / "exempelregionen/norrby.toml"
    path.write_bytes(b"\xef\xbb\xbf" + NORRBY.replace("\n", "\r\n").encode())

    assert read(root).kommuner[0].name == "Norrby kommun"


def test_an_unknown_key_suggests_the_nearest(root: Path) -> None:
    problem = problem_with(root, NORRBY + 'acent = "#123456"\n')

    assert str(problem) == ("tenants/exempelregionen/norrby.toml:3: Nyckeln acent finns inte. Menade du accent?")


def test_an_unknown_key_like_nothing_lists_the_known(root: Path) -> None:
    problem = problem_with(root, NORRBY + "\n[login]\nissuer = 1\n")

    assert (problem.line, problem.wrong) == (4, "Nyckeln login finns inte.")
    assert problem.cure.startswith("Ta bort den. Här får stå: name, municipality_code,")


def test_an_unknown_key_in_a_table_has_its_own_line(root: Path) -> None:
    names = '[[local_names]]\nlang = "sma"\nname = "A"\n\n[[local_names]]\nlang = "sme"\nname = "B"\nnamn = "C"\n'

    problem = problem_with(root, NORRBY + names)

    assert (problem.line, problem.cure) == (10, "Menade du name?")


def test_an_unknown_key_in_a_region(root: Path) -> None:
    text = (root / "grannregionen/region.toml").read_text(encoding="utf-8") + 'polis_area = "X"\n'

    problem = problem_with(root, text, "grannregionen/region.toml")

    assert (problem.line, problem.cure) == (4, "Menade du police_area?")


def test_a_missing_key_shows_the_line_to_add(root: Path) -> None:
    problem = problem_with(root, 'municipality_code = "0001"\n')

    assert (problem.line, problem.wrong) == (1, "name saknas.")
    assert problem.cure == 'Lägg till raden name = "Dorotea kommun"'


def test_a_missing_key_of_a_table_points_at_the_table(root: Path) -> None:
    problem = problem_with(root, NORRBY + '[[local_names]]\nlang = "sma"\n')

    assert (problem.line, problem.wrong) == (3, "name saknas.")


@pytest.mark.parametrize(
    ("line", "wrong", "cure"),
    [
        (
            "name = true",
            "name är sant/falskt men ska vara en text inom citattecken.",
            'name = "Dorotea kommun"',
        ),
        ('name = " "', "det ska vara text på en rad", 'name = "Dorotea kommun"'),
        ("municipality_code = 2425", "är ett tal", 'Skriv i stället municipality_code = "2425"'),
        ('municipality_code = "24"', "exakt fyra siffror", 'municipality_code = "2425"'),
        ('municipality_code = "٢٤٢٥"', "exakt fyra siffror", 'municipality_code = "2425"'),
        ('accent = "red"', "en färg som #", 'accent = "#1a5276"'),
        ('accent = "#12345"', "en färg som #", 'accent = "#1a5276"'),
        ("registry_prefix = true", "är sant/falskt", 'registry_prefix = "KS"'),
        ('logo = "../norrby.svg"', "utan sökväg", 'logo = "dorotea.svg"'),
        ('logo = "norrby.svg"', "Logotypen norrby.svg finns inte.", "Lägg filen i tenants/exempelregionen/"),
        ('local_names = "sma"', "ska vara en eller flera tabeller", "Skriv [[local_names]]"),
    ],
)
def test_a_wrong_value_says_what_to_write(root: Path, line: str, wrong: str, cure: str) -> None:
    key = line.split(" ", maxsplit=1)[0]
    others = [kept for kept in NORRBY.splitlines() if not kept.startswith(key)]

    problem = problem_with(root, "\n".join([*others, "# en kommentar", line]) + "\n")

    assert problem.line == len(others) + 2
    assert wrong in problem.wrong
    assert cure in problem.cure


def test_a_single_bracketed_table_is_corrected_to_double(root: Path) -> None:
    problem = problem_with(root, NORRBY + '[local_names]\nlang = "sma"\nname = "A"\n')

    assert problem.line == 3
    assert "[[local_names]]" in problem.cure


def test_a_language_code_that_is_none(root: Path) -> None:
    problem = problem_with(root, NORRBY + '[[local_names]]\nlang = "sydsamiska"\nname = "A"\n')

    assert problem.line == 4
    assert "BCP 47" in problem.wrong


def test_a_language_named_twice(root: Path) -> None:
    names = '[[local_names]]\nlang = "sma"\nname = "A"\n' * 2

    problem = problem_with(root, NORRBY + names)

    assert (problem.line, problem.wrong) == (7, "Språket sma har redan ett namn.")


def test_a_date_in_quotes(root: Path) -> None:
    problem = problem_with(root, NORRBY + PERIOD.format("grannregionen", '"2015-01-01"', "2020-12-31"))

    assert problem.line == 5
    assert problem.cure == "Skriv i stället from = 2015-01-01"


def test_a_moment_is_not_a_day(root: Path) -> None:
    problem = problem_with(root, NORRBY + PERIOD.format("grannregionen", "2015-01-01T10:00:00", "2020-12-31"))

    assert (problem.line, problem.cure) == (5, "Skriv till exempel from = 2015-01-01")


def test_a_period_that_ends_before_it_begins(root: Path) -> None:
    problem = problem_with(root, NORRBY + PERIOD.format("grannregionen", "2020-01-01", "2015-12-31"))

    assert problem.line == 6
    assert problem.wrong == "Perioden slutar (2015-12-31) innan den börjar (2020-01-01)."
    assert "from = 2015-12-31 och to = 2020-01-01" in problem.cure


def test_periods_that_share_a_day(root: Path) -> None:
    later = PERIOD.format("exempelregionen", "2018-12-31", "2020-12-31")
    earlier = PERIOD.format("grannregionen", "2015-01-01", "2018-12-31")

    problem = problem_with(root, NORRBY + later + earlier)

    assert problem.line == 5
    assert problem.wrong == "Perioden överlappar den i grannregionen (2015-01-01–2018-12-31)."
    assert "dagen efter 2018-12-31" in problem.cure


def test_a_short_period_inside_a_long_one_does_not_hide_the_next_overlap(root: Path) -> None:
    periods = [("2010-01-01", "2020-12-31"), ("2011-01-01", "2011-12-31"), ("2015-01-01", "2021-12-31")]
    text = NORRBY + "".join(PERIOD.format("grannregionen", *period) for period in periods)
    (root / "exempelregionen/norrby.toml").write_text(text, encoding="utf-8")

    assert [problem.line for problem in problems(root)] == [9, 13]


def test_an_earlier_region_that_does_not_exist(root: Path) -> None:
    problem = problem_with(root, NORRBY + PERIOD.format("granregionen", "2015-01-01", "2020-12-31"))

    assert (problem.line, problem.wrong) == (4, "Regionen granregionen finns inte.")
    assert problem.cure == 'Skriv mappens namn, till exempel region = "grannregionen"'


def test_a_code_used_twice_names_the_other_file(root: Path) -> None:
    problem = problem_with(root, NORRBY, "grannregionen/vasterby.toml")

    assert problem.line == 2
    assert problem.wrong == "Kommunkoden 0001 används redan i tenants/exempelregionen/norrby.toml."


@pytest.mark.parametrize("name", ["norrby.toml", "grannregionen.toml", "exempelregionen.toml"])
def test_a_slug_used_twice_anywhere_in_the_tree(root: Path, name: str) -> None:
    path = root / "grannregionen" / name
    path.write_text('name = "En till"\nmunicipality_code = "0004"\n', encoding="utf-8")

    (problem,) = problems(root)

    assert (problem.file, problem.line) == (Path("tenants/grannregionen") / name, 1)
    assert f"Namnet {path.stem} används redan av tenants/" in problem.wrong


@pytest.mark.parametrize("slug", sorted(PAGES))
def test_a_reserved_word_is_no_kommun(root: Path, slug: str) -> None:
    (root / "exempelregionen/norrby.toml").rename(root / f"exempelregionen/{slug}.toml")

    (problem,) = problems(root)

    assert problem.wrong == f"Namnet {slug} är reserverat för plattformens egna sidor."
    assert f"{slug}-kommun.toml" in problem.cure


def test_a_reserved_word_is_no_region(root: Path) -> None:
    (root / "grannregionen").rename(root / "planer")

    (problem,) = problems(root)

    assert (problem.file, problem.line) == (Path("tenants/planer"), 1)
    assert problem.cure == "Döp om, till exempel till planer-region"


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Åsele", "asele"),
        ("norrby_kommun", "norrby-kommun"),
        ("norrby--by", "norrby-by"),
        ("norrby-", "norrby"),
    ],
)
def test_a_name_that_fits_no_address_suggests_one_that_does(root: Path, name: str, suggestion: str) -> None:
    (root / "exempelregionen/norrby.toml").rename(root / f"exempelregionen/{name}.toml")

    (problem,) = problems(root)

    assert problem.wrong.startswith(f"Namnet {name} går inte i en adress")
    assert problem.cure == f"Döp om till {suggestion}.toml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('name = "Norrby"\nmunicipality_code = 0001\n', 2),
        ("name = Norrby\n", 1),
        ('name = "A"\nname = "B"\n', 2),
        ('name = "A"\n[[earlier]\n', 2),
        ('name = "A', 1),
    ],
)
def test_invalid_toml_shows_the_line(root: Path, text: str, line: int) -> None:
    problem = problem_with(root, text)

    assert problem.line == line
    assert problem.wrong == f"Raden går inte att läsa som TOML: {text.splitlines()[line - 1]}"
    assert 'Skriv nyckel = "värde"' in problem.cure


def test_a_file_that_is_not_utf8(root: Path) -> None:
    path = root / "exempelregionen/norrby.toml"
    path.write_bytes('# fil\nname = "Åsele"\n'.encode("latin-1"))

    (problem,) = problems(root)

    assert (problem.line, problem.wrong) == (2, "Filen är inte sparad som UTF-8.")


def test_a_folder_without_region_file(root: Path) -> None:
    (root / "grannregionen/region.toml").unlink()

    (problem,) = problems(root)

    assert problem.file == Path("tenants/grannregionen/region.toml")
    assert "short_name = " in problem.cure


@pytest.mark.parametrize("place", ["norrby2.toml", "exempelregionen/norrby/tenant.toml"])
def test_a_file_where_nobody_looks(root: Path, place: str) -> None:
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).write_text(NORRBY, encoding="utf-8")

    (problem,) = problems(root)

    assert (problem.file, problem.wrong) == (Path("tenants") / place, "Filen ligger på fel plats.")


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "tenants")

    assert problem.wrong == "Här finns ingen region."


def test_every_problem_is_told_in_one_run(root: Path) -> None:
    (root / "exempelregionen/norrby.toml").write_text('nam = "X"\nmunicipality_code = "1"\n', encoding="utf-8")
    (root / "exempelregionen/soderby.toml").write_text("name = \n", encoding="utf-8")
    (root / "grannregionen/vasterby.toml").rename(root / "grannregionen/planer.toml")

    told = [(str(problem.file.relative_to("tenants")), problem.line) for problem in problems(root)]

    assert told == [
        ("exempelregionen/norrby.toml", 1),
        ("exempelregionen/norrby.toml", 1),
        ("exempelregionen/norrby.toml", 2),
        ("exempelregionen/soderby.toml", 1),
        ("grannregionen/planer.toml", 1),
    ]
