// @ts-check
/** @typedef {import("../types.js").Exchange} Exchange */

let exchanges = 0;

/**
 * Begins an exchange and tells of it. It ends once: what is told after its end is not heard.
 *
 * @param {string} method
 * @param {string} url relative to the page
 * @param {{account: string, transport: Exchange["transport"], onTrace: (trace: import("../types.js").Trace) => void}} by
 * @param {import("../types.js").Draft} [draft] what the request brings
 */
export function begin(method, url, { account, transport, onTrace }, draft) {
  const { pathname, search } = new URL(url, document.baseURI);
  /** @type {Exchange} */
  const exchange = { id: ++exchanges, account, transport, method, url: pathname + search, startedAt: performance.now() };
  onTrace({ kind: "request", exchange, ...(draft && { messages: [draft], text: JSON.stringify(draft) }) });
  /** `head`: the answer has begun, which is only noted. @param {import("../types.js").Trace["kind"] | "head"} kind @param {Partial<import("../types.js").Trace> & {status?: number}} [more] */
  return (kind, more) => {
    if (exchange.endedAt !== undefined) {
      return;
    }
    if (kind === "head" || kind === "opened") {
      exchange.headAt = performance.now();
    }
    if (kind === "answer" || kind === "ended" || kind === "failed") {
      exchange.endedAt = performance.now();
    }
    if (kind === "head") {
      return;
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
