// @ts-check
import { medianInterval, percentile } from "../statistics.js";

/**
 * How one transport did in a race.
 *
 * @typedef {object} Standing
 * @property {import("../types.js").TransportKey} key
 * @property {string} mark
 * @property {number[]} sorted latencies in milliseconds, ascending
 * @property {[number, number] | undefined} interval of the median
 * @property {(share: number) => number | undefined} percentile nothing where the messages are too few for it
 */

/** How often the four intervals of a race shall all hold their medians. */
export const COVERAGE = 0.95;

/** How few messages are enough to compare four transports. */
export const FEWEST = 8;

/**
 * The medians' intervals hold jointly: each one may fail in a fourth of the cases only (Bonferroni), whether transports
 * carry the same messages or not. So all that follows from their not overlapping is right in 95% of races like this.
 *
 * @param {{key: import("../types.js").TransportKey, mark: string, latencies: number[]}[]} lanes
 * @returns {Standing[]}
 */
export function standings(lanes) {
  return lanes.map(({ key, mark, latencies }) => {
    const sorted = [...latencies].sort((a, b) => a - b);
    const interval = medianInterval(sorted, 1 - (1 - COVERAGE) / lanes.length);
    return { key, mark, sorted, interval, percentile: (share) => percentile(sorted, share) };
  });
}

/**
 * Sets of transports whose medians' intervals all overlap one another, each as large as it can be: they cannot be told apart.
 *
 * @param {Standing[]} all each with an interval
 * @param {number} step of the clock in milliseconds: a gap that is no longer than it is none
 * @returns {Standing[][]} each of two or more
 */
export function alike(all, step) {
  // Of intervals on a line, all that contain the beginning of one of them overlap one another, and no other sets do.
  const sets = all.map((one) => all.filter((other) => low(other) <= low(one) && low(one) <= high(other) + step));
  const isPart = (/** @type {Standing[]} */ set, /** @type {number} */ at) =>
    sets.some((other, place) => place !== at && set.every((one) => other.includes(one)) && (other.length > set.length || place < at));
  return sets.filter((set, at) => set.length > 1 && !isPart(set, at));
}

/**
 * The transports from faster to slower, as far as the medians' intervals tell: all in one step were faster than all in the
 * next one.
 *
 * @param {Standing[]} all each with an interval
 * @param {number} step of the clock in milliseconds: a gap that is no longer than it is none
 * @returns {Standing[][]} only one step where none was faster than all others
 */
export function order(all, step) {
  /** @type {Standing[][]} */
  const steps = [];
  let end = -Infinity;
  for (const one of [...all].sort((a, b) => low(a) - low(b))) {
    if (low(one) > end + step) {
      steps.push([]);
    }
    steps[steps.length - 1].push(one);
    end = Math.max(end, high(one));
  }
  return steps.map((set) => all.filter((one) => set.includes(one)));
}

/** @param {Standing} standing */
function low({ interval }) {
  return interval?.[0] ?? NaN;
}

/** @param {Standing} standing */
function high({ interval }) {
  return interval?.[1] ?? NaN;
}
