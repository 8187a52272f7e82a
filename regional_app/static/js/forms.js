// Forms that lose nothing: sent once, kept while they are written, asked about before they are left. Every form works
// without this file.
{
  const PAUSE = 3000;
  const OURS = new Set(["csrf_token", "submission", "draft", "kept"]);
  const SENT = "sent-form";
  // The form came back to be mended: what it holds is nowhere else.
  const is_returned = document.querySelector("#att-ratta, .notice--conflict") !== null;

  // What a person has written in the form, as one text to compare; files and secrets are never part of it.
  const written = (form) => {
    const fields = [...new FormData(form)].filter(([name]) => !OURS.has(name) && !isSecret(form, name));
    return JSON.stringify(fields.filter(([, value]) => typeof value === "string"));
  };
  const isSecret = (form, name) => form.elements[name]?.type === "password";

  // The browser's own copy of what was sent, until a page of ours has answered. It lives as long as the tab.
  const remember = (form) => {
    const copy = { action: form.getAttribute("action"), page: location.href, fields: JSON.parse(written(form)) };
    try {
      sessionStorage.setItem(SENT, JSON.stringify(copy));
    } catch {
      // A full or closed store takes nothing from the person: the form is sent all the same.
    }
  };

  const answer = () => {
    const copy = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
    if (!copy) return;
    const refusal = document.querySelector("[data-kept-by-browser]");
    if (refusal) {
      refusal.querySelector("a").href = copy.page;
      refusal.hidden = false;
      return;
    }
    sessionStorage.removeItem(SENT);
    const form = [...document.forms].find((one) => one.getAttribute("action") === copy.action && one.dataset.send);
    if (form && !document.querySelector("[data-focus]")) refill(form, copy.fields);
  };

  const refill = (form, fields) => {
    let isChanged = false;
    for (const [name, value] of fields) {
      const field = form.elements[name];
      if (!field || !("value" in field) || field.type === "checkbox" || field.value === value) continue;
      isChanged ||= field.type !== "hidden";
      field.value = value;
    }
    if (isChanged) form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // Sent once; the button says that it is working. `aria-disabled` keeps the focus where it is.
  const send = (event) => {
    const form = event.target;
    if (!form.dataset?.send) return;
    if (form.dataset.isSending) {
      event.preventDefault();
      return;
    }
    form.dataset.isSending = "yes";
    if (form.matches(".form")) remember(form);
    const button = event.submitter;
    if (button) {
      button.dataset.words = button.textContent;
      button.setAttribute("aria-disabled", "true");
      if (button.matches(".ds-button")) button.textContent = form.dataset.send;
    }
  };

  const come_back = (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[data-is-sending]")) {
      delete form.dataset.isSending;
      const button = form.querySelector("[aria-disabled][data-words]");
      button?.removeAttribute("aria-disabled");
      if (button) button.textContent = button.dataset.words;
    }
  };

  // Keeps one form while it is written. `isKept` answers whether everything in it is.
  const keep = (form) => {
    const state = form.querySelector("[data-draft-state]");
    let kept = is_returned ? "" : written(form);
    let timer = 0;
    let under_way = null;
    const say = (text) => {
      if (state.textContent !== text) state.textContent = text;
    };
    const save = async (options = {}) => {
      clearTimeout(timer);
      const now = written(form);
      if (now === kept || form.dataset.isSending) return;
      under_way?.abort();
      under_way = new AbortController();
      try {
        const response = await fetch(form.dataset.autosave, {
          method: "POST",
          body: draft(form),
          signal: under_way.signal,
          ...options,
        });
        if (response.ok) kept = now;
        const known = response.ok || response.status === 409;
        say(known ? (await response.json()).message : form.dataset[response.status === 403 ? "draftOut" : "draftAway"]);
      } catch (error) {
        if (error.name !== "AbortError") say(form.dataset.draftAway);
      }
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    if (is_returned) timer = setTimeout(save, PAUSE);
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      under_way?.abort();
    });
    window.addEventListener("online", () => save());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") save({ keepalive: true });
    });
    return () => written(form) === kept;
  };

  const draft = (form) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "submission" && !isSecret(form, name)) fields.append(name, value);
    }
    fields.set("draft_path", form.dataset.draftPath);
    fields.set("draft_page", form.dataset.draftPage);
    fields.set("draft_title", document.querySelector("h1").textContent.trim());
    return fields;
  };

  const guards = new Map();
  for (const form of document.querySelectorAll("form.form[data-send]")) {
    // Nobody is held back from leaving a login.
    if (form.querySelector("[type=password]")) continue;
    const before = is_returned ? "" : written(form);
    const isKept = form.dataset.autosave ? keep(form) : () => false;
    guards.set(form, () => written(form) === before || isKept() || form.dataset.isSending);
  }
  window.addEventListener("beforeunload", (event) => {
    if (![...guards.values()].every((isSafe) => isSafe())) event.preventDefault();
  });

  document.addEventListener("submit", send);
  window.addEventListener("pageshow", come_back);
  answer();

  // How much room is left, said only when it matters.
  for (const field of document.querySelectorAll("[data-longest]")) {
    const longest = Number(field.dataset.longest);
    const words = document.createElement("p");
    words.className = "field__left small";
    words.setAttribute("role", "status");
    const count = () => {
      const left = longest - field.value.length;
      const text = left < 0 ? field.dataset.over : field.dataset.left;
      words.textContent = left <= Math.max(20, longest / 10) ? text.replace("{n}", Math.abs(left)) : "";
    };
    field.after(words);
    field.addEventListener("input", count);
  }

  // The browser's calendar beside a day that can also be typed.
  for (const field of document.querySelectorAll("[data-calendar]")) {
    const picker = document.createElement("input");
    if (!("showPicker" in picker)) break;
    picker.type = "date";
    picker.tabIndex = -1;
    picker.className = "calendar__picker";
    picker.setAttribute("aria-hidden", "true");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link-button calendar__button";
    button.textContent = field.dataset.calendar;
    button.setAttribute("aria-label", `${field.dataset.calendar}: ${field.labels[0].firstChild.textContent.trim()}`);
    button.addEventListener("click", () => {
      picker.value = /^\d{4}-\d\d-\d\d$/.test(field.value) ? field.value : "";
      picker.showPicker();
    });
    picker.addEventListener("change", () => {
      field.value = picker.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    const line = document.createElement("div");
    line.className = "calendar";
    field.replaceWith(line);
    line.append(field, button, picker);
  }
}
