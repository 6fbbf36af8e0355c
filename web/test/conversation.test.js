import assert from "node:assert/strict";
import { test } from "node:test";
import { slopeOf } from "../page/conversation/arrow.js";
import { Conversation } from "../page/conversation/conversation.js";

const SERVER_AHEAD = 3_600_000;
const ANA = { author: "Ana", text: "Olá", sentAt: 1 };

let ids = 0;
const exchangeOf = (transport, startedAt, more = {}) => ({ id: ++ids, account: transport, transport, method: "GET", url: `/feeds/a/${transport}?after=6&wire=x`, startedAt, ...more });
const keys = ({ rows }) => rows.map(({ key }) => key);
const frame = (opcode, text) => ({ kind: "frame", frame: { opcode }, parts: [{ name: "payload", text }] });
const seen = (direction, here, item) => ({ direction, at: (here + SERVER_AHEAD) * 1_000, item });

/** A WebSocket that was opened a while ago, its request seen by the tap half a millisecond after it was sent. */
function opened(conversation, ago) {
  const exchange = exchangeOf("websocket", performance.now() - ago);
  conversation.add({ kind: "request", exchange });
  conversation.addWire({ exchange }, seen("in", exchange.startedAt + 0.5, { kind: "head", parts: [] }));
  conversation.add({ kind: "opened", exchange: Object.assign(exchange, { headAt: exchange.startedAt + 2 }) });
  return exchange;
}

test("what the tap tells late stands where it happened", () => {
  const conversation = new Conversation();
  const exchange = opened(conversation, 1_000);
  [500, 900].forEach((after) => conversation.add({ kind: "request", exchange: exchangeOf("publishing", exchange.startedAt + after) }));
  conversation.addWire({ exchange }, seen("out", exchange.startedAt + 700, frame(9, "")));
  assert.deepEqual(keys(conversation), ["row.request", "row.opened.websocket", "row.request", "row.ping", "row.request"]);
});

test("the closing handshake comes before the end that the reader noticed first", () => {
  const conversation = new Conversation();
  const exchange = opened(conversation, 1_000);
  exchange.endedAt = performance.now();
  conversation.add({ kind: "failed", exchange, reason: "1001" });
  conversation.addWire({ exchange }, seen("out", exchange.endedAt + 3, frame(8, "1001 ")));
  conversation.addWire({ exchange }, seen("in", exchange.endedAt + 4, frame(8, "1001 ")));
  assert.deepEqual(keys(conversation).slice(-3), ["row.close", "row.close", "row.failed"]);
  assert.deepEqual(conversation.rows.slice(-3).map(({ direction }) => direction), ["down", "up", "note"]);
});

test("an answer slopes from its request, and what has one time only is level", () => {
  const conversation = new Conversation();
  const exchange = exchangeOf("polling", performance.now() - 200);
  conversation.add({ kind: "request", exchange });
  Object.assign(exchange, { headAt: exchange.startedAt + 99, endedAt: performance.now(), status: 200 });
  conversation.add({ kind: "answer", exchange, messages: [] });
  const stream = opened(conversation, 100);
  conversation.add({ kind: "down", exchange: stream, messages: [{ id: 7, ...ANA }], text: "{}" });
  const slopes = Object.fromEntries(conversation.rows.map((row) => [row.key, slopeOf(row)]));
  assert.equal(slopes["row.empty"] > 10, true);
  assert.deepEqual([slopes["row.request"], slopes["row.frame"]], [0, 0]);
});

test("an answer that was pending slopes by the time that it took to come, not by its waiting", () => {
  const conversation = new Conversation();
  const exchange = exchangeOf("long-polling", performance.now() - 9_000);
  conversation.add({ kind: "request", exchange });
  const endedAt = performance.now();
  conversation.add({ kind: "answer", exchange: Object.assign(exchange, { headAt: endedAt - 9, endedAt, status: 200 }), messages: [{ id: 7, ...ANA }] });
  const [, answer] = conversation.rows;
  assert.equal(slopeOf({ at: answer.since + 9, since: answer.since }), 6);
  assert.equal(answer.since, endedAt - 9);
  assert.equal(answer.bar, "held");
});

test("a long poll that does not wait is not pending", () => {
  const conversation = new Conversation();
  const exchange = exchangeOf("long-polling", performance.now() - 20, { url: "/feeds/a/long-poll?after=6&wait=0&wire=x" });
  conversation.add({ kind: "request", exchange });
  assert.equal(conversation.bar, "");
  conversation.add({ kind: "answer", exchange: Object.assign(exchange, { headAt: performance.now(), endedAt: performance.now(), status: 200 }), messages: [] });
  const [, answer] = conversation.rows;
  assert.deepEqual([answer.key, answer.bar, answer.since], ["row.empty", "", exchange.startedAt]);
});

test("messages that come together are one arrow that carries them all", () => {
  const conversation = new Conversation();
  const exchange = opened(conversation, 100);
  [7, 8, 9].forEach((id) => conversation.add({ kind: "down", exchange, messages: [{ id, ...ANA }], text: String(id) }));
  const row = conversation.rows.at(-1);
  assert.deepEqual([row.key, row.values.n, row.messages.map(({ id }) => id), row.texts], ["row.frame", 3, [7, 8, 9], ["7", "8", "9"]]);
});

test("a refusal and a gap are no beginnings", () => {
  const conversation = new Conversation();
  const exchange = opened(conversation, 100);
  conversation.add({ kind: "down", exchange, messages: [], next: "6@k3f9", text: "{}" });
  conversation.add({ kind: "down", exchange, messages: [], refusal: "too long", text: "{}" });
  conversation.add({ kind: "down", exchange, messages: [], gap: { after: "6@k3f9", resumesAt: "9@k3f9" }, text: "{}" });
  assert.deepEqual(conversation.rows.slice(-3).map(({ kind, key }) => [kind, key]), [["start", "row.start"], ["refusal", "row.frame.refused"], ["gap", "row.frame"]]);
});
