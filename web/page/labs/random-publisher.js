// @ts-check
import { stamp } from "../clock.js";
import { postDraft } from "../feed/publishing.js";

/**
 * Sends messages by chance at a mean rate (a Poisson process), whether answers are slow or not. A steady beat would fall
 * into step with short polling and make it look faster or slower than it is.
 */
export class RandomPublisher {
  /** How many messages the server has taken. */
  accepted = 0;
  /** When its messages were sent, which tells them from others'. @type {Set<number>} */
  #sent = new Set();
  /** Requests that are not answered yet. @type {Set<Promise<void>>} */
  #pending = new Set();
  #url;
  #author;
  #timer = 0;

  /** @param {string} url of the feed @param {string} author */
  constructor(url, author) {
    this.#url = url;
    this.#author = author;
  }

  /** @param {number} rate messages a second in the mean */
  start(rate) {
    const pause = (-Math.log(1 - Math.random()) / rate) * 1_000;
    this.#timer = window.setTimeout(() => {
      this.start(rate);
      if (!document.hidden) this.#send();
    }, pause);
  }

  /** Sends no more. @returns {Promise<void>} when all that it has sent is answered */
  async stop() {
    clearTimeout(this.#timer);
    await Promise.all(this.#pending);
  }

  /** @param {number | undefined} sentAt */
  hasSent(sentAt) {
    return sentAt !== undefined && this.#sent.has(sentAt);
  }

  #send() {
    const sentAt = stamp();
    this.#sent.add(sentAt);
    const pending = this.#post(sentAt).finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
  }

  /** @param {number} sentAt */
  async #post(sentAt) {
    try {
      const { ok } = await postDraft(`${this.#url}/messages`, { author: this.#author, text: `race ${this.#sent.size}`, sentAt });
      this.accepted += Number(ok);
    } catch {
      // The lanes show that the server is away; the next message comes all the same.
    }
  }
}
