// @ts-check
import { millisOf } from "../clock.js";
import { make, say } from "../dom.js";
import { Reader } from "../feed/reader.js";
import { bytes, count, duration } from "../format.js";
import { t } from "../language/language.js";
import { drawSparkline } from "./sparkline.js";

export const ACCOUNT = "race:";
const FIGURES = ["requests", "up", "down", "messages", "last", "p50", "p99"];

/** One transport in the race: its reader, and what is shown of it. */
export class Lane {
  /** @type {Reader | undefined} */
  #reader;
  #session;
  #transport;
  #state = make("span", { class: "lane-state" });
  #chart = make("div");
  #perMessage = make("div", { class: "meters" });
  /** @type {Map<string, HTMLElement>} */
  #figures = new Map(FIGURES.map((name) => [name, make("dd", {}, "–")]));

  /** @param {import("../session.js").Session} session @param {import("../types.js").Transport} transport */
  constructor(session, transport) {
    this.#session = session;
    this.#transport = transport;
    const { key, mark } = transport;
    const title = make("h3", { class: `transport ${key}` }, make("span", { class: "mark", "aria-hidden": "true" }, mark), make("span", { "data-t": `transport.${key}` }, t(`transport.${key}`)));
    const rows = [...this.#figures].map(([name, value]) => make("div", {}, make("dt", { "data-t": `column.${name}` }, t(`column.${name}`)), value));
    this.element = make("section", { class: `lane-card panel ${key}` }, title, this.#state, this.#chart, make("dl", {}, ...rows), this.#perMessage);
  }

  get total() {
    return this.#session.totals.of(ACCOUNT + this.#transport.key);
  }

  get isHeld() {
    return this.#reader !== undefined && this.#transport.holds;
  }

  /** @param {string} url @param {string} cursor @param {() => number} interval @param {(sentAt: number | undefined) => boolean} isOwn */
  start(url, cursor, interval, isOwn) {
    this.#session.totals.reset(ACCOUNT + this.#transport.key);
    const reader = (this.#reader = new Reader(url, { wire: this.#session.tap.id, account: ACCOUNT, interval, onTrace: this.#session.trace }));
    reader.messages.on(({ messages }) => {
      const now = performance.now();
      this.total.messages += messages.length;
      messages.filter(({ sentAt }) => isOwn(sentAt)).forEach(({ sentAt }) => this.total.latencies.add(now - millisOf(Number(sentAt))));
    });
    reader.begin({ messages: [], next: cursor });
    reader.use(this.#transport);
  }

  stop() {
    this.#reader?.use(undefined);
    this.#reader = undefined;
  }

  /** @param {{requests: number, bytes: number}} most of all lanes, for each message */
  draw(most) {
    const { requests, up, down, messages, latencies } = this.total;
    const [p50, p99] = latencies.quantiles(0.5, 0.99);
    const words = [count(requests), bytes(up), bytes(down), count(messages), duration(latencies.last), duration(p50), duration(p99)];
    [...this.#figures.values()].forEach((element, at) => say(element, words[at]));
    say(this.#state, t(`state.${this.#reader?.state.name ?? "closed"}`));
    drawSparkline(this.#chart, this.#transport.key, latencies.values.slice(-60));
    const each = this.perMessage;
    this.#perMessage.replaceChildren(
      ...meter(t("race.requests-each"), each.requests, most.requests, each.requests.toLocaleString(undefined, { maximumSignificantDigits: 3 })),
      ...meter(t("race.bytes-each"), each.bytes, most.bytes, bytes(Math.round(each.bytes))),
    );
  }

  /** What a message has cost so far; nothing before the first one. */
  get perMessage() {
    const { requests, up = 0, down = 0, messages } = this.total;
    return messages ? { requests: requests / messages, bytes: (up + down) / messages } : { requests: 0, bytes: 0 };
  }
}

/** @param {string} name @param {number} value @param {number} most @param {string} words */
function meter(name, value, most, words) {
  const fill = make("span", { class: "fill" });
  fill.style.width = `${most ? (100 * value) / most : 0}%`;
  return [make("span", {}, name), make("span", { class: "number" }, value ? words : "–"), make("span", { class: "track", "aria-hidden": "true" }, fill)];
}
