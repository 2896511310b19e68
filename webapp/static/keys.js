// Single keys for what is done often; "?" shows them. They can be switched off (kept in the browser), and are never
// taken while something is typed or together with Ctrl, Alt or Cmd. Everything they do can be done without them.
(() => {
  "use strict";
  const store = "tongwen-keys-off";
  const read = () => { try { return localStorage.getItem(store) === "1"; } catch { return false; } };
  let off = read();
  addEventListener("pageshow", (event) => { if (event.persisted) { off = read(); tick(); } }); // changed on another page meanwhile

  const tick = (root = document) => { for (const box of root.querySelectorAll("[data-keys-on]")) box.checked = !off; };
  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("[data-keys-on]")) return;
    off = !event.target.checked;
    try { localStorage.setItem(store, off ? "1" : "0"); } catch { /* private windows: for this page alone */ }
    tick();
  });
  tick();

  const one = (selector) => [...document.querySelectorAll(selector)].find((node) => node.checkVisibility?.() ?? true);
  const focus = (node) => { if (!node) return false; node.focus(); node.scrollIntoView({ block: "nearest" }); return true; };
  const follow = (selector) => { const link = document.querySelector(selector); link?.click(); return Boolean(link); };

  // -- the next and the previous: of a law that is read, of a list; else the neighbour of the page

  const LISTS = [".cards > li h2 a", ".law-list .law-name a, .law-list a.law-name", ".shelf-list li a", ".law-toc a"];
  const within = (list) => list.findIndex((node) => node === document.activeElement || node.contains(document.activeElement));

  const provision = (step) => {
    const all = [...document.querySelectorAll("[data-reader] tbody.provision, table.parallel tbody.provision")];
    if (!all.length) return null;
    const line = (document.querySelector("table.parallel thead .column")?.getBoundingClientRect().bottom ?? 0) + 80;
    let at = within(all);
    const seen = at >= 0 && all[at].getBoundingClientRect();
    if (!seen || seen.bottom < 0 || seen.top > innerHeight) at = all.findLastIndex((node) => node.getBoundingClientRect().top <= line);
    return all[at + step] ?? (step === 0 ? all[0] : null);
  };

  const neighbour = (step) => {
    const reading = document.querySelector("table.parallel tbody.provision");
    if (reading) {
      const next = provision(step);
      if (!next) return follow(step > 0 ? "a[rel~=next]" : "a[rel~=prev]");
      const head = next.querySelector(".article-head");
      const table = document.querySelector("table.parallel thead .column")?.getBoundingClientRect().height ?? 0;
      scrollBy(0, head.getBoundingClientRect().top - table - 8); // below the head of the table, which stays
      (head.querySelector("td:not(.margin) a") ?? head.querySelector("a")).focus({ preventScroll: true });
      return true;
    }
    const list = LISTS.map((selector) => [...document.querySelectorAll(selector)]).find((found) => found.length);
    if (list) return focus(list[within(list) + step] ?? (within(list) < 0 ? list[0] : null)) || true;
    return follow(step > 0 ? "a[rel~=next]" : "a[rel~=prev]");
  };

  // -- of a comparison: the next and the previous difference, on the page before and behind too

  const difference = (step) => {
    const all = [...document.querySelectorAll("[data-difference]")];
    if (!all.length) return false;
    let at = within(all);
    if (at < 0) at = all.findLastIndex((node) => node.getBoundingClientRect().top <= 12) + (step > 0 ? 0 : 1);
    const next = all[at + step];
    const link = all[Math.max(at, 0)]?.querySelector(step > 0 ? "[data-after]" : "[data-before]");
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "start" }); return true; }
    link?.click();
    return true;
  };

  const contents = () => {
    const box = document.querySelector(".way-box");
    if (box) {
      box.open = true;
      return focus(box.querySelector("[data-tree] [aria-current], [data-lists] [aria-current]") ?? box.querySelector("a, input"));
    }
    return focus(one("#contents-title ~ .toc a")) || follow("[data-contents]");
  };

  const languages = () => {
    const picker = document.querySelector("[data-picker]");
    if (!picker) return focus(one(".interface > summary"));
    picker.open = true;
    return focus(picker.querySelector("select, input:not([type=hidden]), button") ?? picker.querySelector("summary"));
  };

  const citation = () => {
    const lines = document.querySelector(".citations");
    const button = lines?.querySelector(".chosen .cite-copy") ?? lines?.querySelector(".cite-copy");
    button?.click();
    return Boolean(button) || texts();
  };

  const texts = () => {
    const body = provision(0);
    if (body) return !document.dispatchEvent(new CustomEvent("tongwen:copy", { detail: body, cancelable: true }));
    return follow("[data-copy-all]");
  };

  // -- the help: the list of the page "About", in a dialog

  let dialog = null;
  let asking = false; // the key may be pressed again before the list is here
  const help = async () => {
    if (dialog?.open) { dialog.close(); return; }
    if (asking) return;
    if (!dialog) {
      asking = true;
      const answer = await fetch("/about").then((found) => (found.ok ? found.text() : "")).catch(() => "");
      const section = new DOMParser().parseFromString(answer, "text/html").querySelector("[data-keys]"); // from this server
      asking = false;
      if (!section) { location.href = "/about#keys"; return; }
      dialog = document.createElement("dialog");
      dialog.className = "keys";
      section.removeAttribute("id");
      Object.assign(section.querySelector("h2"), { id: "keys-title-here", tabIndex: -1, autofocus: true }); // not the box that switches keys off
      dialog.setAttribute("aria-labelledby", "keys-title-here");
      const close = Object.assign(document.createElement("button"), { type: "button", textContent: section.dataset.close });
      close.addEventListener("click", () => dialog.close());
      dialog.append(document.adoptNode(section), close);
      dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
      document.body.append(dialog);
    }
    tick(dialog);
    dialog.showModal();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-keys-help]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    help();
  });

  // -- what Esc closes: the disclosures that keys open. The looks, previews, suggestions and the help close themselves.

  const pins = document.querySelector(".pins");
  let before = null; // where the reader was, when a key led to the pinned provisions
  const pinned = () => {
    if (!pins || pins.hidden) return false;
    if (!pins.contains(document.activeElement)) before = document.activeElement;
    return focus(pins.querySelector("a, button"));
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    if (pins?.contains(document.activeElement)) { (before?.isConnected ? before : document.querySelector("main")).focus(); return; }
    const open = [...document.querySelectorAll(".picker[open], .way-box[open], .interface[open]")].filter((box) => box.querySelector("summary").checkVisibility?.() ?? true);
    const box = open.find((one) => one.contains(document.activeElement)) ?? open[0];
    if (!box) return;
    box.open = false;
    box.querySelector("summary").focus();
  });

  const acts = {
    "/": () => focus(one("form[role=search] input[type=search]")),
    "?": () => { help(); return true; },
    j: () => neighbour(1),
    k: () => neighbour(-1),
    n: () => difference(1) || follow("a[rel~=next]"),
    p: () => difference(-1) || follow("a[rel~=prev]"),
    g: () => focus(one("[data-jump]")) || (document.querySelector(".way-box") && (contents(), focus(one("[data-jump]")))),
    t: contents,
    l: languages,
    b: () => follow("[data-shelf]"),
    c: citation,
    y: texts,
    i: pinned,
  };

  // Keyboards of other scripts: the key that stands where the Latin letter stands.
  const keyOf = (event) => {
    if (event.key.length === 1 && event.key <= "~") return event.key;
    if (event.key.length !== 1) return "";
    return event.code === "Slash" ? (event.shiftKey ? "?" : "/") : event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : "";
  };
  const typing = (node) => node.isContentEditable || Boolean(node.closest?.("input:not([type=checkbox], [type=radio], [type=submit], [type=button]), textarea, select, [role=listbox]"));

  document.addEventListener("keydown", (event) => {
    if (off || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = keyOf(event);
    if (!Object.hasOwn(acts, key) || (document.querySelector("dialog[open]") && key !== "?")) return;
    if (acts[key]()) event.preventDefault();
  });
})();
