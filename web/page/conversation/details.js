// @ts-check
import { byId, make, say } from "../dom.js";
import { duration, preciseTime } from "../format.js";
import { t } from "../language/language.js";
import { words } from "./words.js";

/** @typedef {import("../types.js").Exchange} Exchange */
/** @typedef {import("./conversation.js").Row} Row */
/** @typedef {{show: (exchange: Exchange, item: import("../types.js").Wanted) => void, knows: (exchange: Exchange) => boolean}} Wire */

const LONGEST = 4_000;

/**
 * A dialogue about one arrow.
 *
 * @param {Wire} wire
 * @param {(row: Row) => number[]} idsOf the messages that a row carries
 * @returns {(row: Row) => void} opens it
 */
export function showDetails(wire, idsOf) {
  const dialog = byId("details");
  const bytes = byId("details-bytes");
  /** @type {Row | undefined} */
  let shown;
  byId("details-close").addEventListener("click", () => dialog.close());
  bytes.addEventListener("click", () => {
    dialog.close();
    if (shown?.exchange) wire.show(shown.exchange, wanted(shown, idsOf(shown)));
  });
  return (row) => {
    shown = row;
    say(byId("details-title"), words(row));
    byId("details-facts").replaceChildren(...facts(row).flatMap(([name, value]) => [make("dt", {}, t(`details.${name}`)), make("dd", {}, value)]));
    const text = row.texts.map(pretty).join("\n").slice(0, LONGEST);
    byId("details-text").hidden = !text;
    say(byId("details-text"), text);
    bytes.hidden = !row.exchange || !wire.knows(row.exchange);
    dialog.showModal();
  };
}

/** Which bytes a row means. @param {Row} row @param {number[]} messages @returns {import("../types.js").Wanted} */
function wanted({ direction, kind, texts, seen }, messages) {
  return { direction: direction === "up" ? "in" : "out", kind: kind || "request", messages, texts, seen };
}

/** @param {Row} row @returns {[string, string][]} */
function facts(row) {
  const at = (/** @type {number} */ millis) => preciseTime(performance.timeOrigin + millis);
  /** @type {[string, string][]} */
  const facts = [["time", at(row.at)]];
  const { exchange } = row;
  if (exchange) {
    facts.push(["transport", t(`transport.${exchange.transport}`)], ["request", `${exchange.method} ${exchange.url}`]);
    if (exchange.startedAt !== row.at) facts.push(["began", at(exchange.startedAt)]);
    if (exchange.headAt) facts.push(["head", duration(exchange.headAt - exchange.startedAt)]);
    if (exchange.status) facts.push(["status", String(exchange.status)]);
    facts.push(["took", exchange.endedAt === undefined ? t("details.still") : duration(exchange.endedAt - exchange.startedAt)]);
  }
  return facts;
}

/** @param {string} text */
function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
