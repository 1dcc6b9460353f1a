// What Streamlit has no setting for, for those who hear the page or use no mouse.

// What a chart tells stands in its rows, so that new figures draw nothing anew (reporting/vega.py).
// Vega names the drawing inside by it; here the whole chart takes that name, and the focus.
const CHART = '[role="graphics-document"]';
const NAMED = `${CHART} g[role="graphics-object"][aria-label]`;

const nameChart = (drawing) => {
  const chart = drawing.closest(CHART);
  const told = drawing.getAttribute("aria-label");
  drawing.removeAttribute("aria-label"); // or it would be read out twice
  if (!told) return;
  chart.setAttribute("aria-label", told);
  chart.tabIndex = 0;
  globalThis.vcdChartKeys.forget(chart);
};

// When a filter has changed the page, its first sentence, the answer, is read out.
const ANSWER = '[data-testid="stMain"] :is(.text, .stMarkdown) p';
const STATE = "data-test-script-state";

class Announcer {
  constructor() {
    this.region = document.createElement("div");
    this.region.setAttribute("role", "status");
    this.region.className = "heard-only";
    document.body.append(this.region);
    this.before = "";
  }

  say(words) { if (words) this.region.textContent = words; }

  // Asked whenever a run begins or ends, or anything is drawn; of the first one nothing is said.
  sayAnswer() {
    const answer = document.querySelector(ANSWER)?.textContent ?? "";
    if (this.before && answer !== this.before) this.say(answer);
    this.before = answer;
  }
}

// Streamlit runs a page again at the key R, and offers to forget all at C, wherever the focus is.
const isShortcut = ({ key, ctrlKey, metaKey, altKey, target }) =>
  /^[rc]$/i.test(key) && !ctrlKey && !metaKey && !altKey
  && !target.closest?.("input, textarea, select, [contenteditable]");

// A link inside a text opens another page as Back and Forward do, without loading all anew.
const INSIDE = '[data-testid="stApp"] :is(.text, .stMarkdown, .table-frame) a[href]';
const PHONE = 768;

const follow = (event) => {
  const link = event.target.closest?.(INSIDE);
  const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.origin !== location.origin) return;
  event.preventDefault();
  history.pushState({}, "", link.href);
  dispatchEvent(new PopStateEvent("popstate"));
  document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  if (link.closest('[data-testid="stSidebar"]') && innerWidth < PHONE)
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
};

// Streamlit has links of markdown open a window of their own.
const keepWindow = () => {
  for (const link of document.querySelectorAll('[data-testid="stApp"] .stMarkdown a[target]'))
    if (link.origin === location.origin) link.removeAttribute("target");
};

const markMenu = () => {
  keepWindow();
  const menu = document.querySelector('[data-testid="stSidebar"] .stMarkdown');
  if (!menu || menu.marked === location.pathname) return; // the same page, with another filter
  menu.marked = location.pathname;
  menu.setAttribute("role", "navigation");
  menu.setAttribute("aria-label", "Pages");
  for (const link of menu.querySelectorAll("a[href]")) {
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};

// Two long tables on a page have two parts of the same name, "Pagination".
const nameTurners = () => {
  for (const turner of document.querySelectorAll('[role="navigation"][aria-label="Pagination"]')) {
    const table = turner.closest("details, .stMain")?.querySelector(".table-frame table");
    if (table) turner.setAttribute("aria-label", `Pages of: ${table.getAttribute("aria-label")}`);
  }
};

export default () => {
  document.documentElement.lang = "en-GB";
  document.querySelectorAll(NAMED).forEach(nameChart);
  const announcer = new Announcer();
  const watching = new MutationObserver((changes) => {
    for (const { target, attributeName } of changes) {
      if (attributeName === STATE) {
        markMenu();
        nameTurners();
        announcer.sayAnswer();
      } else if (target.matches(NAMED)) nameChart(target);
    }
  });
  watching.observe(document.body, { attributeFilter: ["aria-label", STATE], subtree: true });
  const drawing = new MutationObserver(() => { if (drawTexts()) announcer.sayAnswer(); });
  drawing.observe(document.body, { childList: true, characterData: true, subtree: true });
  const pressed = (event) => {
    if (isShortcut(event)) event.stopPropagation();
    else announcer.say(globalThis.vcdChartKeys(event));
  };
  window.addEventListener("keydown", pressed, true);
  drawTexts();
  announcer.sayAnswer(); // what is there already is known, and not new
  document.addEventListener("click", follow);
  markMenu();
  return () => {
    document.removeEventListener("click", follow);
    watching.disconnect();
    drawing.disconnect();
    announcer.region.remove();
    window.removeEventListener("keydown", pressed, true);
  };
};
