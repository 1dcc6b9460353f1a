// A text of a page, put together from the browser's own elements. Words enter as words, only these
// elements are made, and a link leads nowhere but to another page of the dashboard.
const TAGS = ["h2", "p", "ul", "li", "strong", "a", "div", "span"];
const INNER = /^(\.\/|[a-z_]+)(\?|$)/;

const made = (part) => {
  if (typeof part === "string") return part;
  if (part.table) return frameOf(part.table);
  if (!TAGS.includes(part.tag)) return "";
  const one = document.createElement(part.tag);
  if (part.look) one.className = part.look;
  if (part.to && INNER.test(part.to)) one.href = part.to;
  one.append(...part.parts.map(made));
  return one;
};

const place = (parent) => {
  let text = parent.querySelector(".text");
  if (!text) {
    text = document.createElement("div");
    text.className = "text";
    parent.append(text);
  }
  return text;
};

export default ({ data, parentElement }) => {
  const text = place(parentElement);
  text.replaceChildren(...JSON.parse(new TextDecoder().decode(data)).parts.map(made));
  watchFrames(text);
  document.dispatchEvent(new Event("text-drawn")); // for_everyone.js reads out a new answer
  return () => text.watching?.disconnect();
};
