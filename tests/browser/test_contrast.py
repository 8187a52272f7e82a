"""What is no text must be seen too: edges of fields and buttons against what they lie on, 3:1 (WCAG 1.4.11)."""

import pytest

pytestmark = pytest.mark.browser

LEAST = 3.0
_COLOURS = """
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
"""
# For every control: the strongest contrast of its edge or its surface against the surface behind it.
_MEASURE = (
    _COLOURS
    + """
  return [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element), behind = surface(element.parentElement);
    const edge = parseFloat(style.borderTopWidth) > 0 ? rgba(style.borderTopColor) : null;
    const parts = [edge, rgba(style.backgroundColor)].filter((color) => color && color[3] === 255);
    return [element.outerHTML.slice(0, 120), Math.max(0, ...parts.map((color) => ratio(color, behind)))];
  });
}
"""
)
FIELDS = "main input:not([type=hidden], [aria-hidden]), main select, main textarea"
BUTTONS = "main .ds-button:not([data-variant=tertiary])"
# "Mer" stands among the links and looks like one: its words are what is seen.
BAND = ".band__button, .band .ds-input, .unfold:not(.unfold--more) > summary"
# The focus ring has two lines: one of them is seen on whatever it is drawn on.
_RINGS = (
    _COLOURS
    + """
  return [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map((one) => {
  one.focus();
  const style = getComputedStyle(one);
  const lines = [style.outlineColor, style.boxShadow.match(/(rgba?|oklch|color)\\([^)]*\\)/)?.[0]].filter(Boolean);
  const seen = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2;
  return [one.outerHTML.slice(0, 120), seen ? Math.max(...lines.map((l) => ratio(rgba(l), surface(one.parentElement)))) : 0];
  });
}
"""
)
RINGED = (
    "main a, main button, main input, main select, main textarea, main summary, .band a, .band button, .band input"
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("selector", [FIELDS, BUTTONS])
def test_what_one_works_with_is_seen(window, scheme, selector):
    page = window(color_scheme=scheme).new_page()
    page.goto("/komponenter")

    found = page.evaluate(_MEASURE, selector)

    assert found
    assert [one for one in found if one[1] < LEAST] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("who", "path"), [("eva", "/norrby/"), ("tor", "/exempelregionen/norrby/")])
def test_what_stands_in_the_band_is_seen(window, logins, lived, scheme, who, path):
    page = window(color_scheme=scheme, storage_state=logins(who), viewport={"width": 800, "height": 800}).new_page()
    page.goto(path)

    found = page.evaluate(_MEASURE, BAND)

    assert found
    assert [one for one in found if one[1] < LEAST] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("who", "path"), [(None, "/komponenter"), ("eva", "/norrby/"), ("tor", "/exempelregionen/norrby/")]
)
def test_the_focus_is_seen_where_it_is(window, logins, lived, scheme, who, path):
    page = window(color_scheme=scheme, storage_state=logins(who)).new_page()
    page.goto(path)
    page.keyboard.press("Tab")

    found = page.evaluate(_RINGS, RINGED)

    assert found
    assert [one for one in found if one[1] < LEAST] == []
