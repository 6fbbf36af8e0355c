// @ts-check
import { part } from "../svg.js";
import { byId } from "../dom.js";
import { label, lines } from "./svg-text.js";

const WIDTH = 960;
const MARGIN = 28;
const SCALE = 2;
const PLOT_HEIGHT = 430;
const STYLES = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "font-family", "font-size", "font-weight"];

/**
 * A drawing with all that one has to know of it, to paste into a document: a PNG, light whatever the page's theme, with
 * two dots for each of its pixels.
 *
 * @param {{title: string, notes: string[], conditions: string}} words
 * @param {(size: {width: number, height: number}) => SVGElement} draw
 * @returns {Promise<Blob>}
 */
export async function picture({ title, notes, conditions }, draw) {
  const width = WIDTH - 2 * MARGIN;
  const svg = part("svg", { class: "picture", xmlns: "http://www.w3.org/2000/svg" });
  const background = part("rect", { class: "background", width: String(WIDTH) });
  svg.append(background);
  let y = MARGIN;
  const say = (/** @type {string} */ text, /** @type {string} */ kind, /** @type {string} */ font, /** @type {number} */ height) => {
    for (const words of lines(text, font, width)) {
      svg.append(label(words, { x: MARGIN, y: (y += height), class: kind }));
    }
    y += 4;
  };
  say(title, "title", "600 22px system-ui", 24);
  notes.forEach((note) => say(note, "note", "15px system-ui", 21));
  const plot = draw({ width, height: PLOT_HEIGHT });
  plot.setAttribute("transform", `translate(${MARGIN} ${y + 12})`);
  svg.append(plot);
  y += PLOT_HEIGHT + 12;
  say(conditions, "conditions", "13px system-ui", 18);
  const height = y + MARGIN - 8;
  background.setAttribute("height", String(height));
  svg.setAttribute("width", String(WIDTH));
  svg.setAttribute("height", String(height));
  return toPng(withItsStyles(svg), height);
}

/** A picture by itself has no style sheet: what the page's gives it becomes part of it. @param {SVGElement} svg */
function withItsStyles(svg) {
  const desk = byId("picture-desk");
  desk.replaceChildren(svg);
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    const style = getComputedStyle(element);
    const values = STYLES.map((name) => [name, style.getPropertyValue(name)]);
    values.forEach(([name, value]) => element.setAttribute(name, value));
  }
  desk.replaceChildren();
  return svg;
}

/** @param {SVGElement} svg @param {number} height @returns {Promise<Blob>} */
async function toPng(svg, height) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = SCALE * WIDTH;
  canvas.height = SCALE * height;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
