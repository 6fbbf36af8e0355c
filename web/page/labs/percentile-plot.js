// @ts-check
import { part } from "../svg.js";
import { duration, measured } from "../format.js";
import { locale, t } from "../language/language.js";
import { label, lines, widest } from "./svg-text.js";
/** @typedef {import("./standings.js").Standing} Standing */

const SHARES = [0, 0.5, 0.9, 0.99, 0.999];
const MARKED = [0.5, 0.9, 0.99];
const LABEL_HEIGHT = 34;
const ASIDE = 3.5;
const BETWEEN_TICKS = 6;
const FONT = "13px system-ui";
const NAME_FONT = "600 14px system-ui";
/** From a curve's end to its name, with the mark between them. */
const TO_NAME = 27;

/** Shapes around a centre, as in reports; three are open, one is full. @type {Record<string, string>} */
const OUTLINES = {
  polling: "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  "long-polling": "m-5 0l5 5l5 -5l-5 -5z",
  sse: "m0 -5.5l5 9l-10 0z",
  websocket: "m-3.5 -3.5h7v7h-7z",
};

/**
 * Latency by percentile, all transports in one drawing, HdrHistogram's way: the horizontal axis gives each further nine
 * (90%, 99%) the same room. A curve ends where one message is left beyond it.
 *
 * @param {Standing[]} all each with a message at least
 * @param {number} step of the clock, in milliseconds
 * @param {{width: number, height: number}} size in pixels
 */
export function percentilePlot(all, step, { width, height }) {
  const axisName = lines(t("race.plot.x"), FONT, width);
  const names = all.map(({ key }) => t(`transport.${key}`));
  const box = { left: 60, right: width - TO_NAME - widest(names, NAME_FONT), top: 26, bottom: height - 26 - 18 * axisName.length };
  const most = Math.max(2, ...all.map(({ sorted }) => sorted.length));
  const times = all.flatMap(({ sorted }) => [sorted[0], sorted[Math.max(0, sorted.length - 2)]]).map((time) => Math.max(step, time));
  const [least, longest] = [Math.min(...times) / 1.3, Math.max(...times) * 1.3];
  const xOf = (/** @type {number} */ share) => box.left + (Math.log(1 / (1 - share)) / Math.log(most)) * (box.right - box.left);
  const yOf = (/** @type {number} */ time) => box.bottom - (Math.log(Math.max(step, time) / least) / Math.log(longest / least)) * (box.bottom - box.top);

  const plot = part("g", { class: "plot" });
  plot.append(label(t("race.plot.y"), { x: 0, y: 13 }));
  for (const tick of ticks(least, longest)) {
    plot.append(line("gridline", box.left, yOf(tick), box.right, yOf(tick)), label(duration(tick), { x: box.left - 8, y: yOf(tick) + 4, "text-anchor": "end" }));
  }
  // From the right: where there is no room for all, 0% says least.
  let free = Infinity;
  for (const share of [...SHARES].reverse().filter((share) => 1 / (1 - share) <= most + 1e-6)) {
    plot.append(line("gridline", xOf(share), box.top, xOf(share), box.bottom));
    const half = widest([percent(share)], FONT) / 2;
    if (xOf(share) + half < free) {
      plot.append(label(percent(share), { x: xOf(share), y: box.bottom + 18, "text-anchor": "middle" }));
      free = xOf(share) - half - BETWEEN_TICKS;
    }
  }
  axisName.forEach((words, at) => plot.append(label(words, { x: 0, y: box.bottom + 38 + 18 * at })));
  plot.append(line("axis", box.left, box.bottom, box.right, box.bottom));
  for (const { key, sorted } of all) {
    const n = sorted.length;
    const points = sorted.slice(0, Math.max(1, n - 1)).map((time, at) => [(at + 1) / Math.max(2, n), time]);
    const path = [[0, sorted[0]], ...points].map(([share, time]) => `${xOf(share).toFixed(1)} ${yOf(time).toFixed(1)}`).join("L");
    plot.append(part("path", { class: `curve ${key}`, d: `M${path}` }));
  }
  all.forEach((one, at) => plot.append(...marks(one, (at - (all.length - 1) / 2) * ASIDE, xOf, yOf)));
  plot.append(...ends(all, step, box, xOf, yOf));
  return plot;
}

