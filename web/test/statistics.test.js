import assert from "node:assert/strict";
import { test } from "node:test";
import { medianInterval, percentile, quantile, Sample } from "../page/statistics.js";

const upTo = (n) => Array.from({ length: n }, (_, at) => at + 1);

test("takes the nearest rank", () => {
  assert.equal(quantile(upTo(100), 0.5), 50);
  assert.equal(quantile(upTo(100), 0.99), 99);
  assert.equal(quantile(upTo(100), 1), 100);
  assert.equal(quantile([], 0.5), undefined);
});

test("keeps the newest", () => {
  const sample = new Sample(3);
  [5, 1, 9, 2].forEach((value) => sample.add(value));
  assert.deepEqual(sample.values, [1, 9, 2]);
  assert.deepEqual(sample.percentiles(0.5, 0.9), [2, undefined]);
  assert.equal(sample.last, 2);
});

test("gives a percentile from as many values as leave one beyond it, and the median of any", () => {
  assert.equal(percentile(upTo(1), 0.5), 1);
  assert.equal(percentile([], 0.5), undefined);
  for (const [share, least] of [
    [0.9, 10],
    [0.99, 100],
    [0.999, 1_000],
  ]) {
    assert.equal(percentile(upTo(least - 1), share), undefined);
    assert.equal(percentile(upTo(least), share), least - 1);
  }
});

// Places counted with exact binomial coefficients.
test("encloses the median between two of the values", () => {
  assert.deepEqual(medianInterval(upTo(5), 0.95), undefined);
  assert.deepEqual(medianInterval(upTo(6), 0.95), [1, 6]);
  assert.deepEqual(medianInterval(upTo(20), 0.95), [6, 15]);
  assert.deepEqual(medianInterval(upTo(100), 0.95), [40, 61]);
  assert.deepEqual(medianInterval(upTo(1_200), 0.95), [566, 635]);
  assert.deepEqual(medianInterval([], 0.95), undefined);
});
