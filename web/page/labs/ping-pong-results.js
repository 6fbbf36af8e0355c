// @ts-check
import { make } from "../dom.js";
import { count, decimalsOf, duration, measured } from "../format.js";
import { t } from "../language/language.js";
import { percentile } from "../statistics.js";

const FIGURES = /** @type {const} */ (["mean", "p50", "p99", "least", "most"]);

/** Figures of one way; without p99 where the round trips are too few for it. @param {"http" | "websocket"} way @param {number[]} millis of each round trip, one at least */
export function summary(way, millis) {
  const sorted = [...millis].sort((a, b) => a - b);
  const total = millis.reduce((sum, value) => sum + value, 0);
  return {
    way,
    rounds: millis.length,
    total,
    mean: total / millis.length,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    least: sorted[0],
    most: sorted[sorted.length - 1],
    rate: (1_000 * millis.length) / total,
  };
}

/** @typedef {ReturnType<typeof summary>} Summary */

/** A bar chart, a table with its numbers, and how exact they are. @param {Summary[]} results @param {number} step of the clock, in milliseconds */
export function drawResults(results, step) {
  const few = results.some(({ p99 }) => p99 === undefined) ? ` ${t("ping.few")}` : "";
  return [chart(results, step), make("div", { class: "table", tabindex: "0", role: "region", "aria-label": t("ping.title") }, table(results, step)), make("p", { class: "hint" }, t("ping.clock", { step: duration(step) }) + few)];
}

/** @param {Summary[]} results @param {number} step */
function chart(results, step) {
  const figures = /** @type {const} */ (["p50", "mean", "p99"]).filter((figure) => results.every((result) => result[figure] !== undefined));
  const longest = Math.max(...figures.flatMap((figure) => results.map((result) => Number(result[figure]))));
  const bars = figures.flatMap((figure) => [
    make("h3", {}, t(`column.${figure}`)),
    ...results.map((result) => {
      const fill = make("span", { class: `fill ${result.way}` });
      fill.style.width = `${(100 * Number(result[figure])) / longest}%`;
      return make("p", { class: "bar-row" }, make("span", {}, t(`ping.way.${result.way}`)), make("span", { class: "track" }, fill), make("span", { class: "number" }, measured(result[figure], step)));
    }),
  ]);
  return make("figure", { class: "bars" }, make("figcaption", {}, t("ping.chart", { n: count(results[0].rounds) })), ...bars);
}

/** @param {Summary[]} results @param {number} step */
function table(results, step) {
  const names = ["rounds", "total", ...FIGURES, "rate"];
  const head = make("tr", {}, make("th", { scope: "col" }, t("ping.way")), ...names.map((name) => make("th", { scope: "col" }, t(`column.${name}`))));
  const rows = results.map((result) => {
    const cells = [count(result.rounds), measured(result.total, step), ...FIGURES.map((figure) => measured(result[figure], step)), count(Math.round(result.rate))];
    return make("tr", {}, make("th", { scope: "row" }, t(`ping.way.${result.way}`)), ...cells.map((cell) => make("td", {}, cell)));
  });
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

/** The table for a spreadsheet: in milliseconds, to the digit that the clock gives. @param {Summary[]} results @param {number} step of the clock, in milliseconds */
export function tsv(results, step) {
  const names = /** @type {const} */ (["total", ...FIGURES]);
  const head = ["way", "rounds", ...names.map((name) => `${name}_ms`), "rate_per_s"];
  const rows = results.map((result) => [result.way, result.rounds, ...names.map((name) => result[name]?.toFixed(decimalsOf(step)) ?? ""), Math.round(result.rate)]);
  return [head, ...rows].map((row) => row.join("\t")).join("\n") + "\n";
}
