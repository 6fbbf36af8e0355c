// @ts-check

/**
 * Finds the page's time for an instant of the server's clock. A request cannot have arrived before it was sent, and the
 * news of an event cannot have come before the event: each pair of instants bounds how far the server's clock is ahead,
 * and the middle of the narrowest bounds is taken, wrong by half their distance at most (F. Cristian, "Probabilistic
 * clock synchronization", Distributed Computing 3, 1989).
 */
export class ServerClock {
  #least = -Infinity;
  #most = Infinity;

  /** @param {number} sentAt page's clock, milliseconds @param {number} at server's clock, microseconds */
  received(sentAt, at) {
    const most = at / 1_000 - sentAt;
    this.#most = Math.min(this.#most, most);
    if (this.#least > this.#most) this.#least = -Infinity;
  }

  /** @param {number} at server's clock, microseconds @param {number} heardAt page's clock, milliseconds */
  heard(at, heardAt) {
    const least = at / 1_000 - heardAt;
    this.#least = Math.max(this.#least, least);
    // Clocks drift, and are set: bounds that contradict each other begin anew with the newer one.
    if (this.#least > this.#most) this.#most = Infinity;
  }

  /** Milliseconds on the page's clock. Only after {@link heard}. @param {number} at server's clock, microseconds */
  toPage(at) {
    const ahead = this.#most === Infinity ? this.#least : (this.#least + this.#most) / 2;
    return at / 1_000 - ahead;
  }
}
