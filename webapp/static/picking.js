// The form that picks columns: a text is never in two of them, and of the empty ones only the next is shown.
"use strict";
for (const form of document.querySelectorAll("[data-picker] form:has(select[name=column])")) {
  const columns = [...form.querySelectorAll("select[name=column]")];
  const before = new Map(columns.map((column) => [column, column.value]));
  const show = () => {
    const last = columns.findLastIndex((column) => column.value);
    columns.forEach((column, at) => { column.closest("label").hidden = at > last + 1; });
  };
  form.addEventListener("change", (event) => {
    const changed = event.target;
    if (!before.has(changed)) return;
    // The two change places: that is how columns are put in another order.
    const other = columns.find((column) => column !== changed && changed.value && column.value === changed.value);
    if (other) other.value = before.get(changed);
    for (const column of columns) before.set(column, column.value);
    show();
  });
  show();
}
