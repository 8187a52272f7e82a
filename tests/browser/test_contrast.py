"""What is no text must be seen too: edges of fields and buttons against what they lie on, 3:1 (WCAG 1.4.11)."""

import pytest

pytestmark = pytest.mark.browser

LEAST = 3.0
# For every control: the strongest contrast of its edge or its surface against the surface behind it.
_MEASURE = """
(selector) => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((m, n) => n - m);
    return (high + 0.05) / (low + 0.05);
  };
  const surface = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255, 255];
  };
  return [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element), behind = surface(element.parentElement);
    const edge = parseFloat(style.borderTopWidth) > 0 ? rgba(style.borderTopColor) : null;
    const parts = [edge, rgba(style.backgroundColor)].filter((color) => color && color[3] === 255);
    return [element.outerHTML.slice(0, 120), Math.max(0, ...parts.map((color) => ratio(color, behind)))];
  });
}
"""
FIELDS = "main input:not([type=hidden]), main select, main textarea"
BUTTONS = "main .ds-button:not([data-variant=tertiary])"
# The focus ring against the page it is drawn on.
_RING = """
() => {
  const button = document.querySelector("main .ds-button");
  button.focus();
  return [getComputedStyle(button).outlineStyle, parseFloat(getComputedStyle(button).outlineWidth)];
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("selector", [FIELDS, BUTTONS])
def test_what_one_works_with_is_seen(window, scheme, selector):
    page = window(color_scheme=scheme).new_page()
    page.goto("/komponenter")

    found = page.evaluate(_MEASURE, selector)

    assert found
    assert [one for one in found if one[1] < LEAST] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_drawn(window, scheme):
    page = window(color_scheme=scheme).new_page()
    page.goto("/komponenter")
    page.keyboard.press("Tab")

    style, width = page.evaluate(_RING)

    assert style == "solid"
    assert width >= 2
