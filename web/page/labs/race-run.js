// @ts-check
import { RandomPublisher } from "./random-publisher.js";
/** @typedef {import("./lane.js").Lane} Lane */

/**
 * What is chosen before a race, and holds for the whole of it.
 *
 * @typedef {object} Settings
 * @property {number} rate messages a second in the mean; 0 if the page publishes none
 * @property {number} interval milliseconds between two short polls
 * @property {number} seconds how long messages are sent
 */

/** How long the last messages may take after the short poll that fetches them, in milliseconds. */
const GRACE = 3_000;

/**
 * One race with one choice of settings: all its figures belong to it alone. Its lanes stay open until what was sent has
 * arrived in all of them, or the time for that is up: closing them with the last message sent would look like loss.
 */
export class RaceRun {
  /** @type {"starting" | "running" | "finishing" | "over"} */
  phase = "starting";
  /** Whether it has come to its finish, so that there is something to conclude. */
  isFinished = false;
  /** Whether it was ended before its time was up. */
  wasStopped = false;
  /** Whether the page was in the background at some time, where browsers slow timers down. */
  wasHidden = false;
  began = new Date();
  settings;
  #lanes;
  #publisher;
  #onChange;
  #url;
  #timer = 0;
  #startedAt = 0;
  #sentUntil = 0;
  #isAllSent = false;

  /**
   * @param {Lane[]} lanes
   * @param {{url: string, author: string}} feed
   * @param {Settings} settings
   * @param {() => void} onChange of the phase
   */
  constructor(lanes, { url, author }, settings, onChange) {
    this.#lanes = lanes;
    this.#url = url;
    this.#publisher = new RandomPublisher(url, author);
    this.settings = settings;
    this.#onChange = onChange;
  }

  /** How many messages it has sent that the server has taken. */
  get sent() {
    return this.#publisher.accepted;
  }

  /** For how long it has sent, in milliseconds. */
  get lasted() {
    if (this.phase === "starting") return 0;
    return (this.#sentUntil || performance.now()) - this.#startedAt;
  }

  /** Begins where the feed stands. @throws {Error} if the server does not answer */
  async start() {
    const answer = await fetch(`${this.#url}/poll`);
    const { next } = await answer.json();
    if (this.phase !== "starting") {
      return;
    }
    const isOwn = (/** @type {number | undefined} */ sentAt) => this.#publisher.hasSent(sentAt);
    this.#lanes.forEach((lane) => lane.start(this.#url, next, this.settings.interval, isOwn, () => this.#settle()));
    if (this.settings.rate) {
      this.#publisher.start(this.settings.rate);
    }
    this.began = new Date();
    this.#startedAt = performance.now();
    this.#timer = window.setTimeout(() => this.finish(), 1_000 * this.settings.seconds);
    document.addEventListener("visibilitychange", this.#look);
    this.#look();
    this.#enter("running");
  }

  /** Finishes before its time is up. */
  stop() {
    this.wasStopped = true;
    return this.finish();
  }

  /** Sends no more, and ends when all has arrived. */
  async finish() {
    clearTimeout(this.#timer);
    this.#sentUntil = performance.now();
    this.#enter("finishing");
    this.#timer = window.setTimeout(() => this.conclude(), this.settings.interval + GRACE);
    await this.#publisher.stop();
    this.#isAllSent = true;
    this.#settle();
  }

  /** Ends at once with what has arrived until now; before the first message could be sent, with nothing. */
  conclude() {
    this.isFinished = this.phase === "finishing";
    this.abandon();
  }

  /** Ends at once, with nothing to conclude. */
  abandon() {
    clearTimeout(this.#timer);
    document.removeEventListener("visibilitychange", this.#look);
    this.#publisher.stop();
    this.#lanes.forEach((lane) => lane.stop());
    this.#enter("over");
  }

  #settle() {
    if (this.phase === "finishing" && this.#isAllSent && this.#lanes.every(({ latencies }) => latencies.length >= this.sent)) {
      this.conclude();
    }
  }

  #look = () => {
    this.wasHidden ||= document.hidden;
  };

  /** @param {RaceRun["phase"]} phase */
  #enter(phase) {
    this.phase = phase;
    this.#onChange();
  }
}
