// @ts-check
import { ask } from "../transports/polling.js";
import { withQuery } from "../transports/trace.js";

/**
 * Polls until an answer is not cut short: all that the feed retained then. What comes later is the reader's, so that
 * joining ends also where messages never do.
 *
 * @param {string} url of the feed
 * @param {{wire?: string, onTrace: (trace: import("../types.js").Trace) => void}} options
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<import("../types.js").Batch>}
 */
export async function* history(url, { wire, onTrace }, signal) {
  for (let after = "0", more = true; more; ) {
    const address = withQuery(`${url}/poll`, { after, wire });
    const batch = await ask(address, { account: "history", transport: "history", onTrace }, signal);
    yield batch;
    ({ next: after, more = false } = batch);
  }
}
