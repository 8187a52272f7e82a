"""`flask rollup`: the same file from the command line."""

import json

from tests.reports.records import YEAR, submit


def run(app, *arguments):
    return app.test_cli_runner().invoke(args=["rollup", *map(str, arguments)])


def test_the_command_writes_the_same_file_as_the_page(app, tmp_path, as_chief, as_coordinator, norrby_year):
    submit(as_coordinator, "norrby")
    for kind in ("json", "csv", "pdf"):
        file = tmp_path / f"rapport.{kind}"

        answer = run(app, "exempelregionen", YEAR, "--format", kind, "-o", file)

        assert answer.exit_code == 0, answer.output
        assert "1 of 2 kommuner" in answer.output
        served = as_chief.get(f"/exempelregionen/arsrapporter/{YEAR}.{kind}").response.get_data()
        assert file.read_bytes() == served
    assert json.loads((tmp_path / "rapport.json").read_text())["of"] == 2


def test_an_excel_file_is_written(app, tmp_path, connection):
    answer = run(app, "exempelregionen", YEAR, "--format", "xlsx", "-o", tmp_path / "rapport.xlsx")

    assert answer.exit_code == 0, answer.output
    assert (tmp_path / "rapport.xlsx").read_bytes().startswith(b"PK")


def test_an_unknown_region_is_said_plainly(app, tmp_path, connection):
    for slug in ("finnsinte", "norrby"):
        answer = run(app, slug, YEAR, "-o", tmp_path / "x.json")

        assert answer.exit_code == 1
        assert "there is no region" in answer.output


def test_a_folder_that_is_not_there_is_said_plainly(app, tmp_path, connection):
    answer = run(app, "exempelregionen", YEAR, "-o", tmp_path / "nowhere" / "x.json")

    assert answer.exit_code == 1
    assert "cannot write" in answer.output
