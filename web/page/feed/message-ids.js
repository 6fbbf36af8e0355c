// @ts-check
import { Signal } from "../signal.js";

const KEPT = 500;

/** Which id the server gave to what this page sent: a draft has none, but an instant of sending that no other has. */
export class MessageIds {
  /** @type {Signal<{sentAt: number, id: number}>} */
  learned = new Signal();
  /** By instants of sending, the newest last; undefined until the id is known. @type {Map<number, number | undefined>} */
  #ids = new Map();

  /** Takes what is sent, and learns from what comes. @param {Partial<import("../types.js").Message>[]} messages drafts have no id */
  take(messages) {
    for (const { id, sentAt } of messages) {
      if (sentAt !== undefined && id === undefined) {
        this.#expect(sentAt);
      } else if (sentAt !== undefined && this.#ids.has(sentAt) && this.#ids.get(sentAt) !== id) {
        this.#ids.set(sentAt, id);
        this.learned.emit({ sentAt, id: Number(id) });
      }
    }
  }

  /** @param {number | undefined} sentAt microseconds since the Unix epoch @returns {number | undefined} */
  of(sentAt) {
    return sentAt === undefined ? undefined : this.#ids.get(sentAt);
  }

  /** @param {number} sentAt */
  #expect(sentAt) {
    this.#ids.set(sentAt, undefined);
    const [oldest] = this.#ids.keys();
    if (this.#ids.size > KEPT) {
      this.#ids.delete(oldest);
    }
  }
}
