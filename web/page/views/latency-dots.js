// @ts-check
import { part } from "../svg.js";
import { make } from "../dom.js";
import { duration } from "../format.js";
import { t } from "../language/language.js";
import { quantile } from "../statistics.js";

const ROW = 22;
const LEAST = 0.1;
const DECADES = [0.1, 1, 10, 100, 1_000, 10_000];
/** Per cent of the width at either end, where a dot would be cut off. */
const MARGIN = 3;

/**
 * A row of dots for each transport, one dot a message, on one logarithmic axis, so that the transports compare.
 *
 * @param {HTMLElement} place
 * @param {{key: string, mark: string, latencies: number[]}[]} rows latencies in milliseconds
 */
export function drawLatencyDots(place, rows) {
  const drawn = rows.map(({ key, mark, latencies }) => {
    const name = make("span", { class: `transport ${key}` }, make("span", { class: "mark", "aria-hidden": "true" }, mark), t(`transport.${key}`));
    return [name, strip(key, latencies)];
  });
  const axis = make("span", { class: "axis", "aria-hidden": "true" });
  for (const decade of DECADES) {
    const label = make("span", {}, duration(decade));
    label.style.left = xOf(decade);
    axis.append(label);
  }
  place.replaceChildren(...drawn.flat(), make("span"), axis);
}

/** @param {string} key @param {number[]} latencies */
function strip(key, latencies) {
  const svg = part("svg", { class: key, width: "100%", height: String(ROW), role: "img", "aria-label": alternative(latencies) });
  for (const decade of DECADES) {
    svg.append(part("line", { class: "gridline", x1: xOf(decade), x2: xOf(decade), y1: "0", y2: String(ROW) }));
  }
  for (const latency of latencies) {
    svg.append(part("circle", { r: "3", cx: xOf(latency), cy: String(ROW / 2) }));
  }
  return svg;
}

/** @param {number} latency */
function xOf(latency) {
  const share = Math.log10(Math.min(10_000, Math.max(LEAST, latency)) / LEAST) / Math.log10(10_000 / LEAST);
  return `${(MARGIN + share * (100 - 2 * MARGIN)).toFixed(2)}%`;
}

/** @param {number[]} latencies */
function alternative(latencies) {
  const sorted = [...latencies].sort((a, b) => a - b);
  return sorted.length ? t("sparkline", { n: sorted.length, least: duration(sorted[0]), middle: duration(quantile(sorted, 0.5)), most: duration(sorted.at(-1)) }) : t("dots.none");
}
