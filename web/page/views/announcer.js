// @ts-check
import { byId } from "../dom.js";
import { t } from "../language/language.js";

const AT_MOST_EVERY = 5_000;

/** @type {import("../types.js").Message[]} */
let unannounced = [];
let timer = 0;

/** Tells a screen reader of messages, together where many come. @param {import("../types.js").Message[]} messages */
export function announceArrivals(messages) {
  unannounced.push(...messages);
  if (unannounced.length && !timer) {
    speak();
    timer = window.setTimeout(function again() {
      timer = unannounced.length ? window.setTimeout(again, AT_MOST_EVERY) : 0;
      speak();
    }, AT_MOST_EVERY);
  }
}

function speak() {
  const last = unannounced.at(-1);
  if (last) {
    const n = unannounced.length;
    byId("announcer").textContent = t("announce", { n, author: last.author, text: last.text.slice(0, 200) });
    unannounced = [];
  }
}
