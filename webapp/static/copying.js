// Copying from texts side by side: what is copied says what it is. Text and table carry the citation, the version, what the
// text is worth (an unofficial one stays so) and the address; once for a copy, and not for a few words.
(() => {
  "use strict";
  const table = document.querySelector("table.parallel");
  const words = table?.querySelector("[data-copying]")?.dataset; // in the language of the interface
  if (!words) return;
  const columns = [...table.querySelectorAll("[data-column]")].map((node) => node.dataset);
  const alone = columns.findIndex((column) => "alone" in column); // the view in which translations are folded away
  const others = columns.map((_, i) => i).filter((i) => i !== alone);
  const SENTENCE = /[.!?;。．！？；；؟؛।…]/u;
  const ENOUGH = 90; // characters, of languages that end no sentence with a sign

  const columnOf = (text) => {
    const demanded = text.closest(".demanded");
    if (demanded) return others[[...demanded.parentElement.querySelectorAll(".demanded")].indexOf(demanded)];
    if (alone >= 0) return alone;
    return [...text.closest("tr").querySelectorAll(":scope > td:not(.margin)")].indexOf(text.closest("td"));
  };

  // The words of a fragment without what scripts put into it.
  const plainOf = (fragment) => {
    for (const added of fragment.querySelectorAll(".preview, button")) added.remove();
    return fragment.textContent.replace(/[ \t]+\n/g, "\n").trim();
  };
  const flagsOf = (text) => [...(text.closest(".flagged")?.querySelectorAll(".flag") ?? [])].map((flag) => flag.textContent.trim());

  const piece = (text, fragment) => ({ row: text.closest("tr"), column: columnOf(text), text: plainOf(fragment), flags: flagsOf(text), node: text });
  const wholeOf = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return piece(text, range.cloneContents());
  };
  const texts = (root) => [...root.querySelectorAll(".text")].filter((text) => !text.closest("details:not([open])"));

  const selected = (selection) => {
    const ranges = Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
    const found = [];
    for (const text of texts(table)) {
      const range = ranges.find((one) => one.intersectsNode(text));
      if (!range) continue;
      const own = document.createRange();
      own.selectNodeContents(text);
      if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
      if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
      const part = piece(text, own.cloneContents());
      if (part.text) found.push(part);
    }
    return found;
  };
  const isMuch = (pieces) => pieces.length > 1 || pieces.some((p) => SENTENCE.test(p.text) || p.text.length >= ENOUGH || p.text === p.node.textContent.trim());

  // -- what is said of it

  // A provision's own name in a column: beside the rows where several stand on the page, else what the head of the table says.
  const labelOf = (row, column) => {
    const head = row.closest("tbody").querySelector(".article-head");
    const cell = head && (alone >= 0 ? column === alone && head.children[1] : head.children[column + 1]);
    const link = cell && (cell.querySelector("a") ?? cell.querySelector("[lang]"));
    return (link?.tagName === "A" ? link.textContent.trim() : "") || columns[column].label || "";
  };
  // What a row is called in the language of a column.
  const unitOf = (row, column) => {
    const link = row.querySelector(".margin a");
    if (row.matches(".article-head") || !link || link.textContent.trim() === "¶") return "";
    return row.dataset.units?.split("|")[column] || link.getAttribute("aria-label");
  };
  const addressOf = (rows) => {
    const canonical = new URL(document.querySelector("link[rel=canonical]")?.href ?? location.href);
    const own = rows.every((row) => row.closest("tbody") === rows[0].closest("tbody")) && rows[0].closest("tbody").querySelector(".article-head .margin a");
    const address = own ? new URL(own.href) : canonical;
    if (own) for (const name of ["version", "as_of"]) if (canonical.searchParams.get(name)) address.searchParams.set(name, canonical.searchParams.get(name));
    for (const name of ["languages", "expressions", "view", "script"]) address.searchParams.delete(name);
    address.hash = rows.length === 1 && unitOf(rows[0], 0) ? rows[0].id : "";
    return address.href;
  };
  const title = (column) => (column.tongue.startsWith("zh") && !column.law.includes("《") ? `《${column.law}》` : `${column.law} `);
  const between = (values) => { const [first, last] = [values[0], values.at(-1)]; return first === last ? first : `${first}–${last}`; };

  const cited = (number, rows) => {
    const column = columns[number];
    const label = between(rows.map((row) => labelOf(row, number)));
    const units = rows.map((row) => unitOf(row, number)).filter(Boolean);
    const own = rows[0].closest("tbody");
    const every = rows.length > 1 && [...own.rows].filter((row) => row.querySelector(".text")).every((row) => rows.includes(row));
    const whole = every || units.length !== rows.length || rows.some((row) => row.closest("tbody") !== own);
    const joined = /^(zh|ja)/.test(column.tongue) ? "" : ", ";
    const name = `${title(column)}${label}`.trim() + (whole ? "" : joined + between(units));
    return { name, language: column.tongue, rest: column.worth };
  };

  const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll("\n", "<br>");
  const made = (pieces) => {
    const rows = [...new Set(pieces.map((p) => p.row))];
    const used = [...new Set(pieces.map((p) => p.column))].sort((a, b) => a - b);
    const cites = used.map((number) => cited(number, rows));
    const several = new Set(rows.map((row) => row.closest("tbody"))).size > 1;
    const address = addressOf(rows);
    const say = (p) => p.flags.map((flag) => `[${flag}] `).join("") + p.text;
    const lines = [];
    const cells = [];
    let body = null;
    for (const row of rows) {
      const own = pieces.filter((p) => p.row === row);
      const fresh = several && row.closest("tbody") !== body;
      body = row.closest("tbody");
      const shown = own.map((p) => (fresh && labelOf(row, p.column) ? `${labelOf(row, p.column)}\n` : "") + say(p));
      lines.push(shown.join("\n"));
      const inColumn = (number) => own.map((p, i) => (p.column === number ? shown[i] : "")).filter(Boolean).join("\n");
      cells.push(`<tr>${used.map((n) => `<td lang="${columns[n].tongue}" dir="${columns[n].way}">${escaped(inColumn(n))}</td>`).join("")}</tr>`);
    }
    const sources = cites.map((c) => `${c.name} · ${c.rest}`);
    const plain = `${lines.join(used.length > 1 ? "\n\n" : "\n")}\n\n${sources.join("\n")}\n${address}\n`;
    const notes = cites.map((c) => `<span lang="${c.language}">${escaped(c.name)}</span> · ${escaped(c.rest)}<br>`).join("");
    const link = `<a href="${escaped(address)}">${escaped(address)}</a>`;
    return { plain, html: `<table>${cells.join("")}</table><p lang="${document.documentElement.lang}">${notes}${link}</p>` };
  };

  // -- by hand: what was selected

  let given = null; // what a button copies where there is no clipboard but this event
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    let data = given;
    if (!data) {
      const title = document.querySelector("h1");
      if (selection.isCollapsed || (title && selection.containsNode(title, true))) return; // the page, its heads and all
      const pieces = selected(selection);
      if (!pieces.length || !isMuch(pieces)) return;
      data = made(pieces);
    }
    event.clipboardData.setData("text/plain", data.plain);
    event.clipboardData.setData("text/html", data.html);
    event.preventDefault();
  });

  // -- by a button

  const said = Object.assign(document.createElement("p"), { className: "copied-said" });
  said.setAttribute("role", "status");
  document.body.append(said);
  let timer = 0;
  const tell = (text) => {
    said.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => { said.textContent = ""; }, 4000);
  };

  const put = async (data) => {
    try {
      const blob = (text, type) => new Blob([text], { type });
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob(data.plain, "text/plain"), "text/html": blob(data.html, "text/html") })]);
      return true;
    } catch {
      given = data;
      try { return document.execCommand("copy"); } finally { given = null; }
    }
  };

  const copy = async (root) => {
    const pieces = texts(root).map(wholeOf).filter((p) => p.text);
    if (!pieces.length) return;
    if (await put(made(pieces))) { tell(words.copied); return; }
    getSelection().selectAllChildren(root);
    tell(words.selected);
  };

  for (const all of document.querySelectorAll("[data-copy-all]")) all.addEventListener("click", () => copy(table));
  document.addEventListener("tongwen:copy", (event) => { event.preventDefault(); copy(event.detail); });

  // One button for all rows: it stands in the row that is pointed at or has the focus.
  const button = Object.assign(document.createElement("button"), { type: "button", className: "row-copy" });
  button.append(Object.assign(document.createElement("span"), { ariaHidden: "true", textContent: "⧉" }));
  button.addEventListener("click", () => {
    const row = button.closest("tr");
    copy(row.matches(".article-head") ? row.closest("tbody") : row);
  });
  const into = (event) => {
    const row = event.target.closest?.("tbody tr");
    if (!row || !table.contains(row) || row.contains(button) || row.closest(".container-head")) return;
    if (document.activeElement === button && event.type !== "focusin") return;
    const whole = row.matches(".article-head");
    if (!whole && !row.querySelector(".text")) return;
    button.setAttribute("aria-label", whole ? words.provision : words.row);
    button.title = whole ? words.provision : words.row;
    row.lastElementChild.append(button); // after the links of the row; it stands in the gutter
  };
  table.addEventListener("pointerover", into);
  table.addEventListener("focusin", into);
})();
