"""Where long Swedish compounds may be broken: in headings, where a small screen has no room for the whole word."""

import re
from typing import Final

from markupsafe import Markup

_HEADING: Final = re.compile(r"<h([12])\b.*?</h\1>", re.DOTALL)
# Longer than what the narrowest screen (320 px) holds; never inside a tag.
_LONG_WORD: Final = re.compile(r"(?<![<\w/&\"=-])[^\W\d_]{17,}(?![^<>]*>)")
_JOINT: Final = re.compile(
    r"(samverkans|överens|genomförande|medborgar|brotts|förebyggande|lokalpolis|trygghets|tillgänglighets|uppföljnings"
    r"|kommunikations|verksamhets|befolknings|ungdoms|händelse|åtgärds|säkerhets)(?=[^\W\d_]{4})",
    re.IGNORECASE,
)


def breakable(page: str) -> Markup:
    """The page with soft hyphens at the joints of long words in its headings."""
    return Markup(_HEADING.sub(lambda heading: _LONG_WORD.sub(_joined, heading[0]), page))  # noqa: S704


def _joined(word: re.Match[str]) -> str:
    return _JOINT.sub("\\1\N{SOFT HYPHEN}", word[0])
