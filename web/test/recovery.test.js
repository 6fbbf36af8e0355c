import assert from "node:assert/strict";
import { test } from "node:test";
import { Recovery } from "../page/feed/recovery.js";

const SERVER_AHEAD = 3_600_000;
const accepted = (here) => ({ acceptedAt: (here + SERVER_AHEAD) * 1_000 });

test("counts what was accepted while away, by the server's clock", () => {
  const recovery = new Recovery();
  recovery.arrived(accepted(900), 901);
  recovery.left(1_000);
  recovery.back(6_000);
  recovery.arrived(accepted(2_000), 6_010);
  recovery.arrived(accepted(5_900), 6_010);
  recovery.arrived(accepted(6_500), 6_501);
  assert.equal(recovery.recovered, 2);
});

test("a second failure before the first is over belongs to the same absence", () => {
  const recovery = new Recovery();
  recovery.arrived(accepted(0), 0);
  recovery.left(1_000);
  recovery.left(3_000);
  recovery.back(4_000);
  recovery.arrived(accepted(2_000), 4_100);
  assert.equal(recovery.recovered, 1);
});

test("knows the server's clock from other news, before the first message", () => {
  const recovery = new Recovery();
  recovery.heard(900 + SERVER_AHEAD, 901);
  recovery.left(1_000);
  recovery.back(6_000);
  recovery.arrived(accepted(2_000), 6_010);
  assert.equal(recovery.recovered, 1);
});
