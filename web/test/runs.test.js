import assert from "node:assert/strict";
import { test } from "node:test";
import { itemOf } from "../page/decoding/finding.js";
import { request, response } from "../page/decoding/http.js";
import { messageNames } from "../page/decoding/item.js";
import { rolesOf, runsOf } from "../page/decoding/runs.js";
import { decoder } from "../page/decoding/source.js";

const utf8 = new TextEncoder();
const message = (id) => `{"id":${id},"author":"Ana","text":"Olá"}`;
const decode = (grammar, text) => decoder(grammar)(utf8.encode(text));
const poll = (...ids) => {
  const body = `{"messages":[${ids.map(message)}],"next":"7@k3f9"}`;
  return decode(response, `HTTP/1.1 200 OK\r\nContent-Length: ${utf8.encode(body).length}\r\n\r\n${body}`);
};
const stream = (...ids) => decode(response, `HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n${ids.map((id) => `id: ${id}@k3f9\ndata: ${message(id)}\n\n`).join("")}`);

test("an item names the messages that it carries", () => {
  const names = ({ parts }) => messageNames(parts)["data-messages"];
  assert.deepEqual(poll(17, 18).map(names), [undefined, "17 18"]);
  assert.deepEqual(stream(3, 4).slice(1).map(names), ["3", "4"]);
});

test("a draft, which has no id yet, is known by when it was sent", () => {
  const draft = '{"author":"Ana","text":"sentAt","sentAt":1795238400123456}';
  const [, body] = decode(request, `POST /feeds/a/messages HTTP/1.1\r\nContent-Length: ${draft.length}\r\n\r\n${draft}`);
  assert.deepEqual(messageNames(body.parts), { "data-messages": undefined, "data-sent": "1795238400123456" });
});

test("runs are parts, cut where they are asked for", () => {
  const [, body] = poll(1);
  const [envelope, first] = body.parts;
  assert.deepEqual(runsOf(body, 3, envelope.to + 2), [
    { from: 3, to: envelope.to, part: 0, role: "overhead" },
    { from: first.from, to: first.from + 2, part: 1, role: "payload" },
  ]);
});

test("neighbours of one role are one run", () => {
  const [head] = poll(1);
  assert.deepEqual(rolesOf(head).map(({ from, to, role }) => [from, to, role]), [[0, head.bytes.length, "overhead"]]);
  assert.deepEqual(rolesOf(poll(1)[1]).map(({ role }) => role), ["overhead", "payload", "overhead"]);
});

test("what is wanted is found by its message or its text, and else is the head", () => {
  const out = stream(3, 4).map((item) => ({ at: 0, direction: "out", item }));
  const asked = decode(request, "GET /feeds/a/sse HTTP/1.1\r\n\r\n").map((item) => ({ at: 0, direction: "in", item }));
  const record = { items: [...asked, ...out] };
  const nothing = { kind: "message", messages: [], texts: [] };
  assert.equal(itemOf(record, { ...nothing, direction: "out", texts: [message(4)] }) === out[2], true);
  assert.equal(itemOf(record, { ...nothing, direction: "out", messages: [4] }) === out[2], true);
  assert.equal(itemOf(record, { ...nothing, direction: "out" }) === out[0], true);
  assert.equal(itemOf(record, { ...nothing, direction: "in" }) === asked[0], true);
  assert.equal(itemOf(record, { ...nothing, direction: "out", texts: [message(5)] }), undefined);
  assert.equal(itemOf(record, { ...nothing, direction: "out", texts: [message(3)], seen: out[2] }) === out[2], true);
});
