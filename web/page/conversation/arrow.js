// @ts-check

const SVG = "http://www.w3.org/2000/svg";

/** Lines as in charts: short polling dotted, long polling dash-dot, SSE dashed, WebSocket solid. @type {Record<string, string>} */
const DASHES = { polling: "1 4", "long-polling": "8 3 1 3", sse: "6 4" };

/** @param {"up" | "down"} direction @param {string} transport */
export function arrow(direction, transport) {
  const svg = part("svg", { class: "arrow", width: "100%", height: "9", "aria-hidden": "true", focusable: "false" });
  const line = part("line", { x1: "0", x2: "100%", y1: "4.5", y2: "4.5", "stroke-dasharray": DASHES[transport] ?? "", "stroke-linecap": transport === "polling" ? "round" : "butt" });
  const head = part("svg", { x: direction === "up" ? "100%" : "0", overflow: "visible" });
  head.append(part("path", { d: direction === "up" ? "M0 4.5l-9-4.5v9z" : "M0 4.5l9-4.5v9z" }));
  svg.append(line, head);
  return svg;
}

/** @param {string} name @param {Record<string, string>} attributes */
export function part(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}
