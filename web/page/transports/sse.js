// @ts-check
import { begin, withQuery } from "./trace.js";

const NAMES = /** @type {const} */ (["connecting", "open", "closed"]);

/**
 * One answer that does not end. EventSource would reconnect by itself, with a cursor and at times that nobody else can
 * see; here the first failure closes it, and whoever opened it decides what then.
 *
 * @type {import("../types.js").Transport["open"]}
 */
export function open(url, { after, wire, account, onBatch, onState, onTrace }) {
  const address = withQuery(`${url}/sse`, { after, wire });
  const trace = begin("GET", address, { account, transport: "sse", onTrace });
  const source = new EventSource(address);
  const tell = (/** @type {object} */ more) =>
    onState({ name: NAMES[source.readyState], readyState: source.readyState, ...more });
  tell({});
  source.onopen = () => {
    trace("opened", { status: 200 });
    tell({});
  };
  source.onmessage = ({ data, lastEventId }) => {
    const messages = [JSON.parse(data)];
    trace("down", { text: data, messages });
    onBatch({ messages, next: lastEventId });
  };
  source.addEventListener("gap", ({ data, lastEventId }) => {
    const gap = JSON.parse(data);
    trace("down", { text: data, gap });
    onBatch({ messages: [], next: lastEventId, gap });
  });
  source.onerror = () => {
    source.close();
    trace("failed", { reason: "EventSource error" });
    tell({ failure: "EventSource error" });
  };

  return {
    close() {
      if (source.readyState !== EventSource.CLOSED) {
        source.close();
        trace("ended");
        tell({});
      }
    },
  };
}
