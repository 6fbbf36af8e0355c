// @ts-check
import { opcodeCode } from "./frame.js";
/** @typedef {import("./frame.js").Frame} Frame */

/**
 * A field of a frame's head.
 *
 * @typedef {object} Field
 * @property {string} name as RFC 6455 writes it
 * @property {number} from its first bit, counted from the frame's first
 * @property {number} to first bit behind it
 * @property {string} value
 * @property {string} says what the value means, in the catalogue of messages
 */

/** What stands before the payload, in the order of RFC 6455 section 5.2. @param {Frame} frame @returns {Field[]} */
export function headFields(frame) {
  const { fin, rsv, opcode, masked, lengthBits, length, key } = frame;
  const short = lengthBits === 7 ? length : lengthBits === 16 ? 126 : 127;
  const fields = [
    { name: "FIN", bits: 1, value: String(Number(fin)), says: `frame.fin.${Number(fin)}` },
    { name: "RSV1–3", bits: 3, value: rsv.toString(2).padStart(3, "0"), says: rsv ? "frame.rsv" : "frame.rsv.0" },
    { name: "opcode", bits: 4, value: opcodeCode(opcode), says: "frame.opcode" },
    { name: "MASK", bits: 1, value: String(Number(masked)), says: `frame.mask.${Number(masked)}` },
    { name: "Payload len", bits: 7, value: String(short), says: lengthBits === 7 ? "frame.length" : `frame.length.${lengthBits}` },
    { name: "Extended payload length", bits: lengthBits === 7 ? 0 : lengthBits, value: String(length), says: "frame.length" },
    { name: "Masking-key", bits: key.length * 8, value: Array.from(key, (byte) => byte.toString(16).padStart(2, "0")).join(" "), says: "frame.key" },
  ];
  let at = 0;
  return fields.filter(({ bits }) => bits > 0).map(({ name, bits, value, says }) => ({ name, from: at, to: (at += bits), value, says }));
}
