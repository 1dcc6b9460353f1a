// A table as the browser's own: text enters as text, the first cell heads its row where asked and
// leads to what it names, and a keyboard scrolls the table where it is wider than the page.
const cell = (kind, text, scope) => {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.scope = scope;
  return made;
};

const linked = (head, address) => {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = head.textContent;
  head.replaceChildren(link);
};

const row = (texts, headed, address) => {
  const made = document.createElement("tr");
  made.append(...texts.map((text, at) => (headed && !at ? cell("th", text, "row") : cell("td", text))));
  if (INNER.test(address ?? "")) linked(made.cells[0], address);
  return made;
};

const tableOf = ({ name, columns, rows, headed, numbers, links = [] }) => {
  const table = document.createElement("table");
  table.setAttribute("aria-label", name);
  const heads = document.createElement("tr");
  heads.append(...columns.map((text) => cell("th", text, "col")));
  table.createTHead().append(heads);
  table.createTBody().append(...rows.map((texts, at) => row(texts, headed, links[at])));
  for (const at of numbers)
    for (const one of table.rows) one.cells[at].className = "number";
  return table;
};

const frameOf = (given) => {
  const frame = document.createElement("div");
  frame.className = "table-frame";
  frame.append(tableOf(given));
  return frame;
};

const scrolledByKeyboard = (frame) => {
  const wide = frame.scrollWidth > frame.clientWidth;
  const name = `${frame.firstChild.getAttribute("aria-label")}, wider than the page`;
  for (const [attribute, value] of [["role", "region"], ["tabindex", "0"], ["aria-label", name]])
    wide ? frame.setAttribute(attribute, value) : frame.removeAttribute(attribute);
};

// Told after the page is laid out: asking for widths before would have it laid out twice.
const watchFrames = (text) => {
  const frames = [...text.querySelectorAll(".table-frame")];
  text.watching?.disconnect();
  if (!frames.length) return;
  text.watching ??= new ResizeObserver((changes) =>
    new Set(changes.map(({ target }) => target.closest(".table-frame"))).forEach(scrolledByKeyboard));
  for (const frame of frames) for (const one of [frame, frame.firstChild]) text.watching.observe(one);
};
