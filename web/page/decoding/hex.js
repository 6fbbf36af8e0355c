// @ts-check
import { make } from "../dom.js";
import { hex } from "./encoding.js";

const MOST_BYTES = 2_048;

/** An item's bytes, those of messages in another colour than what the transport adds. @param {import("./item.js").Item} item */
export function hexDump(item) {
  const dump = make("p", { class: "hex mono" });
  let shown = 0;
  for (const part of item.parts.length ? item.parts : [{ name: "", from: 0, to: item.bytes.length }]) {
    const to = Math.min(part.to, part.from + MOST_BYTES - shown);
    if (to > part.from) {
      const role = part.payload ? "payload" : "overhead";
      dump.append(make("span", { class: `bytes ${role}`, title: part.name }, hex(item.bytes.subarray(part.from, to), " ")), " ");
    }
    shown += to - part.from;
  }
  if (item.bytes.length > MOST_BYTES) {
    dump.append("…");
  }
  return dump;
}
