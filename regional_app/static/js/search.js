// The key / leads to the search field, unless one is writing. It can be turned off (WCAG 2.1.4).
{
  const OFF = "search-shortcut-off";
  const remembered = (read) => { try { return read(localStorage); } catch { return null; } };
  const isOff = () => remembered((kept) => kept.getItem(OFF)) === "1";
  const isWriting = (where) => where.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(where.tagName);
  const field = () => [...document.querySelectorAll("input[data-search]")]
    .sort((one, other) => (other.dataset.search === "page") - (one.dataset.search === "page"))
    .find((one) => one.checkVisibility());

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isOff() || isWriting(event.target) || !field()) return;
    event.preventDefault();
    field().focus();
    field().select();
  });

  const about = document.querySelector("[data-shortcut]");
  if (about) {
    const button = about.querySelector("button");
    const say = () => { button.textContent = isOff() ? button.dataset.on : button.dataset.off; };
    button.addEventListener("click", () => {
      const off = isOff();
      remembered((kept) => (off ? kept.removeItem(OFF) : kept.setItem(OFF, "1")));
      say();
    });
    say();
    about.hidden = false;
  }
}
