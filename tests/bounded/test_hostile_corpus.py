"""Files made to take the service down: each is answered in words, and the one who asked keeps its memory."""

import gc
from pathlib import Path

import pytest

from regional_app.concepts.tables.books import read_book
from regional_app.concepts.tables.reading import Unreadable
from regional_app.work.documents.reading import read_for_the_archive, word_read
from regional_app.work.documents.refused import NotAccepted
from tests.bounded.hostile import MB, book, corpus, sample

READ = {"table": read_book, "word": word_read, "archive": read_for_the_archive}
FEWEST = 60
# What the reader is kept from is not what a thread's own stack and caches come to.
ROOM = 20 * MB
LONGEST_SENTENCE = 300


def test_a_sample_of_hostile_files_is_answered_in_words(app):
    _answer_all(app, list(sample()))


@pytest.mark.prove
def test_every_hostile_file_is_answered_in_words_and_the_memory_comes_back(app):
    files = list(corpus())

    assert len(files) >= FEWEST
    _answer_all(app, files)


def _answer_all(app, files):
    with app.test_request_context():
        read_book(b"A;B\n1;2")
    gc.collect()
    before = _held()  # making the files took memory of its own

    for one in files:
        with app.test_request_context():
            _answer(one)

    del one
    gc.collect()
    assert _held() - before < ROOM


def _answer(one):
    """Read, because it only looked dangerous; or refused with a sentence. Nothing else can happen."""
    said = ""
    try:
        found = READ[one.kind](one.content)
    except (Unreadable, NotAccepted) as why:
        said = str(why)
    else:
        assert len(repr(found)) < MB, one.name
    assert not said or said.endswith("."), one.name
    assert len(said) < LONGEST_SENTENCE, one.name


def test_a_number_that_takes_long_to_show_is_kept_as_it_is_written(app):
    with app.test_request_context():
        (row,) = read_book(book('<row r="1"><c r="A1"><v>1e300</v></c></row>')).sheets[0].rows

    assert "E+300" in row.cells[0].typed


def _held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
