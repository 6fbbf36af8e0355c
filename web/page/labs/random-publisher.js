// @ts-check
import { stamp } from "../clock.js";
import { postDraft } from "../feed/publishing.js";

const KEPT = 2_000;

/**
 * Sends messages by chance at a mean rate (a Poisson process), whether answers are slow or not. A steady beat would fall
 * into step with short polling and make it look faster or slower than it is.
 */
export class RandomPublisher {
  /** When its messages were sent, which tells them from others'. @type {Set<number>} */
  sent = new Set();
  #url;
  #author;
  #timer = 0;
  #count = 0;

  /** @param {() => string} url of the feed @param {() => string} author */
  constructor(url, author) {
    this.#url = url;
    this.#author = author;
  }

  /** @param {number} rate messages a second in the mean @param {boolean} isOn */
  start(rate, isOn) {
    this.stop();
    if (isOn) {
      const pause = (-Math.log(1 - Math.random()) / rate) * 1_000;
      this.#timer = window.setTimeout(() => {
        this.start(rate, true);
        if (!document.hidden) this.#send();
      }, pause);
    }
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #send() {
    const sentAt = stamp();
    this.sent.add(sentAt);
    if (this.sent.size > KEPT) {
      this.sent.delete(/** @type {number} */ (this.sent.values().next().value));
    }
    postDraft(`${this.#url()}/messages`, { author: this.#author(), text: `race ${++this.#count}`, sentAt }).catch(() => {
      // The lanes show that the server is away; the next message comes all the same.
    });
  }
}
