// @ts-check
import { byId, eachFrame, make } from "../dom.js";
import { bytes, count, duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { drawLatencyDots } from "./latency-dots.js";

const COLUMNS = ["requests", "up", "down", "messages", "p50", "p99"];

/** Those that only the wire tap can fill. */
const OF_TAP = ["up", "down"];

/** What each transport has used and brought since the page was loaded. @param {import("../session.js").Session} session */
export function showTotals(session) {
  const table = byId("totals");
  const chart = byId("latencies");
  const draw = eachFrame(() => {
    const columns = COLUMNS.filter((name) => session.tap.state !== "off" || !OF_TAP.includes(name));
    const head = make("tr", {}, make("th", { scope: "col" }, t("transport")), ...columns.map((name) => make("th", { scope: "col" }, t(`column.${name}`))));
    const rows = TRANSPORTS.map(({ key, mark }) => {
      const { requests, up, down, messages, latencies } = session.totals.of(key);
      const [p50, p99] = latencies.percentiles(0.5, 0.99);
      const figures = /** @type {Record<string, string>} */ ({ requests: count(requests), up: bytes(up), down: bytes(down), messages: count(messages), p50: duration(p50), p99: duration(p99) });
      const name = make("th", { scope: "row", class: `transport ${key}` }, make("span", { class: "mark", "aria-hidden": "true" }, mark), t(`transport.${key}`));
      return make("tr", { class: key === session.transport.key ? "current" : "" }, name, ...columns.map((column) => make("td", {}, figures[column])));
    });
    table.replaceChildren(make("thead", {}, head), make("tbody", {}, ...rows));
    drawLatencyDots(chart, TRANSPORTS.map(({ key, mark }) => ({ key, mark, latencies: session.totals.of(key).latencies.values.slice(-60) })));
  });
  setInterval(() => !byId("feed-view").hidden && !document.hidden && draw(), 500);
  session.joined.on(draw);
  languageChanged.on(draw);
}
