import assert from "node:assert/strict";
import { test } from "node:test";
import { backOff } from "../page/feed/back-off.js";

test("doubles with each failure up to eight seconds", () => {
  const longest = [1, 2, 3, 4, 5, 6, 7].map((failures) => backOff(failures, () => 1));
  assert.deepEqual(longest, [250, 500, 1000, 2000, 4000, 8000, 8000]);
});

test("waits at least half of that", () => {
  assert.equal(backOff(3, () => 0), 500);
});
