// @ts-check
import { make, say } from "../dom.js";
import { duration, preciseTime } from "../format.js";
import { t } from "../language/language.js";
import { part } from "../svg.js";
import { arrow, slopeOf } from "./arrow.js";
import { saying, way, words } from "./words.js";
/** @typedef {import("./conversation.js").Row} Row */

const PIXELS_PER_SECOND = 14;
const TALLEST = 56;

/** Silence that is longer is not drawn to scale, in milliseconds. */
const LONGEST = (TALLEST / PIXELS_PER_SECOND) * 1_000;

/** One arrow or note, and above it the silence before it. @param {Row} row @param {number[]} ids of the messages that it carries @param {(row: Row) => void} open */
export function draw(row, ids, open) {
  const time = make("time", {}, preciseTime(performance.timeOrigin + row.at));
  const label = make("span", { class: "label" }, make("span", { class: "unit" }), make("span", { class: "brings" }));
  const lane = make("span", { class: "lane" }, label, ...(row.direction === "note" ? [] : [arrow(row.direction, slopeOf(row))]));
  const button = make("button", { class: "row", tabindex: "-1", click: () => open(row) }, time, lane);
  const line = make("li", { class: `line ${row.direction} ${row.transport} ${row.bar} ${row.key === "row.failed" ? "lost" : ""}` }, make("div", { class: "silence" }), button);
  rewrite(line, row, ids);
  return line;
}

/** Says what a line says, also when there is more of it, or more is known of it. Its name for assistive technology is never cut. @param {Element} line @param {Row} row @param {number[]} ids */
export function rewrite(line, row, ids) {
  const button = /** @type {Element} */ (line.querySelector(".row"));
  const { unit, brings } = saying(row);
  say(/** @type {Element} */ (button.querySelector(".unit")), unit);
  say(/** @type {Element} */ (button.querySelector(".brings")), brings && ` · ${brings}`);
  const name = [preciseTime(performance.timeOrigin + row.at), way(row), words(row, Infinity)].filter(Boolean).join(", ");
  button.setAttribute("aria-label", name);
  button.toggleAttribute("data-messages", ids.length > 0);
  if (ids.length) {
    button.setAttribute("data-messages", ids.join(" "));
  }
}

/**
 * Draws the time before a line: to scale, or where that would be too much as a break that says how long it is.
 *
 * @param {Element} line
 * @param {number} millis
 */
export function drawSilence(line, millis) {
  const silence = /** @type {HTMLElement} */ (line.querySelector(".silence"));
  const isBroken = millis > LONGEST;
  silence.style.height = `${(Math.min(millis, LONGEST) / 1_000) * PIXELS_PER_SECOND}px`;
  if (isBroken !== silence.classList.contains("broken")) {
    silence.classList.toggle("broken", isBroken);
    silence.replaceChildren(...(isBroken ? [zigzag(), make("span", { class: "how-long" }), zigzag()] : []));
  }
  const howLong = silence.querySelector(".how-long");
  if (howLong) {
    say(howLong, t("row.silence", { time: duration(Math.floor(millis / 1_000) * 1_000) }));
  }
}

/** The sign for an axis that leaves something out. */
function zigzag() {
  const svg = part("svg", { class: "zigzag", width: "16", height: "24", viewBox: "0 0 16 24", "aria-hidden": "true", focusable: "false" });
  svg.append(part("path", { d: "M8 0v3l6 3-12 4 12 4-12 4 6 3v3" }));
  return svg;
}
