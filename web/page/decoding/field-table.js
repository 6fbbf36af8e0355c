// @ts-check
import { make } from "../dom.js";
import { bytes } from "../format.js";
import { t } from "../language/language.js";
import { textOf } from "./encoding.js";
import { headFields } from "./frame-fields.js";
import { opcodeName } from "./frame.js";
import { messageNames } from "./item.js";
/** @typedef {import("./item.js").Item} Item */

const LONGEST = 600;

/** The fields of an item, what they measure and what they say. @param {Item} item */
export function fieldTable(item) {
  const head = make("tr", {}, ...["field", "size", "says"].map((name) => make("th", { scope: "col" }, t(`wire.${name}`))));
  const table = make("table", { class: "fields" }, make("thead", {}, head), make("tbody", {}, ...bitRows(item), ...byteRows(item)));
  return make("div", { class: "table" }, table);
}

/** The fields of a frame's head are bits. @param {Item} item */
function bitRows({ frame, parts }) {
  if (!frame) return [];
  return headFields(frame).map(({ name, from, to, value, says }) => {
    const part = parts.findIndex((candidate) => candidate.to * 8 > from);
    const size = to - from < 16 ? t("wire.bits", { n: to - from }) : bytes((to - from) / 8);
    const words = t(says, { value, opcode: opcodeName(frame.opcode) });
    return row({ "data-part": String(part), "data-field": name }, name, size, [make("b", { class: "mono" }, value), " ", make("span", { class: "hint" }, words)]);
  });
}

/** All that is not in bits. @param {Item} item */
function byteRows(item) {
  const payloadAt = item.frame ? item.bytes.length - item.frame.length : 0;
  return item.parts.flatMap((part, at) => {
    if (part.from < payloadAt) return [];
    const name = part.name.endsWith(":") ? part.name : t(`part.${part.name}`);
    const text = part.text || visible(textOf(item.bytes.subarray(part.from, part.to)));
    return [row({ "data-part": String(at), ...messageNames([part]) }, name, bytes(part.to - part.from), [make("span", { class: "mono" }, text.slice(0, LONGEST))], part.payload)];
  });
}

/** @param {Record<string, string | undefined>} attributes @param {string} name @param {string} size @param {Node[]} says */
function row(attributes, name, size, says, isPayload = false) {
  return make("tr", { class: isPayload ? "payload" : "", tabindex: "-1", ...attributes }, make("th", { scope: "row" }, name), make("td", { class: "number" }, size), make("td", {}, ...says));
}

/** Ends of lines as programs write them. @param {string} text */
function visible(text) {
  return text.replace(/\r/g, "\\r").replace(/\n/g, "\\n");
}
