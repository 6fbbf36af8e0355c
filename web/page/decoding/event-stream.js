// @ts-check
import { textOf } from "./encoding.js";
import { jsonParts } from "./item.js";
import { join } from "./source.js";
/** @typedef {import("./source.js").Source} Source */
/** @typedef {(item: import("./item.js").Item) => void} Emit */

const LINE_FEED = 10;

/**
 * Chunks of an event stream; RFC 9112 section 7.1. A chunk ends with an empty line, which servers may send only when the
 * next chunk comes; so that line is counted to the next one, and a chunk is told of as soon as its data is there.
 *
 * @param {Source} source
 * @param {Emit} emit
 */
export function* chunks(source, emit) {
  for (let isFirst = true; ; isFirst = false) {
    const before = isFirst ? yield* source.take(0) : yield* source.line();
    const sizeLine = yield* source.line();
    const size = parseInt(textOf(sizeLine), 16);
    const data = size > 0 ? yield* source.take(size) : yield* source.line();
    const bytes = join([before, sizeLine, data]);
    const dataAt = before.length + sizeLine.length;
    const parts = [
      { name: "chunk-end", from: 0, to: before.length },
      { name: "chunk-size", from: before.length, to: dataAt, text: `0x${textOf(sizeLine).trim()} = ${size}` },
      ...(size > 0 ? fields(bytes, dataAt, bytes.length) : [{ name: "last-chunk", from: dataAt, to: bytes.length }]),
    ];
    emit({ kind: "chunk", bytes, parts: parts.filter((part) => part.to > part.from) });
    if (size === 0) {
      return;
    }
  }
}

/**
 * A line's field; WHATWG HTML section 9.2.6. A comment has an empty name, and what is no field none.
 *
 * @param {string} line without its end
 * @returns {[name: string | undefined, value: string | undefined]}
 */
export function fieldOf(line) {
  const [, name, value] = /^(\w*): ?(.*)$/s.exec(line) ?? [];
  return [name, value];
}

/** Events that are not in chunks: the answer ends with the connection. @param {Source} source @param {Emit} emit */
export function* events(source, emit) {
  for (let lines = []; ; ) {
    const line = yield* source.line();
    lines.push(line);
    if (line.length === 1) {
      const bytes = join(lines);
      emit({ kind: "event", bytes, parts: fields(bytes, 0, bytes.length) });
      lines = [];
    }
  }
}

/**
 * The lines of an event stream, of which one may go on in the next chunk.
 *
 * @param {Uint8Array} bytes
 * @param {number} from
 * @param {number} to
 * @returns {import("./item.js").Part[]}
 */
function fields(bytes, from, to) {
  const parts = [];
  for (let start = from, end; start < to; start = end) {
    const feed = bytes.indexOf(LINE_FEED, start);
    end = feed < 0 || feed >= to ? to : feed + 1;
    const line = textOf(bytes.subarray(start, end)).replace(/\n$/, "");
    const [name, value] = fieldOf(line);
    if (name === "data") {
      const lineEnd = bytes[end - 1] === LINE_FEED ? end - 1 : end;
      parts.push({ name: "data:", from: start, to: start + 6 }, ...jsonParts(bytes, start + 6, lineEnd));
      parts.push({ name: "line-end", from: lineEnd, to: end });
    } else {
      const label = line === "" ? "event-end" : name === "" ? "comment" : name ? `${name}:` : "line";
      parts.push({ name: label, from: start, to: end, text: value ?? line });
    }
  }
  return parts.filter((part) => part.to > part.from);
}
