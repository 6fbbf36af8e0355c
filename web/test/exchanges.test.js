import assert from "node:assert/strict";
import { test } from "node:test";
import { Exchanges } from "../page/decoding/exchanges.js";

const MANY = 260;
const STREAM = "/feeds/a/sse";
const MESSAGES = "/feeds/a/messages";
const POST = `POST ${MESSAGES} HTTP/1.1\r\nContent-Length: 0\r\n\r\n`;

let ids = 0;
const exchangeOf = (method, url, account) => ({ id: ++ids, method, url, account, transport: account, startedAt: 0 });

/** The page's exchanges, and what the tap tells of them: requests are numbered by themselves. */
function tapped() {
  const exchanges = new Exchanges();
  const charges = {};
  exchanges.charged.on(({ account, up, down }) => (charges[account] = (charges[account] ?? 0) + up + down));
  let requests = 0;
  const tap = {
    exchanges,
    charges,
    open: (connection, transport, request = ++requests) => {
      exchanges.take({ type: "opened", data: { connection, request, transport } });
      return exchanges.records.get(request);
    },
    bytes: ({ request }, direction, offset, text) =>
      exchanges.take({ type: "bytes", data: { request, direction, offset, at: 0, bytes: btoa(text) } }),
    end: ({ request }) => exchanges.take({ type: "ended", data: { request } }),
    stream: (connection) => {
      exchanges.expect(exchangeOf("GET", STREAM, "race:sse"));
      const record = tap.open(connection, "sse");
      tap.bytes(record, "in", 0, `GET ${STREAM} HTTP/1.1\r\n\r\n`);
      return record;
    },
    publish: (count) => {
      for (let at = 0; at < count; at++) {
        exchanges.expect(exchangeOf("POST", MESSAGES, "publishing"));
        const record = tap.open(2, "publishing");
        tap.bytes(record, "in", 0, POST);
        tap.end(record);
      }
    },
  };
  return tap;
}

test("an open stream is charged however many requests come after it", () => {
  const { exchanges, charges, stream, publish, bytes } = tapped();
  const record = stream(1);
  const head = charges["race:sse"];
  for (let at = 0; at < MANY; at++) {
    publish(1);
    bytes(record, "out", at, "x");
  }
  assert.equal(charges["race:sse"] - head, MANY);
  assert.equal(charges.publishing, MANY * POST.length);
  assert.equal(exchanges.records.get(record.request) === record, true);
});

test("of requests that have ended the newest 200 are kept, in the order in which they ended", () => {
  const { exchanges, stream, publish, end } = tapped();
  const record = stream(1);
  publish(MANY);
  end(record);
  publish(199);
  assert.equal(exchanges.records.all.includes(record), true);
  assert.equal(exchanges.records.all.length, 200);
  publish(1);
  assert.equal(exchanges.records.all.includes(record), false);
});

test("a stream is the page's own also when the tap shows it after many other requests", () => {
  const { exchanges, charges, open, bytes } = tapped();
  const exchange = exchangeOf("GET", STREAM, "race:sse");
  exchanges.expect(exchange);
  for (let at = 0; at < MANY; at++) {
    exchanges.expect({ ...exchangeOf("POST", MESSAGES, "publishing"), endedAt: 1 });
  }
  const record = open(1, "sse");
  bytes(record, "in", 0, `GET ${STREAM} HTTP/1.1\r\n\r\n`);
  assert.equal(record.exchange === exchange, true);
  assert.deepEqual(Object.keys(charges), ["race:sse"]);
});

test("a connection's next request tells that the one before it has ended", () => {
  const { exchanges, open } = tapped();
  for (let at = 0; at <= MANY; at++) {
    open(1, "polling");
  }
  assert.equal(exchanges.records.all.filter(({ ended }) => !ended).length, 1);
  assert.equal(exchanges.records.all.length, 201);
});

test("a tap that begins anew tells that all requests before it have ended", () => {
  const { exchanges, open } = tapped();
  const before = [open(1, "sse"), open(2, "websocket"), open(3, "polling")];
  const first = open(1, "sse", 1);
  assert.deepEqual(before.map(({ ended }) => ended), [true, true, true]);
  assert.equal(first.ended, false);
  assert.equal(exchanges.records.get(1) === first, true);
});

test("bytes that the tap has dropped are charged as soon as an offset tells of them", () => {
  const { charges, stream, bytes } = tapped();
  const record = stream(1);
  const before = charges["race:sse"];
  bytes(record, "out", 1_000, "x".repeat(50));
  bytes(record, "out", 1_050, "x");
  assert.equal(charges["race:sse"] - before, 1_051);
});

test("messages are summed up over the whole life of a request", () => {
  const { stream, bytes } = tapped();
  const record = stream(1);
  const head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
  const message = '{"id":1,"author":"Ana","text":"Hello"}';
  const event = `data: ${message}\n\n`;
  bytes(record, "out", 0, head);
  for (let at = 0; at < MANY; at++) {
    bytes(record, "out", head.length + at * event.length, event);
  }
  assert.equal(record.payload, MANY * message.length);
  assert.equal(record.items.length, 200);
});
