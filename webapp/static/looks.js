// Light or dark, and the size of the text: kept in the browser, put on the page before anything is drawn.
// It also says that scripts run: what is of no use without them (class "scripted") is shown only then.
(() => {
  "use strict";
  const root = document.documentElement;
  const key = "tongwen-looks";
  const known = { theme: ["light", "dark"], size: ["small", "large", "largest"] }; // what isn't here is the usual
  const read = () => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } };
  let looks = read();

  const dress = () => {
    for (const [name, values] of Object.entries(known)) {
      if (values.includes(looks[name])) root.dataset[name] = looks[name]; else delete root.dataset[name];
    }
  };
  root.dataset.script = "";
  dress();

  const press = () => {
    for (const button of document.querySelectorAll("[data-looks]")) {
      button.setAttribute("aria-pressed", String((root.dataset[button.dataset.looks] ?? "") === button.value));
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-looks]");
    const open = document.querySelector(".looks[open]");
    if (open && !open.contains(event.target)) open.open = false;
    if (!button) return;
    looks = { ...read(), [button.dataset.looks]: button.value };
    try { localStorage.setItem(key, JSON.stringify(looks)); } catch { /* private windows: for this page alone */ }
    dress();
    press();
  });
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector(".looks[open]");
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  const again = () => { looks = read(); dress(); press(); };
  addEventListener("storage", (event) => { if (event.key === key) again(); });
  addEventListener("pageshow", (event) => { if (event.persisted) again(); }); // a page that was kept knows nothing of what was chosen since
  document.addEventListener("DOMContentLoaded", press);
})();
