// @ts-check
import { textOf } from "./encoding.js";
/** @typedef {import("./records.js").Seen} Seen */

/**
 * The item that is wanted: the tap's own, or the one with that message, or with that text, or else the head.
 *
 * @param {import("./records.js").Record} record
 * @param {import("../types.js").Wanted} wanted
 * @returns {Seen | undefined} nothing if it is not kept any more
 */
export function itemOf({ items }, { direction, messages: [id], texts: [text], seen }) {
  if (seen) {
    return items.find((kept) => kept === seen);
  }
  const candidates = items.filter((kept) => kept.direction === direction);
  const named = candidates.find(({ item }) => item.parts.some(({ message }) => id !== undefined && message === String(id)));
  const carrying = () => candidates.find(({ item }) => textOf(item.frame?.payload ?? item.bytes).includes(text));
  return named ?? (text ? carrying() : candidates[0]);
}
