"use strict";
(() => {
  const form = document.querySelector("form");
  const table = document.querySelector("#findings");
  if (!form || !table) {
    return;
  }

  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const count = document.querySelector("output");
  const names = ["project", "tool", "rule", "kind", "state"];

  const filter = () => {
    const wanted = new FormData(form);
    const words = wanted.get("text").toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    for (const row of rows) {
      const fits = names.every(name => !wanted.get(name) || row.dataset[name] === wanted.get(name));
      const text = fits && words.length > 0 ? row.textContent.toLowerCase() : "";
      row.hidden = !fits || !words.every(word => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = `${shown} of ${rows.length} shown`;
  };

  const sort = header => {
    const ascending = header.getAttribute("aria-sort") !== "ascending";
    const column = header.cellIndex;
    const keys = new Map(rows.map(row => [row, row.cells[column].dataset.key ?? row.cells[column].textContent]));
    const compare = new Intl.Collator("en", { numeric: true }).compare;
    rows.sort((x, y) => (ascending ? 1 : -1) * compare(keys.get(x), keys.get(y)));
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    body.append(...rows);
  };

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", event => event.preventDefault());
  for (const header of table.tHead.rows[0].cells) {
    header.querySelector("button")?.addEventListener("click", () => sort(header));
  }

  document.addEventListener("keydown", event => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      form.elements.text.focus();
    }
  });

  // What is folded would be missing on paper.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(details => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach(details => { details.open = false; }));
  filter();
})();
