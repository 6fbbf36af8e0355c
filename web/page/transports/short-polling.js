// @ts-check
import { poll } from "./polling.js";

/** The client asks at its own interval. @type {import("../types.js").Transport["open"]} */
export function open(url, options) {
  return poll(`${url}/poll`, "polling", options, options.interval);
}
