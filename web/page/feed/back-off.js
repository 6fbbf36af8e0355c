// @ts-check

const FIRST = 250;
const LONGEST = 8_000;

/**
 * How long to wait before the next attempt: twice as long each time, up to 8 s, and between a half and the whole of
 * that, so that clients that were cut off together do not come back together.
 *
 * @param {number} failures failed attempts in a row, from 1
 * @param {() => number} [random] from 0 to 1
 * @returns {number} milliseconds
 */
export function backOff(failures, random = Math.random) {
  const most = Math.min(LONGEST, FIRST * 2 ** (failures - 1));
  return Math.round(most * (0.5 + random() / 2));
}
