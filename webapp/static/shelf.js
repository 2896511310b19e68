// The reader's shelf: bookmarks, and what was read lately. It is kept in this browser alone; nothing of it is ever sent.
(() => {
  "use strict";
  const keys = { marks: "tongwen-bookmarks", read: "tongwen-history", off: "tongwen-history-off" };
  const MOST = { marks: 1000, read: 100 };
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); return true; } catch { return false; } };

  // Nothing is believed of what is stored or imported: a line is an address here, two texts with their languages, and a time.
  const tag = (value) => (/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(value) ? value : "");
  const named = (value) => ({ text: String(value?.text ?? "").slice(0, 300), language: tag(String(value?.language ?? "")) });
  const sound = (line) => {
    const address = String(line?.address ?? "");
    if (!/^\/laws\/[^\\\s]+$/.test(address) || address.length > 2000) return null;
    const at = new Date(line.at);
    return { address, law: named(line.law), label: named(line.label), at: Number.isNaN(+at) ? "" : at.toISOString() };
  };
  const lines = (name) => {
    try {
      const found = JSON.parse(stored(keys[name]) ?? "[]");
      return Array.isArray(found) ? found.map(sound).filter(Boolean).slice(0, MOST[name]) : [];
    } catch { return []; }
  };
  const keep = (name, all) => store(keys[name], JSON.stringify(all.slice(0, MOST[name])));
  const place = (line) => line.address.replace(/\?.*$/, ""); // a law that is read on is one line, wherever its reader is
  const without = (all, line) => all.filter((one) => (line.address.includes("/read") ? place(one) !== place(line) : one.address !== line.address));
  const added = (name, line) => keep(name, [line, ...(name === "marks" ? lines(name) : without(lines(name), line))]);

  // -- on a page that can be kept

  const button = document.querySelector("[data-shelf]");
  const here = () => {
    const asked = new URL(location.href).searchParams;
    const kept = new URLSearchParams();
    for (const name of ["from", "version", "as_of"]) if (asked.get(name)) kept.set(name, asked.get(name));
    const words = button.dataset;
    const line = { address: location.pathname + (kept.size ? `?${kept}` : ""), at: new Date().toISOString(),
      law: { text: words.law, language: words.lawLanguage }, label: { text: words.label, language: words.labelLanguage } };
    const from = asked.get("from"); // a law that is read through: where the reader is
    const head = from && document.querySelector(`tbody[data-at="${CSS.escape(from)}"] .article-head td:not(.margin) a`);
    if (head) line.label = { text: head.textContent.trim(), language: head.closest("[lang]")?.lang ?? "" };
    return line;
  };
  const marked = () => lines("marks").some((one) => one.address === here().address);
  const remember = () => { if (stored(keys.off) !== "1") added("read", here()); };

  if (button) {
    const said = document.querySelector(".copied-said") ?? Object.assign(document.createElement("p"), { className: "copied-said" }); // copying.js has one
    said.setAttribute("role", "status");
    if (!said.isConnected) document.body.append(said);
    let timer = 0;
    const tell = (text) => {
      said.textContent = text;
      clearTimeout(timer);
      timer = setTimeout(() => { said.textContent = ""; }, 4000);
    };
    const show = () => button.setAttribute("aria-pressed", String(marked()));
    button.addEventListener("click", () => {
      const was = marked();
      const kept = was ? keep("marks", lines("marks").filter((one) => one.address !== here().address)) : added("marks", here());
      if (!kept) alert(button.dataset.full);
      else tell(was ? button.dataset.removed : button.dataset.kept);
      show();
    });
    show();
    remember();
    addEventListener("pagehide", () => { if (location.pathname.endsWith("/read")) remember(); });
    addEventListener("storage", show);
    addEventListener("pageshow", show);
    document.addEventListener("tongwen:place", show); // the reader is elsewhere in the law
  }

  // -- the page of the shelf

  const shelf = document.querySelector("[data-shelf-page]");
  if (!shelf) return;
  const words = shelf.dataset;
  const said = shelf.querySelector("[data-said]");
  const made = (name, properties, ...inside) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...inside);
    return node;
  };

  // Of the reader's own clock, written as days are everywhere here: 2026-03-01.
  const dayOf = (at) => [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((n) => String(n).padStart(2, "0")).join("-");

  const row = (name, line) => {
    const title = [line.label, line.law].filter((one) => one.text).map((one) => made("span", { lang: one.language, dir: "auto" }, one.text));
    const link = made("a", { href: line.address }, ...title.flatMap((one, i) => (i ? [" · ", one] : [one])));
    if (!title.length) link.textContent = line.address;
    const version = new URLSearchParams(line.address.split("?")[1]).get("version");
    const day = (text) => made("time", { dateTime: text }, text);
    const days = [version, line.at && dayOf(new Date(line.at))].filter(Boolean).flatMap((one, i) => (i ? [" · ", day(one)] : [day(one)]));
    const take = made("button", { type: "button", className: "plain-button" }, words.remove);
    take.setAttribute("aria-label", words.removeNamed.replace("{}", () => link.textContent));
    const item = made("li", {}, made("span", { className: "shelf-line" }, link, " ", made("span", { className: "quiet" }, ...days)), take);
    take.addEventListener("click", () => {
      const next = item.nextElementSibling ?? item.previousElementSibling;
      keep(name, lines(name).filter((one) => one.address !== line.address));
      said.textContent = words.removed;
      fill();
      const all = [...shelf.querySelectorAll(`[data-list="${name}"] li`)];
      (all.find((one) => next && one.querySelector("a").href === next.querySelector("a").href)?.querySelector("button") ?? shelf.querySelector("h1")).focus();
    });
    return item;
  };

  const fill = () => {
    for (const name of ["marks", "read"]) {
      const all = lines(name);
      shelf.querySelector(`[data-list="${name}"]`).replaceChildren(...all.map((line) => row(name, line)));
      shelf.querySelector(`[data-none="${name}"]`).hidden = all.length > 0;
      shelf.querySelector(`[data-clear="${name}"]`).hidden = all.length === 0;
    }
  };

  for (const clear of shelf.querySelectorAll("[data-clear]")) {
    clear.addEventListener("click", () => {
      if (!confirm(words.sure)) return;
      keep(clear.dataset.clear, []);
      said.textContent = words.removed;
      fill();
      shelf.querySelector("h1").focus();
    });
  }

  const tick = shelf.querySelector("[data-history-on]");
  tick.checked = stored(keys.off) !== "1";
  tick.addEventListener("change", () => store(keys.off, tick.checked ? "0" : "1"));

  shelf.querySelector("[data-export]").addEventListener("click", () => {
    const data = JSON.stringify({ tongwen: "shelf", version: 1, bookmarks: lines("marks"), history: lines("read") }, null, 1);
    const link = made("a", { href: URL.createObjectURL(new Blob([data], { type: "application/json" })), download: "tongwen-shelf.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  const FULL = "full";
  const file = shelf.querySelector("[data-import]");
  file.addEventListener("change", async () => {
    try {
      const given = JSON.parse(await file.files[0].text());
      if (given?.tongwen !== "shelf") throw new Error("another file");
      const came = { marks: given.bookmarks, read: given.history };
      let count = 0;
      for (const name of ["marks", "read"]) {
        const own = lines(name);
        const fresh = (Array.isArray(came[name]) ? came[name] : []).map(sound).filter((line) => line && !own.some((one) => one.address === line.address));
        if (!keep(name, [...own, ...fresh].sort((a, b) => b.at.localeCompare(a.at)))) throw new Error(FULL);
        count += fresh.length;
      }
      said.textContent = words.imported.replace("{}", () => String(count));
    } catch (error) {
      said.textContent = error.message === FULL ? words.full : words.notShelf;
    }
    file.value = "";
    fill();
  });
  addEventListener("storage", fill);
  addEventListener("pageshow", (event) => { if (event.persisted) fill(); });
  fill();
  shelf.dataset.filled = "";
})();
