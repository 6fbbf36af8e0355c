// @ts-check
import { byId, eachFrame, make } from "../dom.js";
import { LOBBY } from "../feed/identity.js";
import { Ticker } from "../feed/ticker.js";
import { follow } from "../follow.js";
import { preciseTime, timeOfDay } from "../format.js";
import { t } from "../language/language.js";
import { walkWithArrowKeys } from "../walk.js";
import { announceArrivals } from "./announcer.js";

const MOST_LINES = 200;

/** The name under which the built-in publisher writes. */
export const TICKER = "Feedlab ticker";

/** The room's messages, and the built-in publisher. @param {import("../session.js").Session} session */
export function showChat(session) {
  const list = byId("messages");
  const following = follow(list, "chat.newer");
  walkWithArrowKeys(list, "li");
  const ticker = new Ticker(() => session.publish(`tick ${timeOfDay(Date.now() * 1_000)}`, "post", TICKER).catch(() => {
    // The page shows by other means that it is offline or the server away; the next tick tries again.
  }));
  const tickerBox = byId("ticker");
  tickerBox.addEventListener("change", () => ticker.switch(tickerBox.checked));

  /** What the next frame adds: under load, a layout for each message would take all the time there is. @type {(() => Node)[]} */
  let next = [];
  const flush = eachFrame(() => {
    const lines = next.splice(0);
    list.append(...lines.map((draw) => draw()));
    while (list.childElementCount > MOST_LINES) {
      list.firstElementChild?.remove();
    }
    following.changed(lines.length);
  });
  const add = (/** @type {(() => Node)[]} */ lines) => {
    next = [...next, ...lines].slice(-MOST_LINES);
    flush();
  };

  session.joined.on(() => {
    next = [];
    list.replaceChildren();
    following.toEnd();
    tickerBox.checked = session.room === LOBBY;
    ticker.switch(tickerBox.checked);
  });
  session.messages.on(({ messages, gap, isHistory }) => {
    const gapLine = gap ? [() => make("li", { class: "gap", tabindex: "-1" }, t("gap", gap))] : [];
    add([...gapLine, ...messages.map((message) => () => line(message, session.publishing.isOwn(message)))]);
    if (!isHistory && messages.length) {
      ticker.heard();
      announceArrivals(messages.filter((message) => !session.publishing.isOwn(message) && message.author !== TICKER));
    }
  });
}

/** @param {import("../types.js").Message} message @param {boolean} isOwn */
function line(message, isOwn) {
  const isTick = message.author === TICKER;
  const who = make("strong", {}, message.author);
  const time = make("time", { datetime: new Date(message.acceptedAt / 1_000).toISOString(), title: preciseTime(message.acceptedAt / 1_000) }, timeOfDay(message.acceptedAt));
  const mine = isOwn && !isTick ? [make("span", { class: "mine", "data-t": "mine" }, t("mine"))] : [];
  return make("li", { class: isTick ? "tick" : isOwn ? "own" : "", tabindex: "-1", "data-messages": String(message.id) }, time, who, ...mine, make("span", { class: "text" }, message.text));
}
