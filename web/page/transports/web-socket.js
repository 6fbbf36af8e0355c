// @ts-check
import { epochOf } from "../feed/cursor.js";
import { begin, withQuery } from "./trace.js";

const NAMES = /** @type {const} */ (["connecting", "open", "closing", "closed"]);

/** @param {string} address relative to the page */
export function socketTo(address) {
  return new WebSocket(new URL(address, document.baseURI).href.replace(/^http/, "ws"));
}

/** One connection, frames both ways. @type {import("../types.js").Transport["open"]} */
export function open(url, { after, wire, account, onBatch, onState, onTrace, onProblem }) {
  const address = withQuery(`${url}/ws`, { after, wire });
  const trace = begin("GET", address, { account, transport: "websocket", onTrace });
  const socket = socketTo(address);
  let epoch = "";
  let wanted = true;
  const tell = (/** @type {object} */ more) =>
    onState({ name: NAMES[socket.readyState], readyState: socket.readyState, ...more });
  tell({});
  socket.onopen = () => {
    trace("opened", { status: 101 });
    tell({});
  };
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    trace("down", { text: data, messages: frame.id ? [frame] : [], gap: frame.gap, next: frame.next, refusal: frame.error?.detail });
    if (wanted) {
      take(frame);
    }
  };
  socket.onclose = ({ code, reason }) => {
    const why = [code, reason].filter(Boolean).join(" ");
    trace(wanted ? "failed" : "ended", { reason: why });
    tell(wanted ? { failure: why } : {});
  };

  /** @param {any} frame */
  function take(frame) {
    if (frame.id) {
      onBatch({ messages: [frame], next: `${frame.id}@${epoch}` });
    } else if (frame.error) {
      onProblem?.(frame.error);
    } else {
      const next = frame.gap ? frame.gap.resumesAt : frame.next;
      epoch = epochOf(next);
      onBatch({ messages: [], next, gap: frame.gap });
    }
  }

  return {
    close() {
      wanted = false;
      socket.close(1000);
      tell({});
    },
    send(draft) {
      const text = JSON.stringify(draft);
      socket.send(text);
      trace("up", { text, messages: [draft] });
    },
  };
}
