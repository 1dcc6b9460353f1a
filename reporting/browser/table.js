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
  if (address) linked(made.cells[0], address);
  return made;
};

const drawn = ({ name, columns, rows, headed, numbers, links = [] }) => {
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

const scrolled_by_keyboard = (frame, name) => {
  const wide = frame.scrollWidth > frame.clientWidth;
  for (const [attribute, value] of [["role", "region"], ["tabindex", "0"], ["aria-label", `${name}, wider than the page`]])
    wide ? frame.setAttribute(attribute, value) : frame.removeAttribute(attribute);
};

export default ({ data, parentElement }) => {
  const frame = place(parentElement, "table-frame");
  const given = read(data);
  // Told after the page is laid out: asking for widths before would have it laid out twice.
  frame.watching ??= new ResizeObserver(() => scrolled_by_keyboard(frame, frame.name));
  frame.name = given.name;
  frame.replaceChildren(drawn(given));
  frame.watching.disconnect();
  for (const one of [frame, frame.firstChild]) frame.watching.observe(one);
  return () => frame.watching.disconnect();
};