/** The drawing's numbers, for who does not see it. @param {Standing[]} all @param {number} step of the clock, in milliseconds */
export function alternative(all, step) {
  const known = (/** @type {Standing} */ one) => MARKED.filter((share) => one.percentile(share) !== undefined);
  const figures = (/** @type {Standing} */ one) => known(one).map((share) => `${percent(share)}: ${measured(one.percentile(share), step)}`);
  return [t("race.plot"), ...all.map((one) => `${t(`transport.${one.key}`)}: ${figures(one).join(", ")}.`)].join(" ");
}

/** The shape of a transport. @param {string} key @param {number} x @param {number} y */
function mark(key, x, y) {
  return part("path", { class: `outline ${key}`, d: `M${x.toFixed(1)} ${y.toFixed(1)}${OUTLINES[key]}` });
}

/**
 * A little beside one another, so that no bar hides another.
 *
 * @param {Standing} one
 * @param {number} aside
 * @param {(share: number) => number} xOf
 * @param {(time: number) => number} yOf
 */
function marks(one, aside, xOf, yOf) {
  const { key, interval } = one;
  const x = (/** @type {number} */ share) => xOf(share) + aside;
  const bar = interval ? [line(`whisker ${key}`, x(0.5), yOf(interval[0]), x(0.5), yOf(interval[1])), ...interval.map((end) => line(`whisker ${key}`, x(0.5) - 3, yOf(end), x(0.5) + 3, yOf(end)))] : [];
  const known = MARKED.filter((share) => one.percentile(share) !== undefined && one.sorted.length > 1);
  return [...bar, ...known.map((share) => mark(key, x(share), yOf(Number(one.percentile(share)))))];
}

/**
 * The curves' names at their ends.
 *
 * @param {Standing[]} all
 * @param {number} step
 * @param {{right: number, top: number, bottom: number}} box
 * @param {(share: number) => number} xOf
 * @param {(time: number) => number} yOf
 */
function ends(all, step, box, xOf, yOf) {
  const wanted = all.map(({ sorted }) => yOf(sorted[Math.max(0, sorted.length - 2)]));
  const heights = spread(wanted, LABEL_HEIGHT, box.top + 4, box.bottom - 16);
  return all.flatMap((one, at) => {
    const x = box.right + 14;
    const share = 1 - 1 / Math.max(2, one.sorted.length);
    return [
      line(`leader ${one.key}`, xOf(share), wanted[at], x - 4, heights[at]),
      mark(one.key, x + 2, heights[at]),
      label(t(`transport.${one.key}`), { x: box.right + TO_NAME, y: heights[at] + 4, class: "name" }),
      label(`p50 ${measured(one.percentile(0.5), step)}`, { x: box.right + TO_NAME, y: heights[at] + 20 }),
    ];
  });
}

/**
 * Heights for labels that would like to stand at those heights, at least a gap apart.
 *
 * @param {number[]} wanted
 * @param {number} gap
 * @param {number} top
 * @param {number} bottom
 */
function spread(wanted, gap, top, bottom) {
  const heights = [...wanted];
  const places = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b] || a - b);
  let floor = bottom;
  for (const at of [...places].reverse()) {
    heights[at] = Math.min(heights[at], floor);
    floor = heights[at] - gap;
  }
  let ceiling = top;
  for (const at of places) {
    heights[at] = Math.max(heights[at], ceiling);
    ceiling = heights[at] + gap;
  }
  return heights;
}

/**
 * Powers of ten; with twice and five times them where those alone would be too few.
 *
 * @param {number} least
 * @param {number} longest
 */
function ticks(least, longest) {
  const within = (/** @type {number[]} */ factors) => {
    const all = [];
    for (let power = Math.floor(Math.log10(least)); power <= Math.log10(longest); power++) {
      all.push(...factors.map((factor) => Number((factor * 10 ** power).toPrecision(1))));
    }
    return all.filter((tick) => tick >= least && tick <= longest);
  };
  const decades = within([1]);
  return decades.length > 2 ? decades : within([1, 2, 5]);
}

/** @param {string} name @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
function line(name, x1, y1, x2, y2) {
  return part("line", { class: name, x1: x1.toFixed(1), y1: y1.toFixed(1), x2: x2.toFixed(1), y2: y2.toFixed(1) });
}

/** @param {number} share */
function percent(share) {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(share);
}
