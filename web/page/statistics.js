// @ts-check

/**
 * The smallest value that at least that share of the values does not exceed (nearest rank, no interpolation).
 *
 * @param {number[]} sorted ascending
 * @param {number} share above 0, up to 1
 * @returns {number | undefined} nothing of nothing
 */
export function quantile(sorted, share) {
  return sorted.length === 0 ? undefined : sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Of how few values a percentile is still given: p99 of 20, but of 2 it would only be another name for the larger one. */
const LEAST_BEYOND = 0.2;

/** The newest values of a series. */
export class Sample {
  #kept;
  /** @type {number[]} */
  values = [];

  /** @param {number} kept how many at most */
  constructor(kept) {
    this.#kept = kept;
  }

  add(/** @type {number} */ value) {
    this.values.push(value);
    if (this.values.length > this.#kept) {
      this.values.shift();
    }
  }

  get last() {
    return this.values.at(-1);
  }

  /** Nothing for shares that the values are too few for. @param {...number} shares each above 0, up to 1 */
  quantiles(...shares) {
    const sorted = [...this.values].sort((a, b) => a - b);
    const isEnough = (/** @type {number} */ share) => share === 1 || sorted.length >= Math.round(LEAST_BEYOND / (1 - share));
    return shares.map((share) => (isEnough(share) ? quantile(sorted, share) : undefined));
  }
}
