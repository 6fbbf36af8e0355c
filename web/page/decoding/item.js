// @ts-check
import { textOf } from "./encoding.js";

/**
 * A unit of a protocol as it crossed the wire.
 *
 * @typedef {object} Part A stretch of an item's bytes.
 * @property {string} name one of the catalogue of messages or, with a colon behind it, one that the protocol gives
 * @property {number} from
 * @property {number} to first byte behind it
 * @property {string} [text] what it says
 * @property {boolean} [payload] whether it is a message, not what the transport adds
 * @property {string} [message] that message's id, if it has got one yet
 * @property {string} [sentAt] its instant of sending, by which a draft that has none is known; microseconds since the Unix epoch
 *
 * @typedef {object} Item
 * @property {"head" | "body" | "chunk" | "event" | "frame" | "raw"} kind
 * @property {Uint8Array} bytes
 * @property {Part[]} parts
 * @property {import("./frame.js").Frame} [frame]
 * @property {string} [firstLine] of a head
 * @property {Map<string, string>} [headers] of a head, names in lower case
 */

/** How many of an item's bytes are messages. @param {Item} item */
export function payloadBytes(item) {
  return item.parts.reduce((sum, part) => sum + (part.payload ? part.to - part.from : 0), 0);
}

/**
 * Names the messages of some parts: by `data-messages`, as everywhere on the page, or a draft by `data-sent`.
 *
 * @param {Part[]} parts
 * @returns {Record<string, string | undefined>} attributes
 */
export function messageNames(parts) {
  return {
    "data-messages": parts.flatMap((part) => part.message ?? []).join(" ") || undefined,
    "data-sent": parts.find((part) => part.sentAt)?.sentAt,
  };
}

/** Whether it is a comment of an event stream, which servers send as heartbeat. @param {Item} item */
export function isHeartbeat(item) {
  return item.parts.some((part) => part.name === "comment");
}

/**
 * Splits JSON into the messages and what is around them: the array and the cursor of a polling answer are overhead.
 *
 * @param {Uint8Array} bytes
 * @param {number} from where the JSON begins
 * @param {number} to
 * @returns {Part[]}
 */
export function jsonParts(bytes, from, to) {
  const parts = [];
  let end = from;
  for (const [start, stop] of messagesIn(bytes, from, to)) {
    parts.push({ name: "envelope", from: end, to: start }, { name: "message", from: start, to: stop, payload: true });
    end = stop;
  }
  parts.push({ name: "envelope", from: end, to });
  return parts.filter((part) => part.to > part.from).map((part) => withText(part, textOf(bytes.subarray(part.from, part.to))));
}

/** @param {Part} part @param {string} text */
function withText(part, text) {
  const [, id] = (part.payload && /^\{"id":(\d+)/.exec(text)) || [];
  const [, sentAt] = (part.payload && !id && /"sentAt":(\d+)\}$/.exec(text)) || [];
  return { ...part, text, ...(id && { message: id }), ...(sentAt && { sentAt }) };
}

/** @param {Uint8Array} bytes @param {number} from @param {number} to @returns {Generator<[number, number]>} */
function* messagesIn(bytes, from, to) {
  let depth = 0;
  let start = -1;
  let inString = false;
  for (let at = from; at < to; at++) {
    const sign = String.fromCharCode(bytes[at]);
    if (inString) {
      if (sign === "\\") at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') {
      inString = true;
    } else if (sign === "{") {
      depth++;
      if (/^\{"(id|author)":/.test(textOf(bytes.subarray(at, at + 10)))) start = at;
    } else if (sign === "}" && depth-- > 0 && start >= 0) {
      yield [start, at + 1];
      start = -1;
    }
  }
}
