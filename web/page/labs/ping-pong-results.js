// @ts-check
import { make } from "../dom.js";
import { count, duration } from "../format.js";
import { t } from "../language/language.js";
import { quantile } from "../statistics.js";

const FIGURES = /** @type {const} */ (["mean", "p50", "p99", "least", "most"]);

/** @param {"http" | "websocket"} way @param {number[]} millis of each round trip */
export function summary(way, millis) {
  const sorted = [...millis].sort((a, b) => a - b);
  const total = millis.reduce((sum, value) => sum + value, 0);
  return {
    way,
    rounds: millis.length,
    total,
    mean: total / millis.length,
    p50: quantile(sorted, 0.5) ?? NaN,
    p99: quantile(sorted, 0.99) ?? NaN,
    least: sorted[0],
    most: sorted[sorted.length - 1],
    rate: (1_000 * millis.length) / total,
  };
}

/** @typedef {ReturnType<typeof summary>} Summary */

/** A bar chart and a table with its numbers. @param {Summary[]} results */
export function drawResults(results) {
  return [chart(results), make("div", { class: "table" }, table(results))];
}

/** @param {Summary[]} results */
function chart(results) {
  const longest = Math.max(...results.map(({ p99 }) => p99));
  const bars = /** @type {const} */ (["p50", "mean", "p99"]).flatMap((figure) => [
    make("h3", {}, t(`column.${figure}`)),
    ...results.map((result) => {
      const fill = make("span", { class: `fill ${result.way}` });
      fill.style.width = `${(100 * result[figure]) / longest}%`;
      return make("p", { class: "bar-row" }, make("span", {}, t(`ping.way.${result.way}`)), make("span", { class: "track" }, fill), make("span", { class: "number" }, duration(result[figure])));
    }),
  ]);
  return make("figure", { class: "bars" }, make("figcaption", {}, t("ping.chart", { n: results[0].rounds })), ...bars);
}

/** @param {Summary[]} results */
function table(results) {
  const names = ["rounds", "total", ...FIGURES, "rate"];
  const head = make("tr", {}, make("th", { scope: "col" }, t("ping.way")), ...names.map((name) => make("th", { scope: "col" }, t(`column.${name}`))));
  const rows = results.map((result) => {
    const cells = [count(result.rounds), duration(result.total), ...FIGURES.map((figure) => duration(result[figure])), count(Math.round(result.rate))];
    return make("tr", {}, make("th", { scope: "row" }, t(`ping.way.${result.way}`)), ...cells.map((cell) => make("td", {}, cell)));
  });
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

/** The table for a spreadsheet: milliseconds, full precision. @param {Summary[]} results */
export function tsv(results) {
  const names = /** @type {const} */ (["way", "rounds", "total", ...FIGURES, "rate"]);
  const title = (/** @type {string} */ name) => (name === "way" || name === "rounds" ? name : name === "rate" ? "rate_per_s" : `${name}_ms`);
  return [names.map(title), ...results.map((result) => names.map((name) => result[name]))].map((row) => row.join("\t")).join("\n") + "\n";
}
