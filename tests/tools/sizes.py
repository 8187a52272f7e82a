"""List what has grown large: `python -m tests.tools.sizes`, or `make sizes`. Nothing fails."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from regional_app.config import ROOT

LONGEST: Final = {".py": 200, ".html": 120}
LONGEST_FUNCTION: Final = 40
FOLDERS: Final = ("regional_app", "migrations", "tests")


def large_files(path: Path) -> Iterator[str]:
    """The file itself, when it is too long."""
    lines = len(path.read_text().splitlines())
    if lines > LONGEST[path.suffix]:
        yield f"{lines:5}  {path.relative_to(ROOT)}"


def large_functions(path: Path) -> Iterator[str]:
    """The functions of a Python file that are too long."""
    if path.suffix != ".py":
        return
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{lines:5}  {path.relative_to(ROOT)}:{node.lineno} {node.name}"


def main() -> None:
    """Print the files, then the functions, longest first."""
    files = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in LONGEST]
    for title, find in (("Files", large_files), ("Functions", large_functions)):
        found = sorted((line for path in files for line in find(path)), reverse=True)
        print("\n".join([f"{title}: {len(found)} over the length in STYLE.md", *found]))


if __name__ == "__main__":
    main()
