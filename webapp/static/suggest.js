// What may be meant, while a query is typed: names of laws and provisions, terms. A combobox with a list of options
// (WAI-ARIA APG); without JavaScript the box is a plain form.
(() => {
  "use strict";
  const WAIT = 120; // milliseconds after the last key
  const kept = new Map();
  let boxes = 0;

  const asked = async (typed, signal) => {
    if (kept.has(typed)) return kept.get(typed);
    const answer = await fetch("/suggest?q=" + encodeURIComponent(typed), { signal });
    if (!answer.ok) return [];
    const found = (await answer.json()).suggestions;
    if (kept.size > 200) kept.clear();
    kept.set(typed, found);
    return found;
  };

  const part = (name, text, lang) => {
    const made = document.createElement("span");
    made.className = name;
    made.textContent = text;
    if (lang) made.replaceChildren(Object.assign(document.createElement("bdi"), { lang, textContent: text })); // on the side of the list, whatever it is written in
    return made;
  };

  // The other names of a law or term stand side by side, in several languages: 扣押 · seizure.
  const note = (text) => {
    const made = part("suggest-note", "");
    const names = text.split(" · ").map((name) => Object.assign(document.createElement("bdi"), { lang: /\p{Script=Han}/u.test(name) ? "zh" : "", textContent: name }));
    for (const name of names) if (!name.lang) name.removeAttribute("lang");
    made.append(...names.flatMap((name, i) => (i ? [" · ", name] : [name])));
    return made;
  };

  const attach = (input) => {
    const form = input.form;
    const list = document.createElement("ul");
    list.id = "suggestions-" + (++boxes);
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.list);
    list.hidden = true;
    const told = part("hidden", "");
    told.setAttribute("role", "status");
    const place = document.createElement("div");
    place.className = "suggest-place";
    place.append(list, told);
    form.append(place);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
      input.setAttribute(name, value);
    }
    let typed = input.value, chosen = -1, timer = 0, asking = null, options = [];

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const mark = (at) => {
      chosen = at;
      [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
      if (at < 0) { input.removeAttribute("aria-activedescendant"); input.value = typed; return; }
      input.setAttribute("aria-activedescendant", list.children[at].id);
      input.value = options[at].text;
      list.children[at].scrollIntoView({ block: "nearest" });
    };
    const take = (at) => {
      const option = options[at];
      input.value = option.text;
      close();
      if (option.url) window.location.assign(option.url);
      else form.requestSubmit();
    };
    const show = (found) => {
      options = found;
      list.replaceChildren(...found.map((option, n) => {
        const row = document.createElement("li");
        row.id = list.id + "-" + n;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
        row.append(part("suggest-text", option.text, option.language), note(option.note), part("suggest-kind", form.dataset[option.kind] || option.kind, ""));
        row.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
        row.addEventListener("click", () => take(n));
        return row;
      }));
      chosen = -1;
      const open = found.length > 0 && document.activeElement === input;
      list.hidden = !open;
      input.setAttribute("aria-expanded", String(open));
      told.textContent = open ? form.dataset.count.replace("{}", found.length) : "";
    };
    const ask = () => {
      typed = input.value;
      clearTimeout(timer);
      asking?.abort();
      if (!typed.trim()) { show([]); return; }
      timer = setTimeout(async () => {
        asking = new AbortController();
        const wanted = typed;
        try {
          const found = await asked(wanted.trim(), asking.signal);
          if (wanted === input.value) show(found);
        } catch (error) {
          if (error.name !== "AbortError") close(); // no suggestions; the box searches all the same
        }
      }, WAIT);
    };

    input.addEventListener("input", (event) => { if (!event.isComposing) ask(); });
    input.addEventListener("compositionend", ask);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // the keys belong to the input method
      if (event.key === "Escape" && !list.hidden) { event.preventDefault(); mark(-1); close(); return; }
      if (event.key === "Enter" && chosen >= 0 && !list.hidden) { event.preventDefault(); take(chosen); return; }
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      if (list.hidden) { if (options.length && event.key === "ArrowDown") { event.preventDefault(); show(options); } return; }
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = chosen + step;
      mark(next >= options.length ? -1 : next < -1 ? options.length - 1 : next);
    });
  };

  document.querySelectorAll("form.search[role=search] input[name=q]").forEach(attach);
})();
