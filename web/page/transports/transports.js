// @ts-check
import * as longPolling from "./long-polling.js";
import * as shortPolling from "./short-polling.js";
import * as sse from "./sse.js";
import * as webSocket from "./web-socket.js";

/** The four ways to read a feed, in the order in which they are always named. @type {import("../types.js").Transport[]} */
export const TRANSPORTS = [
  { key: "polling", mark: "○", holds: false, open: shortPolling.open },
  { key: "long-polling", mark: "◇", holds: true, open: longPolling.open },
  { key: "sse", mark: "△", holds: true, open: sse.open },
  { key: "websocket", mark: "■", holds: false, open: webSocket.open },
];

/** Other names that people give them, and that the command line takes. @type {Record<string, string>} */
const ALSO = { "short-polling": "polling", ws: "websocket" };

/** The transport of that name, if there is one. @param {string | null} name */
export function knownTransport(name) {
  const key = ALSO[name ?? ""] ?? name;
  return TRANSPORTS.find((transport) => transport.key === key);
}

/** The same, or else the first. @param {string | null} name */
export function transportOf(name) {
  return knownTransport(name) ?? TRANSPORTS[0];
}
