// @ts-check
import { part } from "../svg.js";

/** Half of an arrow head's height, in pixels. */
const HALF = 4.5;
const STEEPEST = 20;

/**
 * How far an arrow slopes, in pixels: with the logarithm of its duration, so that a millisecond can be seen beside a second.
 * The duration is one that the page's clock has measured, from a request to its answer. What is known by one instant alone
 * is level: how long it was on its way only two clocks could tell.
 *
 * @param {{at: number, since?: number}} row
 */
export function slopeOf({ at, since = at }) {
  return Math.min(STEEPEST, Math.round(6 * Math.log10(1 + Math.max(0, at - since))));
}

/** @param {"up" | "down"} direction @param {number} slope pixels that its head is lower than its tail */
export function arrow(direction, slope) {
  const [from, to] = direction === "up" ? ["0", "100%"] : ["100%", "0"];
  const end = HALF + slope;
  const svg = part("svg", { class: "arrow", width: "100%", height: String(2 * HALF + slope), "aria-hidden": "true", focusable: "false" });
  const line = part("line", { x1: from, x2: to, y1: String(HALF), y2: String(end) });
  const head = part("svg", { x: to, y: String(slope), overflow: "visible" });
  head.append(part("path", { d: direction === "up" ? "M0 4.5l-9-4.5v9z" : "M0 4.5l9-4.5v9z" }));
  svg.append(line, head);
  return svg;
}
