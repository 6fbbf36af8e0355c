// @ts-check

const SVG = "http://www.w3.org/2000/svg";

/** Makes a part of a drawing. @param {string} name @param {Record<string, string>} attributes */
export function part(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}
