// @ts-check
import { hex, textOf } from "./encoding.js";
import { jsonParts } from "./item.js";
import { join } from "./source.js";
/** @typedef {import("./source.js").Source} Source */

/**
 * A WebSocket frame's fields; RFC 6455 section 5.2.
 *
 * @typedef {object} Frame
 * @property {boolean} fin
 * @property {number} rsv three bits
 * @property {number} opcode
 * @property {boolean} masked
 * @property {number} length of the payload, in bytes
 * @property {7 | 16 | 64} lengthBits how the length is written
 * @property {Uint8Array} key four bytes, or none
 * @property {Uint8Array} payload unmasked
 */

const NAMES = new Map([[0, "continuation"], [1, "text"], [2, "binary"], [8, "close"], [9, "ping"], [10, "pong"]]);

export function opcodeName(/** @type {number} */ opcode) {
  return NAMES.get(opcode) ?? "reserved";
}

/** As RFC 6455 writes it: in hexadecimal. @param {number} opcode */
export function opcodeCode(opcode) {
  return `0x${opcode.toString(16).toUpperCase()}`;
}

/** The payload with each byte XORed with the key's byte of its turn; RFC 6455 section 5.3. @param {Uint8Array} payload @param {Uint8Array} key */
export function unmask(payload, key) {
  return key.length ? payload.map((byte, at) => byte ^ key[at % 4]) : payload;
}

/** Frames, one after the other. @param {Source} source @param {(item: import("./item.js").Item) => void} emit */
export function* frames(source, emit) {
  for (;;) {
    const start = yield* source.take(2);
    const short = start[1] & 0x7f;
    const extended = yield* source.take(short === 126 ? 2 : short === 127 ? 8 : 0);
    const length = extended.length ? Number(BigInt("0x" + hex(extended))) : short;
    const masked = (start[1] & 0x80) !== 0;
    const key = yield* source.take(masked ? 4 : 0);
    const raw = yield* source.take(length);
    const frame = {
      fin: (start[0] & 0x80) !== 0,
      rsv: (start[0] >> 4) & 7,
      opcode: start[0] & 15,
      masked,
      length,
      lengthBits: /** @type {7 | 16 | 64} */ (extended.length * 8 || 7),
      key,
      payload: unmask(raw, key),
    };
    emit({ kind: "frame", bytes: join([start, extended, key, raw]), parts: parts(frame), frame });
  }
}

/** Its head by bytes; by bits it is told by `headFields`. @param {Frame} frame @returns {import("./item.js").Part[]} */
function parts(frame) {
  const keyAt = frame.lengthBits === 7 ? 2 : 2 + frame.lengthBits / 8;
  const payloadAt = keyAt + frame.key.length;
  const inside = frame.opcode === 1 ? jsonParts(frame.payload, 0, frame.length) : [controlPart(frame)];
  return [
    { name: "FIN, RSV, opcode:", from: 0, to: 1 },
    { name: "MASK, Payload len:", from: 1, to: 2 },
    { name: "Extended payload length:", from: 2, to: keyAt },
    { name: "Masking-key:", from: keyAt, to: payloadAt },
    ...inside.map((part) => ({ ...part, from: part.from + payloadAt, to: part.to + payloadAt })),
  ].filter((part) => part.to > part.from);
}

/** A close frame's payload is a status code and perhaps a reason; RFC 6455 section 5.5.1. @param {Frame} frame */
function controlPart({ opcode, length, payload }) {
  const isClose = opcode === 8 && length >= 2;
  const text = isClose ? `${(payload[0] << 8) | payload[1]} ${textOf(payload.subarray(2))}` : textOf(payload);
  return { name: isClose ? "close-status" : "payload", from: 0, to: length, text };
}
