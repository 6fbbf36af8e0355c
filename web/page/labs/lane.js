// @ts-check
import { millisOf } from "../clock.js";
import { make, say } from "../dom.js";
import { Reader } from "../feed/reader.js";
import { bytes, count, measured, ratio } from "../format.js";
import { t } from "../language/language.js";
import { percentile } from "../statistics.js";
import { drawSparkline } from "./sparkline.js";

export const ACCOUNT = "race:";
const FIGURES = ["requests", "up", "down", "messages", "last", "p50", "p99"];

/** One transport in the race: its reader, and what is shown of it. */
export class Lane {
  /** Milliseconds from sending to arriving of the race's own messages, in the order of their arrival. @type {number[]} */
  latencies = [];
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
    this.key = key;
    this.mark = mark;
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

  /**
   * Begins anew, from a cursor.
   *
   * @param {string} url of the feed
   * @param {string} cursor
   * @param {number} interval milliseconds between two short polls
   * @param {(sentAt: number | undefined) => boolean} isOwn whether the race has sent that message
   * @param {() => void} onArrival of one of the race's messages
   */
  start(url, cursor, interval, isOwn, onArrival) {
    this.stop();
    this.#session.totals.reset(ACCOUNT + this.#transport.key);
    this.latencies = [];
    const reader = (this.#reader = new Reader(url, { wire: this.#session.tap.id, account: ACCOUNT, interval: () => interval, onTrace: this.#session.trace }));
    reader.messages.on(({ messages }) => {
      const now = performance.now();
      const own = messages.filter(({ sentAt }) => isOwn(sentAt));
      this.total.messages += messages.length;
      this.latencies.push(...own.map(({ sentAt }) => now - millisOf(Number(sentAt))));
      if (own.length) onArrival();
    });
    reader.begin({ messages: [], next: cursor });
    reader.use(this.#transport);
  }

  stop() {
    this.#reader?.use(undefined);
    this.#reader = undefined;
  }

  /** @param {{requests: number, bytes: number}} most of all lanes, for each message @param {number} step of the clock, in milliseconds */
  draw(most, step) {
    const { requests, up, down, messages } = this.total;
    const sorted = [...this.latencies].sort((a, b) => a - b);
    const times = [this.latencies.at(-1), percentile(sorted, 0.5), percentile(sorted, 0.99)];
    const words = [count(requests), bytes(up), bytes(down), count(messages), ...times.map((time) => measured(time, step))];
    [...this.#figures.values()].forEach((element, at) => say(element, words[at]));
    say(this.#state, t(`state.${this.#reader?.state.name ?? "closed"}`));
    drawSparkline(this.#chart, this.#transport.key, this.latencies.slice(-60));
    const each = this.perMessage;
    this.#perMessage.replaceChildren(
      ...meter(t("race.requests-each"), each.requests, most.requests, ratio(each.requests)),
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
