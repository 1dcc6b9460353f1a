// A text of a page, put together from the browser's own elements. Words enter as words, only these
// elements are made, and a link leads nowhere but to another page of the dashboard.
//
// It arrives as the words of a st.text, since Streamlit runs a component's script anew for each
// change of its data, and only after the next picture: a tenth of a change of filter.
const TAGS = ["h2", "p", "ul", "li", "strong", "a", "div", "span"];
const INNER = /^(\.\/|[a-z_]+)(\?|$)/;
const RECEIVED = '[data-testid="stText"] > :first-child:not(:empty)';

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

const placeAfter = (received) => {
  if (received.nextElementSibling) return received.nextElementSibling;
  const place = document.createElement("div");
  place.className = "text";
  received.after(place);
  return place;
};

const drawText = (received) => {
  const place = placeAfter(received);
  place.replaceChildren(...JSON.parse(received.textContent).parts.map(made));
  received.firstChild.data = ""; // or it would be found twice
  watchFrames(place);
};

// Returns how many were new.
const drawTexts = () => {
  const received = document.querySelectorAll(RECEIVED);
  received.forEach(drawText);
  return received.length;
};
