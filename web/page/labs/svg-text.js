// @ts-check
import { part } from "../svg.js";

/**
 * Text in a drawing, which does not break by itself.
 *
 * @param {string} text
 * @param {{x: number, y: number, class?: string, "text-anchor"?: string}} attributes y of the baseline
 */
export function label(text, attributes) {
  const element = part("text", Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])));
  element.textContent = text;
  return element;
}

/**
 * The lines of a text that is no wider than that, broken between words.
 *
 * @param {string} text
 * @param {string} font as in CSS
 * @param {number} width
 */
export function lines(text, font, width) {
  /** @type {string[]} */
  const all = [];
  for (const word of text.split(" ")) {
    const longer = all.length ? `${all[all.length - 1]} ${word}` : word;
    if (all.length && widest([longer], font) <= width) {
      all[all.length - 1] = longer;
    } else {
      all.push(word);
    }
  }
  return all;
}

const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** How many pixels the widest of those texts takes. @param {string[]} texts @param {string} font as in CSS */
export function widest(texts, font) {
  context.font = font;
  return Math.max(...texts.map((text) => context.measureText(text).width));
}
