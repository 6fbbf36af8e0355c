// @ts-check
import { byId, make, say } from "../dom.js";
import { duration, preciseTime } from "../format.js";
import { t } from "../language/language.js";
import { words } from "./words.js";

const LONGEST = 4_000;

/**
 * A dialogue about one arrow.
 *
 * @param {{show: (exchange: import("../types.js").Exchange) => void, knows: (exchange: import("../types.js").Exchange) => boolean}} wire
 * @returns {(row: import("./conversation.js").Row) => void} opens it
 */
export function showDetails(wire) {
  const dialog = byId("details");
  const bytes = byId("details-bytes");
  /** @type {import("../types.js").Exchange | undefined} */
  let shown;
  byId("details-close").addEventListener("click", () => dialog.close());
  bytes.addEventListener("click", () => {
    dialog.close();
    if (shown) wire.show(shown);
  });
  return (row) => {
    shown = row.exchange;
    say(byId("details-title"), words(row));
    byId("details-facts").replaceChildren(...facts(row).flatMap(([name, value]) => [make("dt", {}, t(`details.${name}`)), make("dd", {}, value)]));
    const text = row.texts.map(pretty).join("\n").slice(0, LONGEST);
    byId("details-text").hidden = !text;
    say(byId("details-text"), text);
    bytes.hidden = !shown || !wire.knows(shown);
    dialog.showModal();
  };
}

/** @param {import("./conversation.js").Row} row @returns {[string, string][]} */
function facts(row) {
  const at = (/** @type {number} */ millis) => preciseTime(performance.timeOrigin + millis);
  /** @type {[string, string][]} */
  const facts = [["time", at(row.at)]];
  const { exchange } = row;
  if (exchange) {
    facts.push(["transport", t(`transport.${exchange.transport}`)], ["request", `${exchange.method} ${exchange.url}`], ["began", at(exchange.startedAt)]);
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
