// @ts-check
import { make } from "../dom.js";
import { bytes } from "../format.js";
import { t } from "../language/language.js";
import { hex } from "./encoding.js";
import { headFields } from "./frame-fields.js";
import { runsOf } from "./runs.js";
/** @typedef {import("./item.js").Item} Item */

/** Bits of a line. */
const WORD = 32;

/** Fields of single bits, whose letters stand one below the other, as in the RFC. @type {Record<string, string[]>} */
const LETTERS = { FIN: ["FIN"], "RSV1–3": ["RSV1", "RSV2", "RSV3"], MASK: ["MASK"] };

/**
 * What lies between two bits of a frame, within one line of the ruler.
 *
 * @typedef {object} Cell
 * @property {number} from
 * @property {number} to
 * @property {string} label
 * @property {number} part
 * @property {string} [field]
 * @property {string} role
 */

/** RFC 6455's picture of a frame, section 5.2, drawn over the bits of a real one: all of its head, and the line's rest. @param {Item & {frame: import("./frame.js").Frame}} item */
export function ruler(item) {
  const headBits = (item.bytes.length - item.frame.length) * 8;
  const shown = Math.min(item.bytes.length, Math.ceil((headBits + 1) / WORD) * (WORD / 8));
  const cells = [...headCells(item), ...payloadCells(item, headBits / 8, shown)];
  const words = Array.from({ length: Math.ceil((shown * 8) / WORD) }, (_, at) => word(item, cells, at * WORD, Math.min(shown * 8, (at + 1) * WORD)));
  const rest = item.bytes.length - shown;
  return make(
    "figure",
    { class: "ruler" },
    make("figcaption", { class: "hint" }, t("wire.ruler")),
    make("div", { class: "bits mono", role: "group", "aria-label": t("wire.ruler") }, scale(), ...words),
    rest > 0 ? make("p", { class: "hint" }, t("wire.more-payload", { size: bytes(rest) })) : "",
  );
}

/** The numbers of a line's bits: tens above units. */
function scale() {
  const digits = Array.from({ length: WORD }, (_, bit) => make("span", {}, bit % 10 === 0 ? String(bit / 10) : "", make("br"), String(bit % 10)));
  return make("div", { class: "word scale", "aria-hidden": "true" }, ...digits);
}

/** @param {Item & {frame: import("./frame.js").Frame}} item @returns {Cell[]} */
function headCells(item) {
  return headFields(item.frame).flatMap(({ name, from, to }) => {
    const part = item.parts.findIndex((candidate) => candidate.to * 8 > from);
    const common = { part, field: name, role: "overhead" };
    const letters = LETTERS[name];
    return letters ? letters.map((label, at) => ({ ...common, label, from: from + at, to: from + at + 1 })) : [{ ...common, label: name, from, to }];
  });
}

/** @param {Item} item @param {number} from @param {number} to @returns {Cell[]} */
function payloadCells(item, from, to) {
  return runsOf(item, from, to).map((run) => ({ from: run.from * 8, to: run.to * 8, label: "Payload Data", part: run.part, role: run.role }));
}

/** @param {Item} item @param {Cell[]} cells @param {number} from bit @param {number} to bit */
function word(item, cells, from, to) {
  const octets = Array.from({ length: (to - from) / 8 }, (_, at) => from / 8 + at);
  const above = octets.map((at) => {
    const part = runsOf(item, at, at + 1)[0].part;
    return make("span", { class: "octet", "data-part": String(part) }, t("wire.octet", { at, hex: hex(item.bytes.subarray(at, at + 1)) }));
  });
  const inside = cells.filter((cell) => cell.from < to && cell.to > from).map((cell) => drawn(item, cell, Math.max(from, cell.from), Math.min(to, cell.to)));
  return make("div", { class: "word" }, ...above, ...inside);
}

/** @param {Item} item @param {Cell} cell @param {number} from @param {number} to */
function drawn({ bytes: octets }, { label, part, field, role, from: begin }, from, to) {
  const bits = Array.from({ length: to - from }, (_, at) => (octets[(from + at) >> 3] >> (7 - ((from + at) % 8))) & 1);
  const digits = make("span", { class: "digits" }, ...bits.map((bit) => make(bit ? "b" : "span", {}, String(bit))));
  const words = from > begin ? t("wire.continued", { label }) : label;
  const name = make("span", { class: `field-name${to - from === 1 ? " letters" : ""}` }, words);
  const cell = make("span", { class: `cell ${role}`, "data-part": String(part), "data-field": field, tabindex: from === begin ? "-1" : undefined }, digits, name);
  cell.style.gridColumn = `span ${to - from}`;
  return cell;
}
