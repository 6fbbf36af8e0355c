// @ts-check
import { stamp } from "../clock.js";
import { begin, withQuery } from "../transports/trace.js";

const KEPT = 500;
const STORED = "feedlab.sent";

/** @param {string} address @param {import("../types.js").Draft} draft */
export function postDraft(address, draft) {
  return fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(draft) });
}

/** Why the page did not even try to send a message: a key of the catalogue of messages. */
export class NotSent extends Error {}

/** Sends messages, and knows afterwards which were its own. */
export class Publishing {
  #wire;
  #onTrace;
  /** Instants of sending, which tell this page's messages from others', also after a reload. @type {Set<number>} */
  #sent = new Set(JSON.parse(sessionStorage.getItem(STORED) ?? "[]"));
  /** Those sent since the page was loaded: the same clock stamps them and their arrival. @type {Set<number>} */
  #timed = new Set();

  /** @param {string} wire @param {(trace: import("../types.js").Trace) => void} onTrace */
  constructor(wire, onTrace) {
    this.#wire = wire;
    this.#onTrace = onTrace;
  }

  /** @param {string} author @param {string} text @returns {import("../types.js").Draft} */
  draft(author, text) {
    const sentAt = stamp();
    this.#timed.add(sentAt);
    this.#sent.add(sentAt);
    const newest = [...this.#sent].slice(-KEPT);
    this.#sent = new Set(newest);
    sessionStorage.setItem(STORED, JSON.stringify(newest));
    return { author, text, sentAt };
  }

  /** @param {import("../types.js").Message} message */
  isOwn({ sentAt }) {
    return sentAt !== undefined && this.#sent.has(sentAt);
  }

  /** Whether its way can be timed; asked once for each message. @param {import("../types.js").Message} message */
  isTimed({ sentAt }) {
    return sentAt !== undefined && this.#timed.delete(sentAt);
  }

  /**
   * Sends a draft by HTTP.
   *
   * @param {string} url of the feed
   * @param {import("../types.js").Draft} draft
   * @throws {Error} with the server's words if it refused
   */
  async post(url, draft) {
    const address = withQuery(`${url}/messages`, { wire: this.#wire });
    const trace = begin("POST", address, { account: "publishing", transport: "publishing", onTrace: this.#onTrace }, draft);
    try {
      const answer = await postDraft(address, draft);
      trace("head");
      const text = await answer.text();
      const body = JSON.parse(text);
      trace("answer", { status: answer.status, text, messages: answer.ok ? [body] : [], refusal: body.detail });
      if (!answer.ok) {
        throw new Error(body.detail);
      }
    } catch (failure) {
      trace("failed", { reason: String(failure) });
      throw failure;
    }
  }
}
