// @ts-check
import { Signal } from "./signal.js";

/** Browsers open at most so many HTTP/1.1 connections to one host, over all tabs. WebSockets are not among them. */
export const LIMIT = 6;

const ANNOUNCE_EVERY = 1_000;
const FORGET_AFTER = 3_500;

/**
 * Knows how many connections this browser's pages hold for good (streams and held polls), so that they can keep one free
 * for polls and for sending.
 */
export class Connections {
  /** @type {Signal<void>} */
  changed = new Signal();
  own = 0;
  #channel = new BroadcastChannel("feedlab.connections");
  /** @type {Map<string, {held: number, at: number}>} */
  #others = new Map();
  #id = String(Math.random());

  constructor() {
    this.#channel.onmessage = ({ data }) => this.#heard(data);
    setInterval(() => this.#announce(), ANNOUNCE_EVERY);
    addEventListener("pagehide", () => this.#post({ held: 0 }));
    this.#announce();
  }

  /** @param {number} count how many this page holds now */
  hold(count) {
    if (count !== this.own) {
      this.own = count;
      this.#announce();
      this.changed.emit();
    }
  }

  get others() {
    return [...this.#others.values()].reduce((sum, { held }) => sum + held, 0);
  }

  /** Whether none is left for polls and for sending. */
  get isFull() {
    return this.own + this.others >= LIMIT;
  }

  /** Whether this page may take one more and still leave one. */
  get hasRoom() {
    return this.own + this.others + 1 < LIMIT;
  }

  #announce() {
    this.#post({ held: this.own, asks: !document.hidden });
    this.#forget();
  }

  /** @param {{held: number, asks?: boolean}} message */
  #post(message) {
    this.#channel.postMessage({ id: this.#id, ...message });
  }

  /** Timers of hidden pages hardly run; so they answer those that do. @param {{id: string, held: number, asks?: boolean}} page */
  #heard({ id, held, asks }) {
    if (asks && document.hidden) {
      this.#post({ held: this.own });
    }
    this.#change(() => this.#others.set(id, { held, at: performance.now() }));
  }

  /** A page that crashed says nothing any more. */
  #forget() {
    this.#change(() => {
      for (const [id, { at }] of this.#others) {
        if (performance.now() - at > FORGET_AFTER) {
          this.#others.delete(id);
        }
      }
    });
  }

  /** @param {() => void} change */
  #change(change) {
    const before = this.others;
    change();
    if (this.others !== before) {
      this.changed.emit();
    }
  }
}
