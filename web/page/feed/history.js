// @ts-check
import { ask } from "../transports/polling.js";
import { withQuery } from "../transports/trace.js";

/**
 * Polls until there is nothing more: all that the feed retains.
 *
 * @param {string} url of the feed
 * @param {{wire?: string, onTrace: (trace: import("../types.js").Trace) => void}} options
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<import("../types.js").Batch>}
 */
export async function* history(url, { wire, onTrace }, signal) {
  for (let after = "0"; ; ) {
    const address = withQuery(`${url}/poll`, { after, wire });
    const batch = await ask(address, { account: "history", transport: "polling", onTrace }, signal);
    yield batch;
    after = batch.next;
    if (batch.messages.length === 0) {
      return;
    }
  }
}
