// @ts-check

/** So that a room that somebody just opened moves at once. */
const FIRST = 300;
const QUIET = 2_000;
const JITTER = 2_000;

/**
 * The built-in publisher: writes when nobody has written for 2 to 4 s. Each page waits another time, and a tick counts
 * as somebody writing, so that many pages in a room tick like one.
 */
export class Ticker {
  #tick;
  #timer = 0;
  #isOn = false;

  /** @param {() => void} tick */
  constructor(tick) {
    this.#tick = tick;
    document.addEventListener("visibilitychange", () => this.#wait(QUIET));
  }

  /** @param {boolean} isOn */
  switch(isOn) {
    this.#isOn = isOn;
    this.#wait(FIRST);
  }

  /** Somebody has written. */
  heard() {
    this.#wait(QUIET);
  }

  /** @param {number} quiet */
  #wait(quiet) {
    clearTimeout(this.#timer);
    if (this.#isOn && !document.hidden) {
      this.#timer = window.setTimeout(() => {
        this.#wait(QUIET);
        this.#tick();
      }, quiet + Math.random() * (quiet === FIRST ? FIRST : JITTER));
    }
  }
}
