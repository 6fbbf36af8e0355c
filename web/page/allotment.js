// @ts-check

/** Browsers open at most so many HTTP/1.1 connections to one host, over all tabs. WebSockets are not among them. */
export const LIMIT = 6;

/** One has to stay free: for polls, for sending, for loading the next page. */
export const TO_SHARE = LIMIT - 1;

/**
 * What a page of this browser wants to hold.
 *
 * @typedef {object} Wish
 * @property {string} id
 * @property {number} since when the page was loaded
 * @property {boolean} isHidden
 * @property {number} streams event streams and held polls that its readers want
 * @property {number} held how many of those it has
 * @property {boolean} tap whether it would read the wire
 */

/**
 * Shares the connections out: readers before taps, visible pages before hidden ones, older before newer. Every page comes
 * to the same result from the same wishes, so that nobody has to decide.
 *
 * @param {Wish[]} wishes of all pages
 * @param {string} id whose share is asked for
 */
export function allotment(wishes, id) {
  const inOrder = [...wishes].sort((a, b) => Number(a.isHidden) - Number(b.isHidden) || a.since - b.since || (a.id < b.id ? -1 : 1));
  const own = inOrder.findIndex((wish) => wish.id === id);
  const streams = (/** @type {Wish[]} */ some) => some.reduce((sum, wish) => sum + wish.streams, 0);
  const left = TO_SHARE - Math.min(TO_SHARE, streams(wishes));
  const tapsBefore = inOrder.slice(0, own).filter((wish) => wish.tap && !wish.isHidden).length;
  return {
    mayRead: streams(inOrder.slice(0, own + 1)) <= TO_SHARE,
    mayTap: !inOrder[own].isHidden && tapsBefore < left,
  };
}
