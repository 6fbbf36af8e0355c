// @ts-check
/** @typedef {import("../types.js").Exchange} Exchange */

let exchanges = 0;

/**
 * Begins an exchange and tells of it.
 *
 * @param {string} method
 * @param {string} url relative to the page
 * @param {{account: string, transport: Exchange["transport"], onTrace: (trace: import("../types.js").Trace) => void}} by
 */
export function begin(method, url, { account, transport, onTrace }) {
  const { pathname, search } = new URL(url, document.baseURI);
  /** @type {Exchange} */
  const exchange = { id: ++exchanges, account, transport, method, url: pathname + search, startedAt: performance.now() };
  onTrace({ kind: "request", exchange });
  /** @param {import("../types.js").Trace["kind"]} kind @param {{status?: number, text?: string, messages?: number, reason?: string}} [more] */
  return (kind, more) => {
    if (kind === "answer" || kind === "ended" || kind === "failed") {
      exchange.endedAt = performance.now();
    }
    exchange.status = more?.status ?? exchange.status;
    onTrace({ kind, exchange, ...more });
  };
}

/**
 * An address with its query; members without a value are left out.
 *
 * @param {string} path
 * @param {Record<string, string | undefined>} members
 */
export function withQuery(path, members) {
  const given = Object.entries(members).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value).replace("%40", "@")}`] : []));
  return given.length ? `${path}?${given.join("&")}` : path;
}
