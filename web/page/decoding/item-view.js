// @ts-check
import { make } from "../dom.js";
import { bytes, preciseTime } from "../format.js";
import { t } from "../language/language.js";
import { hexStart } from "./encoding.js";
import { opcodeName } from "./frame.js";
import { hexDump } from "./hex.js";
import { payloadBytes } from "./item.js";

const LONGEST = 600;

/** One unit of a protocol: a line that says what it is, and inside it its bytes and fields. @param {import("./records.js").Seen} seen */
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
    make("span", { class: "mono first" }, hexStart(item.bytes, 12)),
  );
  const details = make("details", { class: `item ${direction}` }, summary);
  details.addEventListener("toggle", () => details.open && details.childElementCount === 1 && details.append(...inside(item)));
  return details;
}

/** @param {import("./item.js").Item} item */
function summaryOf(item) {
  const { frame } = item;
  if (frame) {
    const length = frame.lengthBits === 7 ? `${frame.length} (7)` : `${frame.length} (7+${frame.lengthBits})`;
    return `FIN ${Number(frame.fin)} · opcode ${frame.opcode} ${opcodeName(frame.opcode)} · MASK ${Number(frame.masked)} · ${t("wire.length")} ${length}`;
  }
  if (item.kind === "head") return item.firstLine ?? "";
  if (item.kind === "chunk" || item.kind === "event") return streamSummary(item);
  return t(`wire.${item.kind}`);
}

/** @param {import("./item.js").Item} item */
function streamSummary(item) {
  const beat = item.parts.some((part) => part.name.startsWith("comment"));
  const id = item.parts.find((part) => part.name === "id:")?.text;
  const events = item.parts.filter((part) => part.name === "data:").length;
  return [t(beat ? "wire.beat" : `wire.${item.kind}`), id && `id: ${id}`, events && `data × ${events}`].filter(Boolean).join(" · ");
}

/** @param {import("./item.js").Item} item */
function inside(item) {
  const rows = item.parts.map((part) =>
    make(
      "tr",
      { class: part.payload ? "payload" : "" },
      make("th", { scope: "row" }, part.name),
      make("td", { class: "number" }, String(part.to - part.from)),
      make("td", { class: "mono" }, (part.text ?? "").slice(0, LONGEST)),
    ),
  );
  const head = make("tr", {}, ...["field", "bytes", "says"].map((name) => make("th", { scope: "col" }, t(`wire.${name}`))));
  const table = make("table", { class: "fields" }, make("thead", {}, head), make("tbody", {}, ...rows));
  return [hexDump(item), ...masked(item), make("div", { class: "table" }, table)];
}

/** What a client's mask does, on the first bytes. @param {import("./item.js").Item} item */
function masked({ frame, bytes: raw }) {
  if (!frame?.masked || frame.length === 0) return [];
  const line = (/** @type {string} */ name, /** @type {Uint8Array} */ shown) =>
    make("span", {}, make("b", {}, t(`wire.${name}`)), " ", make("span", { class: "mono" }, hexStart(shown, 16)));
  const key = Uint8Array.from({ length: Math.min(16, frame.length) }, (_, at) => frame.key[at % 4]);
  return [make("p", { class: "mask" }, line("masked", raw.subarray(raw.length - frame.length)), line("key", key), line("unmasked", frame.payload))];
}
