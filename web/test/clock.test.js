import assert from "node:assert/strict";
import { test } from "node:test";
import { clockStep } from "../page/clock.js";
import { decimalsOf, measured } from "../page/format.js";

/** A clock that shows the time only in steps, and is looked at every few microseconds. */
const coarse = (step) => {
  let micros = 0;
  return () => Math.floor((micros += 7) / 1_000 / step) * step;
};

test("finds the step of the browser's clock", () => {
  for (const step of [0.005, 0.1, 1, 16.7, 100]) {
    const found = clockStep(coarse(step));
    assert.equal(Math.abs(found - step) <= Math.max(0.003, 0.01 * step), true, `${found} for ${step}`);
  }
});

test("says nothing more exactly than the clock", () => {
  assert.equal(measured(3.14159, 0.1), "3.1 ms");
  assert.equal(measured(0.44, 0.1), "0.4 ms");
  assert.equal(measured(0.04, 0.1), "< 0.1 ms");
  assert.equal(measured(0.1234, 0.005), "0.125 ms");
  assert.equal(measured(3.14159, 1), "3 ms");
  assert.equal(measured(31.4159, 0.005), "31.4 ms");
  assert.equal(measured(512.3, 0.1), "512 ms");
  assert.equal(measured(1_234, 0.1), "1.23 s");
  assert.equal(measured(undefined, 0.1), "–");
  assert.deepEqual([1, 0.1, 0.02, 0.005, 100].map(decimalsOf), [0, 1, 2, 3, 0]);
});
