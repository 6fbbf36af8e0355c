// @ts-check
import { poll } from "./polling.js";

/** The client asks, the answer waits until there is something; then it asks again at once. @type {import("../types.js").Transport["open"]} */
export function open(url, options) {
  return poll(`${url}/long-poll`, "long-polling", options, () => 0);
}
