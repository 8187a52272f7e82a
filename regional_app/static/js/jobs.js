// The page of a job that is under way asks how it goes and shows it in place, so that nothing jumps and a screen
// reader hears only what is new. Without this script the page is loaded again every fifth second.
{
  const place = document.querySelector("[data-job][data-open]");
  const PAUSES = [1000, 1000, 2000, 2000, 4000];
  let asked = 0;

  const renew = (page) => {
    const newer = page.querySelector("[data-job]");
    if (!newer) return location.reload();
    const [said, says] = [place, newer].map((one) => one.querySelector("[role=status]"));
    if (said.textContent.trim() !== says.textContent.trim()) said.innerHTML = says.innerHTML;
    if (newer.dataset.job === place.dataset.job) {
      place.querySelector("progress").replaceWith(newer.querySelector("progress"));
    } else {
      // The words stay the same element, so that their change is read aloud.
      [...place.children].forEach((one) => one !== said && one.remove());
      place.append(...[...newer.children].filter((one) => one !== says));
      place.dataset.job = newer.dataset.job;
    }
    if (newer.hasAttribute("data-open")) wait();
  };

  const ask = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) return location.reload();
      renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      wait(); // no network just now
    }
  };

  const wait = () => setTimeout(ask, PAUSES[Math.min(asked++, PAUSES.length - 1)]);

  if (place) {
    addEventListener("load", () => {
      stop(); // the browser's own timer from the Refresh header
      wait();
    });
  }
}
