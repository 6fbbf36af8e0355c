// @ts-check
import { textOf } from "./encoding.js";
import { chunks, events } from "./event-stream.js";
import { frames } from "./frame.js";
import { jsonParts } from "./item.js";
import { join } from "./source.js";
/** @typedef {import("./source.js").Source} Source */
/** @typedef {(item: import("./item.js").Item) => void} Emit */

/** One request and what follows on an upgraded connection; RFC 9112. @param {Source} source @param {Emit} emit */
export function* request(source, emit) {
  const head = yield* readHead(source, emit);
  yield* isUpgrade(head) ? frames(source, emit) : body(head, source, emit);
}

/** One answer and what follows on an upgraded connection. @param {Source} source @param {Emit} emit */
export function* response(source, emit) {
  const head = yield* readHead(source, emit);
  if (/^HTTP\/1\.1 101/.test(head.firstLine ?? "")) {
    yield* frames(source, emit);
  } else if (head.headers?.get("transfer-encoding") === "chunked") {
    yield* chunks(source, emit);
  } else if (head.headers?.get("content-type")?.startsWith("text/event-stream")) {
    yield* events(source, emit);
  } else {
    yield* body(head, source, emit);
  }
}

/** @param {import("./item.js").Item} head */
function isUpgrade(head) {
  return head.headers?.get("upgrade")?.toLowerCase() === "websocket";
}

/** @param {Source} source @param {Emit} emit */
function* readHead(source, emit) {
  const lines = [];
  const parts = [];
  const headers = new Map();
  for (let from = 0, isFirst = true; ; isFirst = false) {
    const line = yield* source.line();
    lines.push(line);
    const text = textOf(line).trimEnd();
    const [name, ...value] = text.split(":");
    const kind = isFirst ? "first-line" : text ? name : "head-end";
    parts.push({ name: kind, from, to: from + line.length, text: isFirst || !text ? text : value.join(":").trim() });
    from += line.length;
    if (!text) break;
    if (!isFirst) headers.set(name.toLowerCase(), value.join(":").trim());
  }
  /** @type {import("./item.js").Item} */
  const head = { kind: "head", bytes: join(lines), parts, headers, firstLine: textOf(lines[0]).trimEnd() };
  emit(head);
  return head;
}

/** @param {import("./item.js").Item} head @param {Source} source @param {Emit} emit */
function* body(head, source, emit) {
  const length = Number(head.headers?.get("content-length") ?? 0);
  if (length > 0) {
    const bytes = yield* source.take(length);
    emit({ kind: "body", bytes, parts: jsonParts(bytes, 0, length) });
  }
}
