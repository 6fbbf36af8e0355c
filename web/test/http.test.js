import assert from "node:assert/strict";
import { test } from "node:test";
import { request, response } from "../page/decoding/http.js";
import { decoder } from "../page/decoding/source.js";

const bytes = (text) => new TextEncoder().encode(text);
const decode = (grammar, ...pieces) => {
  const take = decoder(grammar);
  return pieces.flatMap((piece) => take(typeof piece === "string" ? bytes(piece) : piece));
};
const message = '{"id":7,"author":"Ana","text":"Olá"}';

test("a request's head, line by line", () => {
  const [head] = decode(request, "GET /feeds/lobby/poll?after=0 HTTP/1.1\r\nHost: a:1\r\n\r\n");
  assert.equal(head.firstLine, "GET /feeds/lobby/poll?after=0 HTTP/1.1");
  assert.deepEqual(head.parts.map(({ name, text }) => [name, text]).slice(1), [["Host", "a:1"], ["head-end", ""]]);
  assert.equal(head.headers.get("host"), "a:1");
});

test("a polling answer: the message is payload, array and cursor are not", () => {
  const body = `{"messages":[${message},${message}],"next":"7@k3f9"}`;
  const length = bytes(body).length;
  const items = decode(response, `HTTP/1.1 200 OK\r\nContent-Length: ${length}\r\n\r\n${body}`);
  const payload = items[1].parts.filter((part) => part.payload);
  assert.deepEqual(payload.map(({ text }) => text), [message, message]);
  assert.equal(items[1].parts.at(-1).to, length);
});

test("chunks of an event stream, however they are cut", () => {
  const event = `id: 7@k3f9\ndata: ${message}\n\n`;
  const stream = `HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n${bytes(event).length.toString(16)}\r\n${event}\r\n3\r\n:\n\n\r\n0\r\n\r\n`;
  for (const size of [1, 7, 1_000]) {
    const whole = bytes(stream);
    const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) => whole.slice(at * size, (at + 1) * size));
    const [, first, beat, last] = decode(response, ...pieces);
    assert.deepEqual(first.parts.map(({ name }) => name), ["chunk-size", "id:", "data:", "message", "line-end", "event-end"]);
    assert.equal(first.parts[3].text, message);
    assert.deepEqual(beat.parts.map(({ name }) => name), ["chunk-end", "chunk-size", "comment", "event-end"]);
    assert.equal(last.parts[1].text, "0x0 = 0");
  }
});

test("a message with a line separator of Unicode's own is a message", () => {
  const separated = '{"id":7,"author":"Ana","text":"a\u2028b"}';
  const event = `data: ${separated}\n\n`;
  const [, item] = decode(response, `HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n${event}`);
  assert.deepEqual(item.parts.filter((part) => part.payload).map(({ text }) => text), [separated]);
});

test("every byte of an item belongs to one part", () => {
  const event = `event: gap\nid: 9@a\ndata: {"after":"1@a"}\n\nretry: 1000\n\n`;
  const items = decode(response, `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${event.length.toString(16)}\r\n${event}\r\n0\r\n\r\n`);
  assert.equal(items.length, 3);
  for (const { bytes: whole, parts } of items) {
    assert.deepEqual(parts.map(({ from }) => from), [0, ...parts.slice(0, -1).map(({ to }) => to)]);
    assert.equal(parts.at(-1).to, whole.length);
  }
});

test("after an upgrade come frames, both ways", () => {
  const [, up] = decode(request, "GET /feeds/a/ws HTTP/1.1\r\nUpgrade: websocket\r\n\r\n", Uint8Array.of(0x89, 0x80, 1, 2, 3, 4));
  const [, down] = decode(response, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", Uint8Array.of(0x89, 0));
  assert.deepEqual([up.frame.opcode, up.frame.masked, down.frame.opcode, down.frame.masked], [9, true, 9, false]);
});
