"""A kommun's logotype is a small picture that can do nothing but be seen."""

from pathlib import Path

import pytest

from regional_app.foundation.tenant_files import TenantFilesInvalid, logos, read

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Exempelregionen with one kommun whose file names a logotype."""
    region = tmp_path / "tenants" / "exempelregionen"
    region.mkdir(parents=True)
    (region / "region.toml").write_text(
        'name = "Lokalpolisområde Exempelregionen"\nshort_name = "Exempelregionen"\npolice_region = "Nord"\n'
    )
    (region / "norrby.toml").write_text('name = "Norrby kommun"\nmunicipality_code = "0001"\nlogo = "norrby.svg"\n')
    return region


def _problem(folder: Path) -> str:
    with pytest.raises(TenantFilesInvalid) as invalid:
        read(folder.parent)
    [problem] = invalid.value.problems
    assert problem.file == Path("tenants/exempelregionen/norrby.toml")
    assert problem.line == 3
    assert problem.cure
    return problem.wrong


def test_shapes_with_their_own_colours_are_shown(folder):
    shapes = '<style>.a { fill: url(#g) }</style><defs><linearGradient id="g"/></defs><use href="#g"/>'
    (folder / "norrby.svg").write_text(SVG.format(shapes))

    assert read(folder.parent).kommuner[0].logo == folder / "norrby.svg"
    assert logos(folder.parent) == {"norrby": folder / "norrby.svg"}


@pytest.mark.parametrize(
    ("inside", "wrong"),
    [
        ("<script>alert(1)</script>", "innehåller <script>"),
        ("<foreignObject/>", "innehåller <foreignObject>"),
        ('<g onload="alert(1)"/>', "har händelsen onload"),
        ('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>', "innehåller <script>"),
        ('<use href="https://elsewhere.example/a.svg#b"/>', "från en annan adress"),
        ('<use xlink:href="data:x" xmlns:xlink="http://www.w3.org/1999/xlink"/>', "från en annan adress"),
        ("<style>@import 'https://elsewhere.example/a.css'</style>", "från en annan adress"),
        ('<rect fill="url( https://elsewhere.example/a)"/>', "från en annan adress"),
        ("<g>", "går inte att läsa som SVG"),
    ],
)
def test_a_drawing_that_could_do_more_is_refused_and_never_shown(folder, inside, wrong):
    (folder / "norrby.svg").write_text(SVG.format(inside))

    assert wrong in _problem(folder)
    assert logos(folder.parent) == {}


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>', "DOCTYPE"),
        (b"<html/>", "är ingen SVG-bild"),
        (b"<svg" + b" " * 100_000, "större än 100 kB"),
    ],
)
def test_what_only_looks_like_a_drawing_is_refused(folder, content, wrong):
    (folder / "norrby.svg").write_bytes(content)

    assert wrong in _problem(folder)


def test_a_photograph_must_be_what_its_name_says(folder):
    kommun = folder / "norrby.toml"
    kommun.write_text(kommun.read_text().replace("norrby.svg", "norrby.png"))
    (folder / "norrby.png").write_bytes(b"GIF89a")

    assert "är ingen PNG-bild" in _problem(folder)

    (folder / "norrby.png").write_bytes(PNG)
    assert logos(folder.parent) == {"norrby": folder / "norrby.png"}


def test_other_kinds_of_files_are_refused(folder):
    kommun = folder / "norrby.toml"
    kommun.write_text(kommun.read_text().replace("norrby.svg", "norrby.html"))
    (folder / "norrby.html").write_text("<script>alert(1)</script>")

    assert "varken SVG eller PNG" in _problem(folder)
