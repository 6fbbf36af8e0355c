import assert from "node:assert/strict";
import { test } from "node:test";
import { Ledger } from "../page/feed/ledger.js";

const batch = (...ids) => ({ messages: ids.map((id) => ({ id })), next: "" });
const figures = ({ received, missing, repeated, gaps, lostInGaps }) => [received, missing, repeated, gaps, lostInGaps];

test("counts what comes once and in order, wherever it begins", () => {
  const ledger = new Ledger();
  ledger.take(batch(500, 501));
  ledger.take(batch(502));
  assert.deepEqual(figures(ledger), [3, 0, 0, 0, 0]);
});

test("finds holes", () => {
  const ledger = new Ledger();
  ledger.take(batch(1, 4));
  assert.equal(ledger.missing, 2);
});

test("finds what comes again, and does not hand it on", () => {
  const ledger = new Ledger();
  ledger.take(batch(1, 2));
  assert.deepEqual(ledger.take(batch(2, 3)), [{ id: 3 }]);
  assert.equal(ledger.repeated, 1);
});

test("a gap that was told is not missing", () => {
  const ledger = new Ledger();
  ledger.take(batch(1, 2));
  ledger.take({ ...batch(10), gap: { after: "2@a", resumesAt: "9@a" } });
  assert.deepEqual(figures(ledger), [3, 0, 0, 1, 7]);
});

test("another log begins anew", () => {
  const ledger = new Ledger();
  ledger.take(batch(1, 2));
  ledger.take({ ...batch(1), gap: { after: "2@a", resumesAt: "0@b" } });
  assert.deepEqual(figures(ledger), [3, 0, 0, 1, 0]);
});
