// @ts-check
import { byId, make, say } from "../dom.js";
import { languageChanged, t } from "../language/language.js";
import { drawResults, summary, tsv } from "./ping-pong-results.js";
import { overHttp, overWebSocket } from "./round-trips.js";

/** The classic lab: round trips one after the other, over HTTP and over WebSocket. */
export function showPingPong() {
  const progress = byId("ping-progress");
  const state = byId("ping-state");
  const button = byId("ping-start");
  const place = byId("ping-results");
  /** @type {ReturnType<typeof summary>[]} */
  let results = [];

  const draw = () => {
    if (results.length) {
      const copy = make("button", { class: "quiet", click: (/** @type {any} */ event) => copyTable(event.target) }, t("ping.copy"));
      place.replaceChildren(...drawResults(results), copy);
    }
  };
  const copyTable = async (/** @type {HTMLElement} */ asked) => {
    try {
      await navigator.clipboard.writeText(tsv(results));
      say(asked, t("copied"));
    } catch {
      say(asked, t("ping.not-copied"));
    }
  };
  const run = async (/** @type {number} */ rounds) => {
    let done = 0;
    const times = { http: /** @type {number[]} */ ([]), websocket: /** @type {number[]} */ ([]) };
    const count = (/** @type {number[]} */ list) => (/** @type {number} */ millis) => {
      list.push(millis);
      progress.value = ++done / (2 * rounds);
    };
    say(state, t("ping.http"));
    await overHttp(rounds, count(times.http));
    say(state, t("ping.websocket"));
    await overWebSocket(rounds, count(times.websocket));
    results = [summary("http", times.http), summary("websocket", times.websocket)];
    say(state, t("ping.done"));
  };
  byId("ping").addEventListener("submit", async (/** @type {Event} */ event) => {
    event.preventDefault();
    button.disabled = true;
    progress.value = 0;
    try {
      await run(Number(byId("rounds").value));
      draw();
    } catch (failure) {
      say(state, t("ping.failed", { why: String(failure) }));
    }
    button.disabled = false;
  });
  languageChanged.on(draw);
}
