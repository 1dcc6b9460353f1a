// The points of a chart by keyboard: Tab to the chart, then arrows, Home and End; Escape leaves.
// Each point shows its words beside the chart and has them read out.
const POINT = '[role="graphics-symbol"][aria-label]:not([aria-roledescription="axis"])';
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const place = (point) => point.getBoundingClientRect().left;
const pointsOf = (chart) => [...chart.querySelectorAll(POINT)].sort((a, b) => place(a) - place(b));

const forget = (chart) => {
  chart.querySelector(".point-here")?.classList.remove("point-here");
  chart.querySelector(".point-words")?.remove();
};

const show = (chart, point) => {
  forget(chart);
  point.classList.add("point-here");
  const words = document.createElement("div");
  words.className = "point-words";
  words.textContent = point.getAttribute("aria-label");
  chart.append(words);
  return words.textContent;
};

const walk = (chart, key) => {
  const points = pointsOf(chart);
  const here = points.indexOf(chart.querySelector(".point-here"));
  const next = { Home: 0, End: points.length - 1 }[key] ?? (here < 0 ? points.length - 1 : here + STEPS[key]);
  return points[Math.min(points.length - 1, Math.max(0, next))];
};

// Returns the words to read out, if the key was one of ours.
globalThis.vcdChartKeys = (event) => {
  const chart = event.target;
  if (!chart.matches?.('[role="graphics-document"]')) return "";
  if (event.key === "Escape") return forget(chart), "";
  if (!(event.key in STEPS) && !["Home", "End"].includes(event.key)) return "";
  event.preventDefault();
  const point = walk(chart, event.key);
  return point ? show(chart, point) : "";
};
globalThis.vcdChartKeys.forget = forget;
