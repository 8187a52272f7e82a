// Lists: a row that was changed keeps the reader's place, and ticking several is counted. Works without, too.
{
  const notice = () => document.getElementById("besked");

  // The row is new: its status is what the reader waits for. Filtered away, the message says what became of it.
  document.addEventListener("htmx:afterSettle", (event) => {
    const row = document.getElementById(event.detail.requestConfig?.elt?.closest("tr")?.id ?? "");
    const state = row?.querySelector("[data-status]");
    if (!event.detail.requestConfig?.elt?.matches(".change__form")) return;
    (state ?? notice())?.focus();
  });

  // The server said no. Sent the plain way, the same form leads to the page that says why and keeps what was chosen.
  document.addEventListener("htmx:responseError", (event) => {
    const form = event.detail.requestConfig?.elt;
    if (form instanceof HTMLFormElement) form.submit();
  });

  document.addEventListener("htmx:sendError", () => {
    const place = notice();
    if (!place) return;
    const said = document.createElement("p");
    said.className = "notice";
    said.textContent = place.dataset.lost;
    place.replaceChildren(said);
    place.focus();
  });

  const all = document.querySelector("[data-tick]");
  const boxes = () => [...document.querySelectorAll(`input[type="checkbox"][form="${all.dataset.tick}"]`)];
  const say = () => {
    const place = document.querySelector("[data-ticked]");
    const ticked = boxes().filter((box) => box.checked).length;
    place.textContent = ticked ? place.dataset.ticked.replace("#", ticked) : "";
  };

  if (all) {
    all.addEventListener("click", (event) => {
      event.preventDefault();
      const every = boxes().every((box) => box.checked);
      for (const box of boxes()) box.checked = !every;
      say();
    });
    document.addEventListener("change", (event) => {
      if (event.target.form?.id === all.dataset.tick) say();
    });
    say();
  }
}
