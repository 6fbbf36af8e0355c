// @ts-check
import { make } from "../dom.js";
import { bytes, preciseTime } from "../format.js";
import { t } from "../language/language.js";
import { hex } from "./encoding.js";
import { fieldTable } from "./field-table.js";
import { opcodeCode, opcodeName } from "./frame.js";
import { headText } from "./head-text.js";
import { hexDump } from "./hex-dump.js";
import { isHeartbeat, messageNames, payloadBytes } from "./item.js";
import { markTogether } from "./marking.js";
import { ruler } from "./ruler.js";
import { rolesOf } from "./runs.js";
import { unmasking } from "./unmasking.js";
/** @typedef {import("./item.js").Item} Item */

const FIRST_BYTES = 24;

/** One unit of a protocol: a line that says what it is, and inside it its fields and its bytes. @param {import("./records.js").Seen} seen */
export function itemView({ at, direction, item }) {
  const way = direction === "in" ? "→" : "←";
  const size = `${bytes(item.bytes.length)}${payloadBytes(item) ? ` (${t("wire.of-payload", { size: bytes(payloadBytes(item)) })})` : ""}`;
  const summary = make(
    "summary",
    {},
    make("span", { class: "way" }, way, make("span", { class: "unseen" }, t(`wire.${direction}`))),
    make("time", {}, preciseTime(at / 1_000)),
    make("span", { class: "what" }, summaryOf(item)),
    make("span", { class: "size" }, size),
    firstBytes(item),
    composition(item),
  );
  return make("details", { class: `item ${direction}`, ...messageNames(item.parts) }, summary);
}

/** @param {Item} item */
function firstBytes(item) {
  const runs = rolesOf(item, 0, FIRST_BYTES).flatMap(({ from, to, role }) => [make("span", { class: `bytes ${role}` }, hex(item.bytes.subarray(from, to), " ")), " "]);
  return make("span", { class: "mono first", "aria-hidden": "true" }, ...runs, item.bytes.length > FIRST_BYTES ? "…" : "");
}

/** Where in an item its messages are, to scale: thick where they are, thin where the transport adds something. @param {Item} item */
function composition(item) {
  const stretches = rolesOf(item).map(({ from, to, role }) => {
    const stretch = make("span", { class: role });
    stretch.style.flexGrow = String(to - from);
    return stretch;
  });
  return make("span", { class: "composition", "aria-hidden": "true" }, ...stretches);
}

/** @param {Item} item */
function summaryOf(item) {
  const { frame } = item;
  if (frame) {
    const length = t("wire.length", { length: frame.length, bits: frame.lengthBits === 7 ? "7" : `7+${frame.lengthBits}` });
    return `FIN ${Number(frame.fin)} · opcode ${opcodeCode(frame.opcode)} ${opcodeName(frame.opcode)} · MASK ${Number(frame.masked)} · ${length}`;
  }
  if (item.kind === "head") return item.firstLine ?? "";
  if (item.kind === "chunk" || item.kind === "event") return streamSummary(item);
  return t(`wire.${item.kind}`);
}

/** @param {Item} item */
function streamSummary(item) {
  const id = item.parts.find((part) => part.name === "id:")?.text;
  const lines = item.parts.filter((part) => part.name === "data:").length;
  return [t(isHeartbeat(item) ? "wire.beat" : `wire.${item.kind}`), id && `id: ${id}`, lines && t("wire.data", { n: lines })].filter(Boolean).join(" · ");
}

/** What is inside of an item's view, made when it is opened first. @param {HTMLElement} view @param {Item} item */
export function fill(view, item) {
  if (view.childElementCount > 1) return;
  const { frame } = item;
  const bits = frame && ruler({ ...item, frame });
  const steps = frame?.masked && frame.length > 0 && unmasking({ ...item, frame });
  const fields = item.parts.length > 0 && (item.kind === "head" ? headText(item) : fieldTable(item));
  const dump = hexDump(item);
  // Pointing at one field is not pointing at the item's messages: each part names its own.
  const inside = make("div", { class: "inside", "data-messages": "" }, bits || "", fields || "", dump, steps || "");
  markTogether(inside, [bits, fields, dump].filter((group) => group));
  view.append(inside);
}
