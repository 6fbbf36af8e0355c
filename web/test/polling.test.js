import assert from "node:assert/strict";
import { test } from "node:test";
import { history } from "../page/feed/history.js";
import * as longPolling from "../page/transports/long-polling.js";
import * as shortPolling from "../page/transports/short-polling.js";

/** The address of the page, where there is none. */
globalThis.document ??= { baseURI: "http://feedlab.test/" };

const NEVER = 60_000;

/** What is asked of the feeds below; everything else goes where it always goes. */
const feeds = new Map();
const elsewhere = globalThis.fetch;
globalThis.fetch = (url, options) => {
  const [path, query = ""] = String(url).split("?");
  return feeds.get(path)?.(query) ?? elsewhere(url, options);
};

/** A feed that gives these answers, and then none; and what it was asked. */
function answering(path, ...bodies) {
  const asked = [];
  feeds.set(path, (query) => {
    asked.push(query);
    const body = bodies.shift();
    return body ? Promise.resolve(new Response(JSON.stringify(body))) : new Promise(() => {});
  });
  return asked;
}

const message = (id) => ({ id, author: "Ana", text: "Hello", acceptedAt: 0 });
const cut = (id) => ({ messages: [message(id)], next: `${id}@a`, more: true });
const whole = (id) => ({ messages: [message(id)], next: `${id}@a` });
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Reads for a while, and tells which messages came. */
async function read(transport, url, interval) {
  const ids = [];
  const connection = transport.open(url, {
    after: "0@a",
    account: "",
    interval: () => interval,
    onBatch: ({ messages }) => void ids.push(...messages.map(({ id }) => id)),
    onState: () => {},
    onTrace: () => {},
  });
  await pause();
  connection.close();
  return ids;
}

test("short polling asks again at once while there is more, and then at its interval", async () => {
  const asked = answering("feeds/short/poll", cut(1), cut(2), whole(3), whole(4));
  assert.deepEqual(await read(shortPolling, "feeds/short", NEVER), [1, 2, 3]);
  assert.deepEqual(asked, ["after=0@a", "after=1@a", "after=2@a"]);
});

test("short polling asks for nothing while its reader is paused", async () => {
  const asked = answering("feeds/paused/poll", whole(1), whole(2));
  /** @type {() => void} */
  let resume = () => {};
  const resumed = new Promise((resolve) => (resume = () => resolve(undefined)));
  const connection = shortPolling.open("feeds/paused", {
    after: "0@a",
    account: "",
    interval: () => 0,
    onBatch: () => {},
    untilResumed: () => resumed,
    onState: () => {},
    onTrace: () => {},
  });
  await pause();
  assert.deepEqual(asked, ["after=0@a"]);
  resume();
  await pause();
  connection.close();
  assert.deepEqual(asked.slice(0, 2), ["after=0@a", "after=1@a"]);
});

test("long polling asks again at once, whether there is more or not", async () => {
  const asked = answering("feeds/long/long-poll", cut(1), whole(2));
  assert.deepEqual(await read(longPolling, "feeds/long", NEVER), [1, 2]);
  assert.deepEqual(asked, ["after=0@a&wait=0", "after=1@a", "after=2@a"]);
});

test("history is read until an answer is whole", async () => {
  const asked = answering("feeds/old/poll", cut(1), cut(2), whole(3), whole(4));
  const ids = [];
  for await (const { messages } of history("feeds/old", { onTrace: () => {} }, new AbortController().signal)) {
    ids.push(...messages.map(({ id }) => id));
  }
  assert.deepEqual(ids, [1, 2, 3]);
  assert.deepEqual(asked, ["after=0", "after=1@a", "after=2@a"]);
});
