// Previews of cited provisions: shown beside a link that is pointed at or has the focus, kept when pinned.
// Comfort only: without it every citation is a link to its page.
(() => {
  "use strict";
  const links = "a.ref[href^='/laws/']";
  if (!HTMLElement.prototype.showPopover) return;
  const line = document.querySelector("[data-previews-off]"); // shown when previews are off; holds the words of this script
  const words = line?.dataset ?? {};

  const store = { off: "tongwen-previews-off", pins: "tongwen-pins" };
  const kept = new Map(); // address -> promise of HTML
  let open = null; // { link, box }
  let timer = 0;

  // Where storage is blocked, to name it is an error already: its name is looked up inside.
  const read = (storage, key) => { try { return window[storage].getItem(key); } catch { return null; } };
  const write = (storage, key, value) => { try { window[storage].setItem(key, value); } catch { /* for this page alone */ } };
  let off = read("localStorage", store.off) === "1";
  const turn = (value) => { off = value; write("localStorage", store.off, value ? "1" : "0"); tell(); };

  const fetched = (address) => {
    if (!kept.has(address)) {
      kept.set(address, fetch(address).then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      }).catch(() => { kept.delete(address); return null; }));
    }
    return kept.get(address);
  };

  const addressOf = (link) => {
    const url = new URL(link.href);
    const tongue = link.closest("[lang]")?.lang;
    if (tongue) url.searchParams.set("beside", tongue);
    url.searchParams.delete("languages");
    return url.pathname.replace(/^\/laws\//, "/preview/") + url.search;
  };

  const button = (text, label, act) => {
    const made = document.createElement("button");
    made.type = "button"; made.textContent = text; made.setAttribute("aria-label", label); made.className = "preview-button";
    made.addEventListener("click", act);
    return made;
  };

  const close = () => {
    clearTimeout(timer);
    if (!open) return;
    const { link, box } = open;
    open = null;
    const inside = box.contains(document.activeElement);
    box.remove();
    link.removeAttribute("aria-describedby");
    if (inside) link.focus();
  };

  const place = (link, box) => {
    const near = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const width = Math.min(34 * 16, window.innerWidth - 16);
    box.style.width = `${width}px`;
    box.style.left = `${Math.max(8, Math.min(near.left, window.innerWidth - width - 8))}px`;
    const below = window.innerHeight - near.bottom;
    const tall = box.offsetHeight;
    box.style.top = below > tall + 8 || below > near.top ? `${near.bottom + 4}px` : `${Math.max(8, near.top - tall - 4)}px`;
  };

  const show = async (link) => {
    if (open?.link === link || off) return;
    const address = addressOf(link);
    const html = await fetched(address);
    if (html === null || wanted !== link) return;
    close();
    const box = document.createElement("div");
    box.className = "preview"; box.popover = "manual"; box.id = "preview";
    box.setAttribute("role", "dialog"); box.setAttribute("aria-label", link.textContent);
    box.innerHTML = html; // from this server, escaped there
    const bar = document.createElement("p");
    bar.className = "preview-bar";
    bar.append(button(words.pin, words.keep, () => { pin(address, link.href, html); close(); }),
      button(words.none, words.noMore, () => { close(); turn(true); }),
      button("×", words.close, close));
    box.prepend(bar);
    link.after(box);
    link.setAttribute("aria-describedby", "preview");
    box.showPopover();
    open = { link, box };
    place(link, box);
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", later);
  };

  let wanted = null;
  const soon = (link, delay) => { wanted = link; clearTimeout(timer); timer = setTimeout(() => show(link), delay); };
  const later = () => { wanted = null; clearTimeout(timer); timer = setTimeout(() => { if (!open?.box.contains(document.activeElement)) close(); }, 300); };

  // -- pinned previews: kept for this window, also on the next page

  const pins = () => {
    try {
      const found = JSON.parse(read("sessionStorage", store.pins) ?? "[]");
      return Array.isArray(found) ? found.filter((one) => typeof one?.address === "string" && one.address.startsWith("/preview/")) : [];
    } catch { return []; }
  };
  const shelf = document.createElement("aside");
  shelf.className = "pins"; shelf.setAttribute("aria-label", words.pinned); shelf.hidden = true;
  document.querySelector("footer").before(shelf); // after the content
  const said = Object.assign(document.createElement("p"), { className: "hidden" });
  said.setAttribute("role", "status");
  shelf.after(said);

  const pinned = (address, href, html) => {
    const box = document.createElement("div");
    box.className = "pinned"; box.dataset.address = address; box.innerHTML = html;
    const bar = document.createElement("p");
    bar.className = "preview-bar";
    bar.append(button("×", words.unpin, () => {
      write("sessionStorage", store.pins, JSON.stringify(pins().filter((p) => p.address !== address)));
      box.remove();
      shelf.hidden = !shelf.children.length;
    }));
    box.prepend(bar);
    shelf.append(box);
    shelf.hidden = false;
  };

  const pin = (address, href, html) => {
    if (pins().some((p) => p.address === address)) return;
    write("sessionStorage", store.pins, JSON.stringify([...pins(), { address, href }].slice(-6)));
    pinned(address, href, html);
    said.textContent = `${words.pinned}: ${shelf.children.length}`;
  };

  for (const { address, href } of pins()) {
    fetched(address).then((html) => { if (html) pinned(address, href, html); });
  }

  // -- switched off: a line that switches them on again

  const tell = () => {
    if (!line) return;
    line.hidden = !off;
    if (!line.children.length) line.append(button(words.again, words.again,
      () => turn(false)));
  };
  tell();

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = event.target.closest?.(links);
    if (link) soon(link, 250);
  });
  document.addEventListener("pointerout", (event) => {
    if (event.target.closest?.(links)) later();
  });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest?.(links);
    if (link && link.matches(":focus-visible")) soon(link, 400);
    else if (open && !open.box.contains(event.target) && event.target !== open.link) close();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && open) { close(); event.stopImmediatePropagation(); } });
  document.addEventListener("scroll", () => { if (open) place(open.link, open.box); }, { passive: true });
})();
