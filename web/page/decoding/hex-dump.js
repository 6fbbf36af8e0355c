// @ts-check
import { make } from "../dom.js";
import { bytes } from "../format.js";
import { t } from "../language/language.js";
import { hex } from "./encoding.js";
import { messageNames } from "./item.js";
import { runsOf } from "./runs.js";
/** @typedef {import("./item.js").Item} Item */

const MOST_BYTES = 2_048;
const HALF_ROW = 8;

/**
 * An item's bytes as `xxd` and Wireshark print them: offset, sixteen bytes, and the same bytes as ASCII. A row is made of
 * two halves, which a narrow panel puts one below the other.
 *
 * @param {Item} item
 */
export function hexDump(item) {
  const dump = make("div", { class: "hex mono", role: "group", "aria-label": t("wire.hex") });
  const shown = Math.min(item.bytes.length, MOST_BYTES);
  for (let at = 0; at < shown; at += 2 * HALF_ROW) {
    const middle = Math.min(shown, at + HALF_ROW);
    dump.append(make("div", { class: "hex-row" }, ...half(item, at, middle), ...half(item, middle, Math.min(shown, at + 2 * HALF_ROW))));
  }
  if (shown < item.bytes.length) {
    dump.append(make("p", { class: "hint" }, t("wire.more", { size: bytes(item.bytes.length - shown) })));
  }
  return dump;
}

/** @param {Item} item @param {number} from @param {number} to */
function half(item, from, to) {
  const codes = make("span", { class: "codes" });
  const signs = make("span", { class: "signs" });
  for (const run of runsOf(item, from, to)) {
    const own = item.parts.slice(run.part, run.part + 1);
    const isFirst = run.from === own[0]?.from;
    const look = { class: `bytes ${run.role}`, "data-part": String(run.part), ...messageNames(own) };
    const piece = item.bytes.subarray(run.from, run.to);
    codes.append(run.from > from ? " " : "", make("span", { ...look, tabindex: isFirst ? "-1" : undefined }, hex(piece, " ")));
    signs.append(make("span", look, Array.from(piece, signOf).join("")));
  }
  return from < to ? [make("span", { class: "offset" }, from.toString(16).padStart(4, "0")), codes, signs] : [];
}

/** A byte as ASCII; a raised dot for what has no sign there. @param {number} byte */
export function signOf(byte) {
  return byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : "·";
}
