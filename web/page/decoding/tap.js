// @ts-check
import { backOff } from "../feed/back-off.js";
import { delay } from "../clock.js";
import { Signal } from "../signal.js";
import { toBase64 } from "./encoding.js";
import { fieldOf } from "./event-stream.js";

/** An id that nobody guesses: 16 random bytes in the alphabet of URLs. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return toBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/**
 * Reads what the server saw on this page's connections. With `fetch`, not EventSource, which hides the status and could
 * not resume where an earlier stream was let go.
 */
export class Tap {
  id = newId();
  /** @type {"waiting" | "reading" | "off" | "released"} */
  state = "released";
  changed = new Signal();
  /** @type {Signal<{type: string, data: any}>} */
  events = new Signal();
  #lastSeq = "";
  /** @type {AbortController | undefined} */
  #reading;

  /** Begins to read, unless it does or the server has no tap. */
  start() {
    if (!this.#reading && this.state !== "off") {
      const reading = (this.#reading = new AbortController());
      this.#run(reading.signal).catch(() => {
        // Released; nothing is left to do.
      });
    }
  }

  /** Gives the connection back; what happens meanwhile waits in the server, as far as its bound goes. */
  release() {
    if (this.#reading && this.state !== "off") {
      this.#reading.abort(new Error("released"));
      this.#reading = undefined;
      this.#tell("released");
    }
  }

  /** Lets the server cut this page's open subscriptions. @returns {Promise<number>} how many there were */
  async cut() {
    const answer = await fetch(`wire/${this.id}/cut`, { method: "POST" });
    return answer.ok ? (await answer.json()).cut : 0;
  }

  /** @param {AbortSignal} signal */
  async #run(signal) {
    for (let failures = 0; ; ) {
      this.#tell("waiting");
      try {
        await this.#read(signal);
        failures = 0;
      } catch {
        failures++;
      }
      if (this.state === "off") {
        return;
      }
      await delay(backOff(failures + 1), signal);
    }
  }

  /** @param {AbortSignal} signal */
  async #read(signal) {
    const answer = await fetch(`wire/${this.id}`, { signal, headers: this.#lastSeq ? { "Last-Event-ID": this.#lastSeq } : {} });
    if (answer.status === 404) {
      this.#tell("off");
      return;
    }
    if (!answer.ok || !answer.body) {
      throw new Error(String(answer.status));
    }
    this.#tell("reading");
    const stream = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let unread = "";
    for (let piece; !(piece = await stream.read()).done; ) {
      const blocks = (unread + piece.value).split("\n\n");
      unread = blocks.pop() ?? "";
      blocks.forEach((block) => this.#take(block));
    }
  }

  /** An event, or a comment, which has no data. @param {string} block */
  #take(block) {
    const fields = new Map(block.split("\n").map(fieldOf));
    const data = fields.get("data");
    if (data) {
      const parsed = JSON.parse(data);
      this.#lastSeq = fields.get("id") ?? parsed.seq ?? this.#lastSeq;
      this.events.emit({ type: fields.get("event") ?? "message", data: parsed });
    }
  }

  /** @param {Tap["state"]} state */
  #tell(state) {
    this.state = state;
    this.changed.emit(state);
  }
}
