// @ts-check
import { epochOf, positionOf } from "./cursor.js";

/** Checks by their ids that messages come once, in order and without holes. */
export class Ledger {
  received = 0;
  /** Ids that were skipped without a word. */
  missing = 0;
  /** Ids that came again. */
  repeated = 0;
  /** Gaps that the server told of. */
  gaps = 0;
  /** Messages that fell into those gaps; a gap into another log adds none, since nobody knows how many. */
  lostInGaps = 0;

  /** Id of the newest message; before the first one, whatever comes is the beginning. @type {number | undefined} */
  #last;

  /**
   * @param {import("../types.js").Batch} batch
   * @returns {import("../types.js").Message[]} what has not been there before
   */
  take(batch) {
    if (batch.gap) {
      this.#jump(batch.gap);
    }
    return batch.messages.filter((message) => this.#isNew(message.id));
  }

  /** @param {import("../types.js").Gap} gap */
  #jump({ after, resumesAt }) {
    this.gaps++;
    if (epochOf(after) === epochOf(resumesAt)) {
      this.lostInGaps += Math.max(0, positionOf(resumesAt) - positionOf(after));
    }
    this.#last = positionOf(resumesAt);
  }

  /** @param {number} id */
  #isNew(id) {
    if (this.#last !== undefined && id <= this.#last) {
      this.repeated++;
      return false;
    }
    this.missing += this.#last === undefined ? 0 : id - this.#last - 1;
    this.received++;
    this.#last = id;
    return true;
  }
}
