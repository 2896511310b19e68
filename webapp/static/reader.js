// A law read through: the next stretch comes when it is near, the table of contents follows along, and the address keeps the
// place, so that going back leads there. Comfort only: every stretch is a page, and all of this are links.
(() => {
  "use strict";
  const table = document.querySelector("[data-reader]");
  if (!table) return;
  const tree = document.querySelector("[data-tree]");
  const lists = document.querySelector("[data-lists]");
  const onward = document.querySelector("[data-onward]");
  const MOST = 12; // stretches that come by themselves; the foot of the page stays within reach
  let fetched = 0;

  // -- where the reader is

  // The head of the table stays at the top of the window; what stands below it is read.
  const line = () => Math.min(160, Math.max(0, table.tHead?.querySelector(".column")?.getBoundingClientRect().bottom ?? 0)) + 48;
  const bodies = () => table.querySelectorAll("tbody[data-at]");

  let held = null; // where a jump led to: it counts until the reader scrolls on
  const current = () => {
    if (held && Math.abs(held.y - scrollY) < 8) return held.body;
    held = null;
    const all = bodies();
    const at = line();
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (all[middle].getBoundingClientRect().top <= at) low = middle; else high = middle - 1;
    }
    return all[low];
  };

  const into = (box, link) => { // scrolls the box alone, never the page
    const outer = box.getBoundingClientRect();
    const inner = link.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
  };

  const mark = (box, anchor) => {
    if (!box) return;
    const next = box.querySelector(`a[data-to="${CSS.escape(anchor)}"]`);
    for (const link of box.querySelectorAll("[aria-current]")) if (link !== next) link.removeAttribute("aria-current");
    if (!next) return;
    next.setAttribute("aria-current", "location");
    into(box, next);
  };

  let open = null;
  const unfold = (within) => {
    if (!lists || open === within) return;
    open = within;
    for (const one of lists.querySelectorAll("details[data-of]")) {
      one.hidden = one.dataset.of !== within;
      if (!one.hidden) one.open = true;
    }
  };

  let place = null;
  let timer = 0;
  const follow = (moved) => {
    const body = current();
    if (!body || body === place) return;
    place = body;
    mark(tree, body.dataset.within);
    unfold(body.dataset.within);
    mark(lists, body.dataset.at.replaceAll("/", "."));
    if (!moved) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const address = new URL(location.href);
      address.searchParams.set("from", body.dataset.at);
      address.hash = "";
      history.replaceState(history.state, "", address.href.replaceAll("%2F", "/"));
      document.dispatchEvent(new CustomEvent("tongwen:place"));
    }, 300);
  };

  let waiting = false;
  document.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; follow(true); });
  }, { passive: true });

  // -- the next stretch

  const append = (html) => {
    const found = new DOMParser().parseFromString(html, "text/html"); // from this server, escaped there
    // What was changed meanwhile may cut the law in other places: nothing is shown twice.
    table.append(...[...found.querySelectorAll("tbody")].filter((one) => !one.dataset.at || !table.querySelector(`tbody[data-at="${CSS.escape(one.dataset.at)}"]`)));
    for (const one of found.querySelectorAll("[data-lists] details")) {
      if (!lists || lists.querySelector(`[data-of="${CSS.escape(one.dataset.of)}"]`)) continue;
      one.hidden = true;
      lists.append(one);
    }
    onward.replaceChildren(...found.querySelectorAll(".onward, [data-end]"));
    document.dispatchEvent(new CustomEvent("tongwen:rows", { detail: table }));
    watch();
  };

  // What stands below is out of sight while the rows push it down: a fast reader sees nothing jump.
  const quietly = (html) => {
    const below = [onward, document.querySelector(".bottom")].filter(Boolean);
    for (const one of below) one.classList.add("coming");
    requestAnimationFrame(() => {
      append(html);
      requestAnimationFrame(() => { for (const one of below) one.classList.remove("coming"); });
    });
  };

  const near = new IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    near.disconnect();
    const link = onward.querySelector("a[data-part]");
    if (!link || fetched >= MOST) return;
    fetched += 1;
    fetch(link.dataset.part).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    }).then(quietly).catch(() => { /* the link stays, and leads there */ });
  }, { rootMargin: "0px 0px 2400px 0px" });
  const watch = () => { if (onward?.querySelector("a[data-part]")) near.observe(onward); };

  // -- places that are open already needn't be asked for

  const go = (anchor, focus) => {
    const target = document.getElementById(anchor) ?? table.querySelector(`tbody[data-at="${CSS.escape(anchor.replaceAll(".", "/"))}"]`);
    const body = target?.closest("tbody") ?? null;
    if (!body) return false;
    (target.tagName === "TR" && target === body.querySelector("tr[id]") ? body : target).scrollIntoView({ block: "start" });
    let read = body;
    while (read && !read.dataset.at) read = read.nextElementSibling;
    if (read) held = { body: read, y: scrollY };
    if (focus) { body.tabIndex = -1; body.focus({ preventScroll: true }); }
    return true;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-to]");
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!go(link.dataset.to, true)) return;
    event.preventDefault();
    document.querySelector(".way-box")?.removeAttribute("open");
    go(link.dataset.to, true);
    clearTimeout(timer); // the place that was left isn't that of the new entry
    history.pushState(null, "", link.href);
    document.dispatchEvent(new CustomEvent("tongwen:place"));
  });
  const asked = () => new URL(location.href).searchParams.get("from") ?? "";
  const named = () => { try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; } };
  addEventListener("popstate", () => {
    clearTimeout(timer);
    if (document.getElementById(named())?.closest("table") === null) return; // the way to the content, which skips the head
    const from = named() || asked();
    if (!from) scrollTo(0, 0);
    else if (!go(from.replaceAll("/", "."), false)) location.reload();
    document.dispatchEvent(new CustomEvent("tongwen:place"));
  });

  // The browser knows a place by pixels, of a page that had more stretches: the address knows it by name.
  history.scrollRestoration = "manual";
  if (!location.hash && asked() && asked() !== bodies()[0]?.dataset.at) go(asked().replaceAll("/", "."), false);
  else if (location.hash) go(named(), false);
  follow(false);
  watch();
})();
