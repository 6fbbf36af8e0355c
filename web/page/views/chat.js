// @ts-check
import { byId, eachFrame, make, say } from "../dom.js";
import { LOBBY } from "../feed/identity.js";
import { Ticker } from "../feed/ticker.js";
import { follow } from "../follow.js";
import { preciseTime, timeOfDay } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { announceArrivals } from "./announcer.js";

const MOST_LINES = 200;

/** The name under which the built-in publisher writes. */
export const TICKER = "Feedlab ticker";

/** The room's messages, and writing one. @param {import("../session.js").Session} session */
export function showChat(session) {
  const list = byId("messages");
  const following = follow(list, "chat.newer");
  const ticker = new Ticker(() => session.publish(`tick ${timeOfDay(Date.now() * 1_000)}`, "post", TICKER).catch(() => {
    // The page shows by other means that the server is away; the next tick tries again.
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
    const gapLine = gap ? [() => make("li", { class: "gap" }, t("gap", gap))] : [];
    add([...gapLine, ...messages.map((message) => () => line(message, session.publishing.isOwn(message)))]);
    if (!isHistory && messages.length) {
      ticker.heard();
      announceArrivals(messages.filter((message) => !session.publishing.isOwn(message) && message.author !== TICKER));
    }
  });
  showWriting(session);
}

/** @param {import("../types.js").Message} message @param {boolean} isOwn */
function line(message, isOwn) {
  const isTick = message.author === TICKER;
  const who = make("strong", {}, message.author);
  const time = make("time", { datetime: new Date(message.acceptedAt / 1_000).toISOString(), title: preciseTime(message.acceptedAt / 1_000) }, timeOfDay(message.acceptedAt));
  const mine = isOwn && !isTick ? [make("span", { class: "mine", "data-t": "mine" }, t("mine"))] : [];
  return make("li", { class: isTick ? "tick" : isOwn ? "own" : "" }, time, who, ...mine, make("span", { class: "text" }, message.text));
}

/** @param {import("../session.js").Session} session */
function showWriting(session) {
  const form = byId("write");
  const text = byId("text");
  const error = byId("text-error");
  const frame = form.querySelector("[value=frame]");
  form.addEventListener("submit", async (/** @type {Event} */ event) => {
    event.preventDefault();
    const written = text.value;
    if (written.trim() === "") {
      say(error, t("text.empty"));
      return;
    }
    text.value = "";
    say(error, "");
    try {
      await session.publish(written, form.elements.way.value);
    } catch (failure) {
      text.value ||= written;
      say(error, t("text.refused", { why: /** @type {Error} */ (failure).message }));
    }
  });
  session.refused.on((why) => say(error, t("text.refused", { why })));
  const draw = () => {
    frame.disabled = !session.reader.canSend;
    if (frame.disabled && frame.checked && session.transport.key !== "websocket") {
      form.elements.way.value = "post";
    }
  };
  session.changed.on(draw);
  languageChanged.on(() => say(error, ""));
  draw();
}
