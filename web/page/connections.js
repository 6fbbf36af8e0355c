// @ts-check
import { allotment } from "./allotment.js";
import { Signal } from "./signal.js";
/** @typedef {import("./allotment.js").Wish} Wish */

const ANNOUNCE_EVERY = 1_000;
const FORGET_AFTER = 3_500;

/** Tells the other pages of this browser what this one wants to hold, and learns from theirs what it may. */
export class Connections {
  /** @type {Signal<void>} */
  changed = new Signal();
  /** @type {Wish} */
  own = { id: String(Math.random()), since: performance.timeOrigin, isHidden: document.hidden, streams: 0, held: 0, tap: true };
  #channel = new BroadcastChannel("feedlab.connections");
  /** @type {Map<string, {wish: Wish, at: number}>} */
  #others = new Map();

  constructor() {
    this.#channel.onmessage = ({ data }) => this.#heard(data);
    setInterval(() => this.#announce(), ANNOUNCE_EVERY);
    addEventListener("pagehide", () => this.#post({ ...this.own, streams: 0, held: 0, tap: false }, false));
    this.#announce();
  }

  /** @param {Partial<Wish>} wish what has changed about it */
  want(wish) {
    const before = JSON.stringify(this.own);
    Object.assign(this.own, wish);
    if (JSON.stringify(this.own) !== before) {
      this.#announce();
      this.changed.emit();
    }
  }

  get others() {
    return [...this.#others.values()].map(({ wish }) => wish);
  }

  get share() {
    return allotment([this.own, ...this.others], this.own.id);
  }

  #announce() {
    this.#post(this.own, !document.hidden);
    this.#change(() => this.#forget());
  }

  /** @param {Wish} wish @param {boolean} asks */
  #post(wish, asks) {
    this.#channel.postMessage({ wish, asks });
  }

  /** Timers of hidden pages hardly run; so they answer those that do. @param {{wish: Wish, asks: boolean}} announcement */
  #heard({ wish, asks }) {
    if (asks && document.hidden) {
      this.#post(this.own, false);
    }
    this.#change(() => this.#others.set(wish.id, { wish, at: performance.now() }));
  }

  /** A page that crashed says nothing any more. */
  #forget() {
    for (const [id, { at }] of this.#others) {
      if (performance.now() - at > FORGET_AFTER) {
        this.#others.delete(id);
      }
    }
  }

  /** @param {() => void} change */
  #change(change) {
    const before = JSON.stringify(this.others);
    change();
    if (JSON.stringify(this.others) !== before) {
      this.changed.emit();
    }
  }
}
