// @ts-check

/**
 * Counts what the feed took while its reader was away. Only the server knows when that was (`acceptedAt`), by its own
 * clock; what travelled fastest so far, a message or other news from it, tells best how far that clock is ahead.
 */
export class Recovery {
  recovered = 0;
  #serverAhead = -Infinity;
  #leftAt = NaN;
  #backAt = NaN;

  get isAway() {
    return !Number.isNaN(this.#leftAt) && Number.isNaN(this.#backAt);
  }

  /** @param {number} now milliseconds since the Unix epoch, as all here */
  left(now) {
    if (!this.isAway) {
      this.#leftAt = now;
      this.#backAt = NaN;
    }
  }

  /** @param {number} now */
  back(now) {
    if (this.isAway) {
      this.#backAt = now;
    }
  }

  /** News from the server: what they tell of happened then by its clock. @param {number} server @param {number} now */
  heard(server, now) {
    this.#serverAhead = Math.max(this.#serverAhead, server - now);
  }

  /**
   * @param {import("../types.js").Message} message
   * @param {number} arrivedAt
   */
  arrived(message, arrivedAt) {
    const accepted = message.acceptedAt / 1000;
    this.heard(accepted, arrivedAt);
    const here = accepted - this.#serverAhead;
    if (here >= this.#leftAt && here <= this.#backAt) {
      this.recovered++;
    }
  }
}
