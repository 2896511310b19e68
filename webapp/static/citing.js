// The section "Cite": buttons that copy, with the version or the address if wanted; the style last copied is remembered.
// Comfort only: without it the citations are there to be selected.
(() => {
  "use strict";
  const section = document.querySelector("[data-cite]");
  const lines = section ? [...section.querySelectorAll(".citations > li")] : [];
  if (!lines.length) return;

  const words = section.dataset; // in the language of the interface
  const key = "tongwen-cite";
  const read = () => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } };
  const stored = read();
  const chosen = { dated: stored.dated, address: stored.address, styles: { ...stored.styles } }; // styles: { zh: "judgment", en: "short" }
  const keep = () => { try { localStorage.setItem(key, JSON.stringify(chosen)); } catch { /* private windows */ } };

  const made = (name, properties, ...inside) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...inside);
    return node;
  };

  const said = section.querySelector(".cite-said"); // these two have their room on the page: nothing jumps
  const options = section.querySelector(".cite-options");
  const textOf = (line) => line.querySelector(".cite-text");
  const address = () => section.querySelector("[data-permalink]").href;

  const copy = async (text, line) => {
    let done = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without a secure connection browsers have no clipboard: what is selected can still be copied.
      const range = document.createRange();
      range.selectNodeContents(line ? textOf(line) : section.querySelector(".citations"));
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      done = false;
    }
    said.textContent = done ? words.copied.replace("{}", () => text) : words.selected;
  };

  const withAddress = (texts) => [...texts, ...(chosen.address ? [address()] : [])].join("\n");

  const show = () => {
    for (const line of lines) {
      const text = textOf(line);
      text.textContent = chosen.dated ? text.dataset.dated : text.dataset.plain;
      const own = chosen.styles[line.dataset.tongue] === line.dataset.style;
      line.classList.toggle("chosen", own);
    }
  };

  for (const line of lines) {
    const button = made("button", { type: "button", className: "cite-copy" }, words.copy);
    button.setAttribute("aria-label", words.copyNamed.replace("{}", () => line.querySelector(".cite-style").textContent));
    button.addEventListener("click", () => {
      if (line.dataset.tongue) chosen.styles[line.dataset.tongue] = line.dataset.style;
      keep();
      show();
      copy(withAddress([textOf(line).textContent]), line);
    });
    line.append(button);
  }

  const tick = (name, words) => {
    const box = made("input", { type: "checkbox", checked: Boolean(chosen[name]) });
    box.addEventListener("change", () => { chosen[name] = box.checked; keep(); show(); });
    return made("label", {}, box, ` ${words}`);
  };

  // In each language the style that was copied last, else the first.
  const preferred = () => {
    const shown = lines.filter((line) => !line.closest("details"));
    const tongues = [...new Set(shown.map((line) => line.dataset.tongue))].filter(Boolean);
    return tongues.map((tongue) => {
      const own = shown.filter((line) => line.dataset.tongue === tongue);
      return own.find((line) => line.dataset.style === chosen.styles[tongue]) ?? own[0];
    });
  };

  options.append(tick("dated", words.dated), tick("address", words.address));
  const several = preferred().length;
  if (several > 1) {
    const both = made("button", { type: "button", className: "cite-copy" }, several === 2 ? words.both : words.all);
    both.addEventListener("click", () => copy(withAddress(preferred().map((line) => textOf(line).textContent)), null));
    options.append(both);
  }
  show();
})();
