import assert from "node:assert/strict";
import { test } from "node:test";
import { ServerClock } from "../page/conversation/server-clock.js";

const AHEAD = 5_000;
const server = (here) => (here + AHEAD) * 1_000;

test("finds the page's time between what bounds it", () => {
  const clock = new ServerClock();
  clock.received(100, server(101));
  clock.heard(server(200), 201);
  assert.equal(clock.toPage(server(150)), 150);
});

test("is narrowed by what travels faster, and not widened by what travels slower", () => {
  const clock = new ServerClock();
  clock.received(100, server(180));
  clock.heard(server(200), 202);
  clock.received(300, server(302));
  clock.received(400, server(490));
  clock.heard(server(500), 590);
  assert.equal(clock.toPage(server(150)), 150);
});

test("knows a bound from news alone", () => {
  const clock = new ServerClock();
  clock.heard(server(200), 203);
  assert.equal(clock.toPage(server(200)), 203);
});

test("begins anew where the clocks have drifted apart", () => {
  const clock = new ServerClock();
  clock.received(100, server(101));
  clock.heard(server(200), 201);
  clock.heard(server(1_000) + 50_000, 1_001);
  assert.equal(clock.toPage(server(1_000) + 50_000), 1_001);
});
