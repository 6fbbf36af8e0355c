// @ts-check
import { clockStep } from "../clock.js";
import { byId, make, say } from "../dom.js";
import { count } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { drawResults, summary, tsv } from "./ping-pong-results.js";
import { overHttp, overWebSocket } from "./round-trips.js";

/** The classic lab: round trips one after the other, over HTTP and over WebSocket. */
export function showPingPong() {
  const progress = byId("ping-progress");
  const state = byId("ping-state");
  const button = byId("ping-start");
  const place = byId("ping-results");
  const rounds = byId("rounds");
  const note = make("p", { class: "stale-note" });
  const step = clockStep();
  /** @type {ReturnType<typeof summary>[]} */
  let results = [];
  /** Of the run that is under way. @type {AbortController | undefined} */
  let running;
  /** What the run says of itself, in the page's language. @type {() => string} */
  let told = () => "";

  const tell = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) => {
    told = () => t(key, values);
    say(state, told());
  };
  const draw = () => {
    say(state, told());
    button.textContent = t(running ? "ping.stop" : "ping.start");
    if (results.length) {
      const copy = make("button", { class: "quiet", click: (/** @type {any} */ event) => copyTable(event.target) }, t("ping.copy"));
      place.replaceChildren(note, ...drawResults(results, step), copy);
    }
    dim();
  };
  /** Results that do not belong to what is chosen, or are about to be replaced, are marked. */
  const dim = () => {
    const isOther = results.length > 0 && Number(rounds.value) !== results[0].rounds;
    const isStale = results.length > 0 && (running !== undefined || isOther);
    place.classList.toggle("stale", isStale);
    say(note, isStale ? t("ping.stale", { n: count(results[0].rounds) }) : "");
  };
  const copyTable = async (/** @type {HTMLElement} */ asked) => {
    try {
      await navigator.clipboard.writeText(tsv(results, step));
      say(asked, t("copied"));
    } catch {
      say(asked, t(isSecureContext ? "ping.not-copied" : "ping.no-clipboard"));
    }
  };
  const run = async (/** @type {number} */ each, /** @type {AbortSignal} */ signal) => {
    let done = 0;
    const times = { http: /** @type {number[]} */ ([]), websocket: /** @type {number[]} */ ([]) };
    const take = (/** @type {number[]} */ list) => (/** @type {number} */ millis) => {
      list.push(millis);
      progress.value = ++done / (2 * each);
    };
    try {
      tell("ping.http");
      await overHttp(each, take(times.http), signal);
      tell("ping.websocket");
      await overWebSocket(each, take(times.websocket), signal);
      results = [summary("http", times.http), summary("websocket", times.websocket)];
      tell("ping.done");
    } catch (failure) {
      if (signal.aborted) tell("ping.stopped", { done: count(done), n: count(2 * each) });
      else tell("ping.failed", { why: String(failure) });
    }
  };
  byId("ping").addEventListener("submit", async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!running) {
      running = new AbortController();
      progress.value = 0;
      draw();
      await run(Number(rounds.value), running.signal);
      running = undefined;
      draw();
    }
  });
  button.addEventListener("click", (/** @type {Event} */ event) => {
    if (running) {
      event.preventDefault();
      running.abort();
    }
  });
  rounds.addEventListener("input", dim);
  languageChanged.on(draw);
  button.disabled = false;
}
