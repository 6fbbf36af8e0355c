// @ts-check
import { make } from "../dom.js";
import { t } from "../language/language.js";
import { hex } from "./encoding.js";
import { signOf } from "./hex-dump.js";
/** @typedef {import("./frame.js").Frame} Frame */

const MOST_BYTES = 16;
const KEY_BYTES = 4;

/** How the first bytes of a client's payload come out of the mask; RFC 6455 section 5.3. @param {import("./item.js").Item & {frame: Frame}} item */
export function unmasking({ frame, bytes }) {
  const masked = bytes.subarray(bytes.length - frame.length).subarray(0, MOST_BYTES);
  const key = masked.map((_, at) => frame.key[at % KEY_BYTES]);
  const payload = frame.payload.subarray(0, MOST_BYTES);
  const inHex = (/** @type {Uint8Array} */ octets) => Array.from(octets, (octet) => hex(Uint8Array.of(octet)));
  const inBits = (/** @type {Uint8Array} */ octets) => Array.from(octets.subarray(0, KEY_BYTES), (octet) => octet.toString(2).padStart(8, "0"));
  const signs = Array.from(payload, signOf);
  const numbers = signs.map((_, at) => String(at));
  const steps = (/** @type {(octets: Uint8Array) => string[]} */ write, /** @type {string} */ name) => {
    const texts = write(payload);
    return make(
      "table",
      { class: `xor mono in-${name}`, "aria-label": t(`mask.${name}`) },
      line("byte", numbers.slice(0, texts.length)),
      line("masked", write(masked)),
      line("key", write(key)),
      line("text", texts, "result"),
      line("sign", signs.slice(0, texts.length)),
    );
  };
  return make(
    "div",
    { class: "unmasking" },
    make("figure", {}, make("figcaption", { class: "hint" }, t("mask.how")), steps(inHex, "hex")),
    make("figure", {}, make("figcaption", { class: "hint" }, t("mask.in-bits")), steps(inBits, "bits")),
  );
}

/** @param {string} name @param {string[]} cells */
function line(name, cells, look = "") {
  return make("tr", { class: look }, make("th", { scope: "row" }, t(`mask.${name}`)), ...cells.map((cell) => make("td", {}, cell)));
}
