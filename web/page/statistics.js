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

/**
 * The same, but nothing where the values are too few: one of them at least has to lie beyond a percentile above the median,
 * or else it would only be another name for the largest. So p90 takes 10 of them, and p99 takes 100.
 *
 * @param {number[]} sorted ascending
 * @param {number} share above 0, below 1
 */
export function percentile(sorted, share) {
  return share <= 0.5 || sorted.length >= Math.round(1 / (1 - share)) ? quantile(sorted, share) : undefined;
}

/**
 * Where the median of what the values were drawn from lies: between two of them, as many places from the smallest as from
 * the largest, whatever the distribution (David and Nagaraja, Order Statistics, 2003, section 7.1).
 *
 * @param {number[]} sorted ascending
 * @param {number} coverage how often such an interval shall hold the true median, from 0 to 1
 * @returns {[number, number] | undefined} the narrowest that does; nothing where even the whole range does not
 */
export function medianInterval(sorted, coverage) {
  const n = sorted.length;
  let place = 0;
  // By logarithms: the probability that none of 1,100 values lies below the median is no number of the machine any more.
  let logarithm = -n * Math.LN2;
  let atMostPlaceBelow = Math.exp(logarithm);
  while (1 - 2 * atMostPlaceBelow >= coverage) {
    place++;
    logarithm += Math.log((n - place + 1) / place);
    atMostPlaceBelow += Math.exp(logarithm);
  }
  return place ? [sorted[place - 1], sorted[n - place]] : undefined;
}

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

  /** Nothing for shares that the values are too few for. @param {...number} shares each above 0, below 1 */
  percentiles(...shares) {
    const sorted = [...this.values].sort((a, b) => a - b);
    return shares.map((share) => percentile(sorted, share));
  }
}
