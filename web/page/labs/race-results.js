// @ts-check
import { byId, make, say } from "../dom.js";
import { count, duration, measured } from "../format.js";
import { languageChanged, locale, t } from "../language/language.js";
import { alternative, percentilePlot } from "./percentile-plot.js";
import { part } from "../svg.js";
import { picture } from "./picture.js";
import { COVERAGE, standings } from "./standings.js";
import { arrivals, verdict } from "./verdict.js";
/** @typedef {import("./standings.js").Standing} Standing */

/**
 * A race as it stands, or as it came to its finish.
 *
 * @typedef {object} Result
 * @property {boolean} isFinal
 * @property {import("./race-run.js").Settings} settings
 * @property {Date} began
 * @property {number} lasted milliseconds
 * @property {number} sent messages that the server has taken
 * @property {boolean} wasHidden
 * @property {Standing[]} standings
 */

/** @param {import("./race-run.js").RaceRun} run @param {import("./lane.js").Lane[]} lanes @returns {Result} */
export function resultOf({ isFinished, settings, began, lasted, sent, wasHidden }, lanes) {
  return { isFinal: isFinished, settings, began, lasted, sent, wasHidden, standings: standings(lanes) };
}

/** Shows how a race stands: the plot and its figures; from its finish on also what may be said of it, and a picture to take along. @param {number} step of the clock, in milliseconds */
export function showResults(step) {
  const place = byId("race-results");
  const figure = byId("race-plot");
  /** @type {Result | undefined} */
  let result;
  /** What became of the picture, in the catalogue of messages. */
  let told = "";
  // Browsers give no clipboard to a page that came by plain HTTP from another computer.
  byId("race-copy").hidden = !isSecureContext;

  const drawPlot = () => {
    const all = reached();
    if (!all.length || !figure.clientWidth) return figure.replaceChildren();
    const size = { width: figure.clientWidth, height: Math.round(Math.min(430, Math.max(320, figure.clientWidth * 0.56))) };
    const svg = part("svg", { width: String(size.width), height: String(size.height), role: "img", "aria-label": alternative(all, step) });
    svg.append(percentilePlot(all, step, size));
    figure.replaceChildren(svg);
  };
  const draw = () => {
    place.hidden = !result;
    if (result) {
      const { isFinal } = result;
      const words = isFinal ? sentences(result, step) : [t("race.verdict.later")];
      byId("race-verdict").replaceChildren(...words.map((sentence) => make("p", {}, sentence)));
      say(byId("race-conditions"), isFinal ? conditions(result) : "");
      say(byId("race-rule"), isFinal ? rule(result, step) : "");
      byId("race-table").replaceChildren(table(result.standings, step));
      byId("race-pictures").hidden = !isFinal || !reached().length;
      drawPlot();
    }
  };
  const reached = () => result?.standings.filter(({ sorted }) => sorted.length) ?? [];
  const toPaste = (/** @type {Result} */ shown) =>
    picture({ title: t("race.plot.title"), notes: [sentences(shown, step).join(" ")], conditions: `Feedlab: ${conditions(shown)} ${rule(shown, step)}` }, (size) =>
      percentilePlot(reached(), step, size),
    );
  const drawTold = () => say(byId("race-picture-state"), told && t(told));
  const tell = (/** @type {string} */ key) => {
    told = key;
    drawTold();
  };
  byId("race-copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": toPaste(/** @type {Result} */ (result)) })]);
      tell("race.picture.copied");
    } catch {
      tell("race.picture.not-copied");
    }
  });
  byId("race-save").addEventListener("click", async () => {
    const shown = /** @type {Result} */ (result);
    const url = URL.createObjectURL(await toPaste(shown));
    make("a", { href: url, download: `feedlab-race-${fileTime(shown.began)}.png` }).click();
    URL.revokeObjectURL(url);
  });
  new ResizeObserver(drawPlot).observe(place);
  languageChanged.on(() => {
    draw();
    drawTold();
  });

  return {
    /** @param {Result | undefined} shown */
    show(shown) {
      result = shown;
      tell("");
      draw();
    },
  };
}

/** @param {Result} result @param {number} step */
function sentences({ standings: all, sent, wasHidden }, step) {
  const isAll = all.every(({ sorted }) => sorted.length >= sent);
  return [...verdict(all, sent, step), ...(isAll ? [] : [arrivals(all, sent)]), ...(wasHidden ? [t("race.verdict.hidden")] : [])];
}

/** @param {Result} result */
function conditions({ settings, began, lasted, sent }) {
  return t("race.conditions", {
    messages: t("race.messages", { n: sent }),
    rate: t("race.per-second", { n: settings.rate }),
    interval: duration(settings.interval),
    lasted: duration(1_000 * Math.max(1, Math.round(lasted / 1_000))),
    host: location.host,
    when: new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format(began),
  });
}

/** @param {Result} result @param {number} step */
function rule({ sent }, step) {
  const percent = new Intl.NumberFormat(locale(), { style: "percent" }).format(COVERAGE);
  return t("race.rule", { percent, step: duration(step) }) + (sent < 100 ? ` ${t("race.rule.p99")}` : "");
}

/** @param {Standing[]} all @param {number} step */
function table(all, step) {
  const heads = ["transport", "column.arrived", "column.p50", "column.p90", "column.p99"].map((key) => make("th", { scope: "col" }, t(key)));
  const rows = all.map((one) => {
    const { key, mark, sorted } = one;
    const name = make("th", { scope: "row", class: `transport ${key}` }, make("span", { class: "mark", "aria-hidden": "true" }, mark), t(`transport.${key}`));
    const cells = [count(sorted.length), median(one, step), ...[0.9, 0.99].map((share) => measured(one.percentile(share), step))];
    return make("tr", {}, name, ...cells.map((cell) => make("td", {}, cell)));
  });
  return make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}

/** With its interval, as in reports: 4.7 [4.5, 5.1] ms. @param {Standing} one @param {number} step */
function median({ interval, percentile }, step) {
  const [middle, ...ends] = [percentile(0.5), ...(interval ?? [])].map((time) => measured(time, step));
  if (!ends.length) {
    return middle;
  }
  const unit = middle.slice(middle.lastIndexOf(" "));
  const isOneUnit = ends.every((end) => end.endsWith(unit));
  const bare = (/** @type {string} */ words) => (isOneUnit ? words.slice(0, -unit.length) : words);
  return `${bare(middle)} [${ends.map(bare).join(locale() === "en" ? ", " : "; ")}]${isOneUnit ? unit : ""}`;
}

/** For a file's name: 2026-11-21-22-51-07, in UTC. @param {Date} date */
function fileTime(date) {
  return date.toISOString().slice(0, 19).replace(/[T:]/g, "-");
}
