// @ts-check
import { byId, eachFrame, make } from "../dom.js";
import { bytes, count, duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { drawLatencyDots } from "./latency-dots.js";

const COLUMNS = ["requests", "up", "down", "messages", "p50", "p99"];

/** What each transport has used and brought since the page was loaded. @param {import("../session.js").Session} session */
export function showTotals(session) {
  const table = byId("totals");
  const chart = byId("latencies");
  const draw = eachFrame(() => {
    const head = make("tr", {}, make("th", { scope: "col" }, t("transport")), ...COLUMNS.map((name) => make("th", { scope: "col" }, t(`column.${name}`))));
    const rows = TRANSPORTS.map(({ key, mark }) => {
      const { requests, up, down, messages, latencies } = session.totals.of(key);
      const [p50, p99] = latencies.quantiles(0.5, 0.99);
      const figures = [count(requests), bytes(up), bytes(down), count(messages), duration(p50), duration(p99)];
      const name = make("th", { scope: "row", class: `transport ${key}` }, make("span", { class: "mark", "aria-hidden": "true" }, mark), t(`transport.${key}`));
      return make("tr", { class: key === session.transport.key ? "current" : "" }, name, ...figures.map((figure) => make("td", {}, figure)));
    });
    table.replaceChildren(make("thead", {}, head), make("tbody", {}, ...rows));
    drawLatencyDots(chart, TRANSPORTS.map(({ key, mark }) => ({ key, mark, latencies: session.totals.of(key).latencies.values.slice(-60) })));
  });
  setInterval(() => !byId("feed-view").hidden && !document.hidden && draw(), 500);
  session.joined.on(draw);
  languageChanged.on(draw);
}
