// @ts-check
import { duration } from "../format.js";
import { t } from "../language/language.js";
/** @typedef {import("./conversation.js").Row} Row */

/** Characters of a message's text that an arrow has room for. */
const SHOWN = 60;

/**
 * What a row says, in the page's language: the protocol's unit, and what that brings.
 *
 * @param {Row} row
 * @param {number} [most] characters of a message's text
 * @returns {{unit: string, brings: string}}
 */
export function saying(row, most = SHOWN) {
  const values = { ...row.values };
  if (row.key.endsWith(".held")) values.held = duration(Number(values.held));
  if (row.key === "row.switched") values.transport = t(`transport.${values.transport}`);
  const gap = row.gap ? [t("row.gap", row.gap)] : [];
  return { unit: t(row.key, values), brings: [...gap, ...carried(row.messages, most)].join(" · ") };
}

/** Both in one line. @param {Row} row @param {number} [most] characters of a message's text */
export function words(row, most = SHOWN) {
  const { unit, brings } = saying(row, most);
  return brings ? `${unit} · ${brings}` : unit;
}

/** Who said it to whom, on which transport. @param {Row} row */
export function way(row) {
  const direction = row.direction === "up" ? "wire.in" : "wire.out";
  return row.direction === "note" ? "" : `${t(direction)}, ${t(`transport.${row.transport}`)}`;
}

/** @param {Row["messages"]} messages @param {number} most @returns {string[]} */
function carried(messages, most) {
  if (messages.length === 0) {
    return [];
  }
  const ids = messages.map((message) => ("id" in message ? `#${message.id}` : ""));
  if (messages.length > 1) {
    return [t("row.several", { first: ids[0], last: String(ids.at(-1)), n: messages.length })];
  }
  const [{ author, text }] = messages;
  return [`${ids[0]} ${author}: ${cut(text, most)}`.trim()];
}

/** @param {string} text @param {number} most */
function cut(text, most) {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
