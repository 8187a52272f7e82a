"""The first visit: what the browser fetches for the login page, and how many bytes come over the wire."""

import re
import time
from typing import Any

from flask import Flask


def first_visit(app: Flask, kommuner: int) -> dict[str, Any]:
    """The page, its one stylesheet, its one script and the mark; compressed as they are sent."""
    client = app.test_client()
    began = time.perf_counter()
    page = client.get("/logga-in")
    files = re.findall(r'<(?:link|script|img)[^>]*? (?:href|src)="([^"]+)"', page.get_data(as_text=True))
    sizes = [len(client.get(file, headers={"Accept-Encoding": "gzip"}).get_data()) for file in files]
    return {
        "name": "first visit",
        "kommuner": kommuner,
        "ours_ms": round((time.perf_counter() - began) * 1000, 2),
        "floor_ms": None,
        "ratio": None,
        "queries": 0,
        "requests": 1 + len(files),
        "bytes": len(page.get_data()) + sum(sizes),
    }
