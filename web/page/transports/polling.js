// @ts-check
import { delay } from "../clock.js";
import { begin, withQuery } from "./trace.js";

/**
 * Asks again and again, but not while its reader is paused: who polls has back-pressure for nothing.
 *
 * @param {string} url
 * @param {"polling" | "long-polling"} transport
 * @param {import("../types.js").Options} options
 * @param {() => number} interval least milliseconds between two requests, unless an answer says that there is more; looked
 *     at while waiting
 * @returns {import("../types.js").Connection}
 */
export function poll(url, transport, options, interval) {
  const leaving = new AbortController();
  const { signal } = leaving;
  options.onState({ name: "connecting" });
  run().catch((failure) => {
    if (!signal.aborted) {
      options.onState({ name: "closed", failure: String(failure.message) });
    }
  });

  async function run() {
    // A poll that is held says nothing: the first one is not, to find out whether there is a server.
    let wait = transport === "long-polling" ? "0" : undefined;
    for (let after = options.after; ; ) {
      const asked = performance.now();
      const address = withQuery(url, { after, wait, wire: options.wire });
      const batch = await ask(address, { ...options, transport }, signal);
      options.onState({ name: "open" });
      after = batch.next;
      wait = undefined;
      options.onBatch(batch);
      for (let rest; !batch.more && (rest = asked + interval() - performance.now()) > 0; ) {
        await delay(Math.min(rest, 100), signal);
      }
      await options.untilResumed?.();
      signal.throwIfAborted();
    }
  }

  return {
    close() {
      leaving.abort(new Error("left"));
      options.onState({ name: "closed" });
    },
  };
}

/**
 * One poll.
 *
 * @param {string} url
 * @param {Parameters<typeof begin>[2]} by
 * @param {AbortSignal} signal
 * @returns {Promise<import("../types.js").Batch>}
 */
export async function ask(url, by, signal) {
  const trace = begin("GET", url, by);
  // At once: the rejection comes when whoever left has already gone on.
  const leave = () => trace("ended");
  signal.addEventListener("abort", leave, { once: true });
  try {
    const answer = await fetch(url, { signal });
    trace("head");
    const text = await answer.text();
    const body = JSON.parse(text);
    trace("answer", { status: answer.status, text, messages: body.messages, gap: body.gap, refusal: body.detail });
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${body.detail}`);
    }
    return body;
  } catch (failure) {
    trace("failed", { reason: String(failure) });
    throw failure;
  } finally {
    signal.removeEventListener("abort", leave);
  }
}
