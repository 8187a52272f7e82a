"""The agreements' files: every mistake is told with file, line and cure."""

import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from regional_app.foundation.tenant_files import Problem, TenantFilesInvalid, agreement_keys, read
from regional_app.work.agreements.words import EVIDENCE, WHO

ROOT = Path(__file__).resolve().parents[2]
HEAD = 'title = "Överenskommelse"\nlabel = "2030–2031"\n'
PARTIES = '[[parties]]\nkind = "police"\n\n[[parties]]\nkind = "kommun"\nkommun = "norrby"\n'
AREA = '[[focus_areas]]\nkey = "unga"\ntitle = "Ungdomar"\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the made-up regions, free to spoil."""
    return Path(shutil.copytree(ROOT / "tests" / "tenants", tmp_path / "tenants"))


def problems_with(root: Path, text: str, name: str = "2030-2031.toml") -> tuple[Problem, ...]:
    (root / "exempelregionen/agreements" / name).write_text(text, encoding="utf-8")
    with pytest.raises(TenantFilesInvalid) as caught:
        read(root)
    return caught.value.problems


def problem_with(root: Path, text: str, name: str = "2030-2031.toml") -> Problem:
    (problem,) = problems_with(root, text, name)
    assert problem.file == Path("tenants/exempelregionen/agreements") / name
    return problem


def test_the_real_agreements_are_valid() -> None:
    found = {(one.region, one.key): one for one in read(ROOT / "tenants").agreements}

    south = found["sodra-lappland", "2017-2018"]
    assert (south.valid_from, south.valid_to) == (date(2016, 12, 8), date(2018, 12, 31))
    assert [one.key for one in south.focus_areas] == ["unga", "andt", "integration"]
    assert [one.code for one in south.commitments] == [f"C{number}" for number in range(1, 13)]
    assert {one.signed_on for one in south.parties} == {date(2016, 12, 8)}
    roles = {one.kommun: one.signatory_role for one in south.parties}
    assert roles["storuman"] == "koncernchef"
    assert roles["lycksele"] == "2:e vice ordförande i kommunstyrelsen"
    (violence,) = found["lulea-boden", "lulea-2017-2019"].focus_areas[2].goals
    assert (violence.change_percent, violence.baseline_year, violence.baseline_value) == (Decimal(-10), 2016, None)
    assert found["lulea-boden", "lulea-2010-2011"].valid_from is None
    assert found["pitea-alvdal", "alvsbyn-2022-2025"].valid_from is None


def test_the_agreement_the_readme_shows_can_be_written(root: Path) -> None:
    readme = (ROOT / "tenants" / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)[-1]
    (root / "exempelregionen/agreements/2030-2031.toml").write_text(shown, encoding="utf-8")

    (_, found) = read(root).agreements

    assert found.predecessor == "2026-2027"
    assert [party.signed_without_date for party in found.parties] == [False, True]
    assert found.focus_areas[0].goals[0].baseline_value == 1240


def test_every_code_of_the_files_has_its_words() -> None:
    assert set(EVIDENCE) == set(agreement_keys.EVIDENCE)
    assert set(WHO) == set(agreement_keys.WHO)


def test_an_unknown_key_suggests_the_nearest(root: Path) -> None:
    problem = problem_with(root, HEAD + 'sumary = "x"\n' + PARTIES)

    assert (problem.line, problem.wrong) == (3, "Nyckeln sumary finns inte.")
    assert problem.cure == "Menade du summary?"


def test_a_misspelt_or_empty_purpose_is_told_with_its_line(root: Path) -> None:
    misspelt = problem_with(root, HEAD + 'purpose = "Tryggare vardag."\n' + PARTIES)
    assert (misspelt.line, misspelt.cure) == (3, "Menade du purposes?")

    empty = problem_with(root, HEAD + 'purposes = ""\n' + PARTIES)
    assert empty.line == 3
    assert "purposes" in f"{empty.wrong} {empty.cure}"


def test_every_mistake_of_a_file_is_told_at_once(root: Path) -> None:
    text = 'label = "2030-2031"\n\n' + PARTIES.replace("norrby", "norby") + AREA + AREA

    wrong = [problem.wrong for problem in problems_with(root, text)]

    assert wrong[1] == "title saknas."
    assert wrong[0].startswith('label = "2030-2031" går inte: det ska vara ett år, eller två år med tankstreck')
    assert wrong[2:] == ["Kommunen norby finns inte.", "Fokusområdet unga finns redan."]


