// A table as the browser's own: text enters as text, the first cell heads its row where asked, and
// a keyboard scrolls it where it is wider than the page.
const cell = (kind, text, scope) => {
  const made = document.createElement(kind);
  made.textContent = text;
  if (scope) made.scope = scope;
  return made;
};

const row = (texts, headed) => {
  const made = document.createElement("tr");
  made.append(...texts.map((text, at) => (headed && !at ? cell("th", text, "row") : cell("td", text))));
  return made;
};

const drawn = ({ name, columns, rows, headed, numbers }) => {
  const table = document.createElement("table");
  table.setAttribute("aria-label", name);
  const heads = document.createElement("tr");
  heads.append(...columns.map((text) => cell("th", text, "col")));
  table.createTHead().append(heads);
  table.createTBody().append(...rows.map((texts) => row(texts, headed)));
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
  let frame = parentElement.querySelector(".table-frame");
  if (!frame) {
    frame = document.createElement("div");
    frame.className = "table-frame";
    parentElement.append(frame);
    frame.watching = new ResizeObserver(() => scrolled_by_keyboard(frame, frame.name));
    frame.watching.observe(frame);
  }
  frame.name = data.name;
  frame.replaceChildren(drawn(data));
  scrolled_by_keyboard(frame, data.name);
  return () => frame.watching.disconnect();
};
