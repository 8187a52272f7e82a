"""Large files are sent from memory: the client of the tests leaves the temporary files it makes of them open."""

from functools import partial

import pytest
import werkzeug.test


@pytest.fixture(autouse=True)
def send_from_memory(monkeypatch):
    encode = partial(werkzeug.test.stream_encode_multipart, use_tempfile=False)
    monkeypatch.setattr(werkzeug.test, "stream_encode_multipart", encode)