def test_a_number_and_a_yes_are_asked_for_in_words(root: Path) -> None:
    goal = '[[goals]]\nfocus_area = "unga"\ntext = "Färre brott."\nchange_percent = "-10"\nbaseline_year = 2029.5\n'
    signed = PARTIES + 'signed_without_date = "ja"\n'

    wrong = [problem.wrong for problem in problems_with(root, HEAD + signed + AREA + goal)]

    assert wrong == [
        "signed_without_date är en text men ska vara true eller false utan citattecken.",
        "change_percent är en text men ska vara ett tal utan citattecken, med decimalpunkt.",
        "baseline_year är ett tal men ska vara ett heltal utan citattecken.",
    ]


def test_two_agreements_of_a_kommun_may_not_overlap(root: Path) -> None:
    problem = problem_with(root, HEAD + "valid_from = 2027-12-31\nvalid_to = 2031-12-31\n" + PARTIES)

    assert problem.line == 3
    assert problem.wrong == "Perioden överlappar den i 2026-2027.toml, som gäller norrby till och med 2027-12-31."


def test_two_kommuner_of_a_region_may_have_agreements_of_their_own(root: Path) -> None:
    folder = root / "grannregionen/agreements"
    folder.mkdir()
    (folder / "2026-2027.toml").write_text(
        HEAD + "valid_from = 2026-01-01\n" + PARTIES.replace("norrby", "vasterby"), encoding="utf-8"
    )

    assert len(read(root).agreements) == 2


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        (HEAD + "valid_to = 2031-12-31\n" + PARTIES, 3, "Sista dagen står men inte den första."),
        (
            HEAD + "valid_from = 2031-01-01\nvalid_to = 2030-12-31\n" + PARTIES,
            4,
            "Perioden slutar (2030-12-31) innan den börjar (2031-01-01).",
        ),
        (
            HEAD.replace("2030–2031", "2031–2030") + PARTIES,
            2,
            "Beteckningen 2031–2030 slutar innan den börjar.",
        ),
        (HEAD, 1, "En överenskommelse har polisen och minst en kommun som parter."),
        (HEAD + 'parties = "alla"\n', 3, "parties ska vara en eller flera tabeller."),
        (HEAD + PARTIES.replace('"police"', '"police"\nkommun = "norrby"'), 5, "Polisen är ingen kommun."),
        (HEAD + PARTIES.replace('kommun = "norrby"\n', ""), 6, "kommun saknas."),
        (HEAD + PARTIES + '[[parties]]\nkind = "kommun"\nkommun = "norrby"\n', 11, "Kommunen norrby är redan part."),
        (HEAD + PARTIES + "signed_on = 2030-01-01\nsigned_without_date = true\n", 10, "Dagen är känd (2030-01-01)."),
        (
            HEAD + PARTIES + AREA + '[[goals]]\nfocus_area = "andt"\ntext = "Mindre."\n',
            13,
            "Fokusområdet andt finns inte i filen.",
        ),
        (
            HEAD + PARTIES + AREA + '[[goals]]\nfocus_area = "unga"\ntext = "Mindre."\nchange_percent = -10\n',
            15,
            "En förändring i procent räknas mot ett år.",
        ),
        (HEAD + 'predecessor = "2020"\n' + PARTIES, 3, "Överenskommelsen 2020 finns inte i regionen."),
        (
            HEAD + 'predecessor = "2030-2031"\n' + PARTIES,
            3,
            "Föregångaren 2030-2031 börjar inte tidigare än 2030-2031.",
        ),
    ],
)
def test_what_does_not_hold_together_is_told_where_it_stands(root: Path, text: str, line: int, wrong: str) -> None:
    problem = problem_with(root, text)

    assert (problem.line, problem.wrong) == (line, wrong)
    assert problem.cure


def test_a_name_that_fits_no_address_suggests_one(root: Path) -> None:
    problem = problem_with(root, HEAD + PARTIES, "Avtal_2030.toml")

    assert problem.cure == "Döp om till avtal-2030.toml"


def test_an_agreement_in_the_wrong_folder_is_told(root: Path) -> None:
    (root / "agreements.d" / "deep").mkdir(parents=True)
    (root / "agreements.d" / "deep" / "x.toml").write_text(HEAD + PARTIES, encoding="utf-8")

    with pytest.raises(TenantFilesInvalid, match="fel plats"):
        read(root)
