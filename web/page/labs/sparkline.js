// @ts-check
import { part } from "../svg.js";
import { duration } from "../format.js";
import { t } from "../language/language.js";
import { quantile } from "../statistics.js";

const HEIGHT = 100;
const LEFT = 56;
const LEAST = 0.1;
const DECADES = [0.1, 1, 10, 100, 1_000, 10_000];

/**
 * Latencies in the order of their arrival, on the same logarithmic axis everywhere, so that charts side by side compare.
 *
 * @param {HTMLElement} place
 * @param {string} transport whose colour and mark it has
 * @param {number[]} latencies milliseconds
 */
export function drawSparkline(place, transport, latencies) {
  const width = Math.max(160, place.clientWidth);
  const svg = part("svg", { class: `sparkline ${transport}`, width: String(width), height: String(HEIGHT), role: "img", "aria-label": alternative(latencies) });
  for (const decade of DECADES) {
    const y = String(yOf(decade));
    svg.append(part("line", { class: "gridline", x1: String(LEFT), x2: String(width), y1: y, y2: y }));
    const label = part("text", { x: String(LEFT - 6), y, "text-anchor": "end", "dominant-baseline": "middle" });
    label.textContent = duration(decade);
    svg.append(label);
  }
  const step = (width - LEFT - 8) / 60;
  latencies.forEach((latency, at) => {
    const point = part("circle", { r: "2", cx: String(LEFT + 4 + at * step), cy: String(yOf(latency)) });
    svg.append(point);
  });
  place.replaceChildren(svg);
}

/** @param {number} latency */
function yOf(latency) {
  const share = Math.log10(Math.max(LEAST, latency) / LEAST) / Math.log10(10_000 / LEAST);
  return HEIGHT - 8 - share * (HEIGHT - 16);
}

/** @param {number[]} latencies */
function alternative(latencies) {
  const sorted = [...latencies].sort((a, b) => a - b);
  return t("sparkline", { n: sorted.length, least: duration(sorted[0]), middle: duration(quantile(sorted, 0.5)), most: duration(sorted.at(-1)) });
}
