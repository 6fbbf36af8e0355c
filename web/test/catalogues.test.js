import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGES as english } from "../page/language/en.js";
import { MESSAGES as portuguese } from "../page/language/pt-br.js";

const placeholders = (message) => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort();

test("both languages say the same things", () => {
  assert.deepEqual(Object.keys(portuguese).sort(), Object.keys(english).sort());
});

test("with the same values in them", () => {
  for (const [key, message] of Object.entries(english)) {
    assert.deepEqual([key, placeholders(portuguese[key])], [key, placeholders(message)]);
  }
});
