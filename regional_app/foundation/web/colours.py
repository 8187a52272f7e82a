"""Colours that files bring: which ink can be read on them (WCAG 2.2, relative luminance)."""

from typing import Final

LIGHT: Final = "#ffffff"
DARK: Final = "#000000"


def ink_on(colour: str) -> str:
    """White or black, whichever is easier to read on the colour; always at least 4.5:1."""
    return max(LIGHT, DARK, key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written `#rgb` or `#rrggbb`, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (_linear(int(digits[i : i + 2], 16) / 255) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
