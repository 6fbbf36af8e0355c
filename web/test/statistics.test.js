import assert from "node:assert/strict";
import { test } from "node:test";
import { quantile, Sample } from "../page/statistics.js";

test("takes the nearest rank", () => {
  const sorted = Array.from({ length: 100 }, (_, at) => at + 1);
  assert.equal(quantile(sorted, 0.5), 50);
  assert.equal(quantile(sorted, 0.99), 99);
  assert.equal(quantile(sorted, 1), 100);
  assert.equal(quantile([], 0.5), undefined);
});

test("keeps the newest", () => {
  const sample = new Sample(2);
  [5, 1, 9].forEach((value) => sample.add(value));
  assert.deepEqual(sample.values, [1, 9]);
  assert.deepEqual(sample.quantiles(0.5, 1), [1, 9]);
  assert.equal(sample.last, 9);
});

test("p99 is given from 20 values on, other percentiles from as many as they need", () => {
  const sample = new Sample(100);
  for (let value = 1; value < 20; value++) sample.add(value);
  assert.deepEqual(sample.quantiles(0.5, 0.99, 1), [10, undefined, 19]);
  sample.add(20);
  assert.deepEqual(sample.quantiles(0.99), [20]);
});
