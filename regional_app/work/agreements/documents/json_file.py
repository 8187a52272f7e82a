"""An agreement as JSON in the shape of schema.json: what the parties agree upon, and the public facts of answers."""

import json
from pathlib import Path
from typing import Final

from regional_app.concepts.frozen import Content, checksum
from regional_app.work.agreements.documents.stand import Stand

SCHEMA: Final = Path(__file__).with_name("schema.json")


def write(said: Content, stand: Stand) -> bytes:
    """The canonical content with its hash, the state and the answers (UTF-8)."""
    told = {"agreement": said, "sha256": checksum(said), "state": stand["state"], "answers": stand["answers"]}
    return json.dumps(told, ensure_ascii=False, indent=2).encode()
