import assert from "node:assert/strict";
import { test } from "node:test";
import { alike, FEWEST, order, standings } from "../page/labs/standings.js";

const between = (key, low, high) => ({ key, interval: [low, high] });
const keys = (sets) => sets.map((set) => set.map(({ key }) => key).join(" "));

test("tells apart what does not overlap, and nothing else", () => {
  const all = [between("polling", 400, 600), between("long-polling", 4, 5), between("sse", 2, 2.5), between("websocket", 2.4, 3)];
  assert.deepEqual(keys(order(all, 0.1)), ["sse websocket", "long-polling", "polling"]);
  assert.deepEqual(keys(alike(all, 0.1)), ["sse websocket"]);
});

test("one that overlaps two others does not make those two alike", () => {
  const all = [between("a", 1, 2), between("b", 1.8, 3.2), between("c", 3, 4)];
  assert.deepEqual(keys(order(all, 0)), ["a b c"]);
  assert.deepEqual(keys(alike(all, 0)), ["a b", "b c"]);
});

test("a gap as short as the clock's step is none", () => {
  const all = [between("a", 1, 2), between("b", 2.1, 3)];
  assert.deepEqual(keys(order(all, 0.2)), ["a b"]);
  assert.deepEqual(keys(alike(all, 0.2)), ["a b"]);
  assert.deepEqual(keys(order(all, 0.05)), ["a", "b"]);
  assert.deepEqual(keys(alike(all, 0.05)), []);
});

test("the same interval four times is one set", () => {
  const all = ["a", "b", "c", "d"].map((key) => between(key, 1, 2));
  assert.deepEqual(keys(alike(all, 0)), ["a b c d"]);
});

test("four transports take eight messages, for their intervals hold jointly", () => {
  const lanes = (n) => standings(["a", "b", "c", "d"].map((key) => ({ key, mark: "", latencies: Array.from({ length: n }, (_, at) => n - at) })));
  assert.deepEqual(lanes(FEWEST - 1).map(({ interval }) => interval), [undefined, undefined, undefined, undefined]);
  assert.deepEqual(lanes(FEWEST)[0].interval, [1, FEWEST]);
  assert.deepEqual(lanes(FEWEST)[0].percentile(0.99), undefined);
  assert.deepEqual(lanes(100)[0].percentile(0.99), 99);
});
