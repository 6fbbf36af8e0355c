// @ts-check

/** A slider's step, 0 to 20, as 0.1 to 10 s: each step the same factor. @param {string} step */
export function intervalOf(step) {
  return Number((100 * 10 ** (Number(step) / 10)).toPrecision(2));
}
