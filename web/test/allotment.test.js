import assert from "node:assert/strict";
import { test } from "node:test";
import { allotment } from "../page/allotment.js";

const page = (since, more) => ({ id: `p${since}`, since, isHidden: false, streams: 1, tap: true, ...more });
const shares = (pages) => pages.map(({ id }) => allotment(pages, id)).map(({ mayRead, mayTap }) => [mayRead, mayTap]);

test("two pages read and tap", () => {
  assert.deepEqual(shares([page(1), page(2)]), [[true, true], [true, true]]);
});

test("readers come before taps, older pages before newer", () => {
  const both = [true, true];
  const onlyRead = [true, false];
  assert.deepEqual(shares([page(1), page(2), page(3)]), [both, both, onlyRead]);
  assert.deepEqual(shares([1, 2, 3, 4, 5].map((since) => page(since))), Array(5).fill(onlyRead));
});

test("the sixth stream would leave no connection to send by", () => {
  const six = shares([1, 2, 3, 4, 5, 6].map((since) => page(since)));
  assert.deepEqual(six.map(([mayRead]) => mayRead), [true, true, true, true, true, false]);
});

test("a hidden page gives way to a newer visible one, and never taps", () => {
  const pages = [page(1, { isHidden: true }), ...[2, 3, 4, 5, 6].map((since) => page(since))];
  assert.deepEqual(shares(pages)[0], [false, false]);
  assert.equal(shares(pages)[5][0], true);
});

test("WebSockets and short polls do not count", () => {
  const pages = Array.from({ length: 5 }, (_, since) => page(since, { streams: 0 }));
  assert.deepEqual(shares(pages), Array(5).fill([true, true]));
});
