// @ts-check
import { byId, say } from "../dom.js";
import { duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { withQuery } from "../transports/trace.js";
import { TRANSPORTS } from "../transports/transports.js";
import { intervalOf } from "../views/interval.js";
import { Lane } from "./lane.js";
import { RandomPublisher } from "./random-publisher.js";

const RATES = [0.5, 1, 2, 5, 10, 20];

/** All four transports at once on one feed. @param {import("../session.js").Session} session */
export function showRace(session) {
  const start = byId("race-start");
  const rate = byId("rate");
  const interval = byId("race-interval");
  const publishes = byId("race-publisher");
  const lanes = TRANSPORTS.map((transport) => new Lane(session, transport));
  byId("lanes").append(...lanes.map((lane) => lane.element));
  const publisher = new RandomPublisher(() => `feeds/${feedOf(session.room)}`, () => session.author);
  let isRunning = false;
  let isShown = false;
  let run = 0;

  const draw = () => {
    start.textContent = t(isRunning ? "race.stop" : "race.start");
    const words = t("race.per-second", { n: RATES[rate.value] });
    say(byId("rate-value"), words);
    rate.setAttribute("aria-valuetext", words);
    say(byId("race-interval-value"), duration(intervalOf(interval.value)));
    interval.setAttribute("aria-valuetext", duration(intervalOf(interval.value)));
    const each = lanes.map((lane) => lane.perMessage);
    const most = { requests: Math.max(...each.map(({ requests }) => requests)), bytes: Math.max(...each.map(({ bytes }) => bytes)) };
    lanes.forEach((lane) => lane.draw(most));
  };
  const stop = () => {
    run++;
    isRunning = false;
    publisher.stop();
    lanes.forEach((lane) => lane.stop());
    session.changed.emit();
    draw();
  };
  const begin = async () => {
    isRunning = true;
    const mine = ++run;
    draw();
    const url = `feeds/${feedOf(session.room)}`;
    try {
      const { next } = await (await fetch(withQuery(`${url}/poll`, {}))).json();
      if (mine === run) {
        lanes.forEach((lane) => lane.start(url, next, () => intervalOf(interval.value), (sentAt) => publisher.sent.has(Number(sentAt))));
        publisher.start(RATES[rate.value], publishes.checked);
        session.changed.emit();
      }
    } catch {
      stop();
    }
  };
  start.addEventListener("click", () => (isRunning ? stop() : begin()));
  const adjust = () => {
    draw();
    if (isRunning) publisher.start(RATES[rate.value], publishes.checked);
  };
  [rate, interval, publishes].forEach((control) => control.addEventListener("input", adjust));
  setInterval(() => isRunning && !document.hidden && draw(), 250);
  session.joined.on(() => {
    if (isRunning) stop();
    if (isShown) begin();
  });
  languageChanged.on(draw);

  return {
    /** How many of the browser's connections it holds. */
    get held() {
      return lanes.filter((lane) => lane.isHeld).length;
    },
    /** Begins when its view is shown, ends when it is left. @param {boolean} shows */
    activate(shows) {
      isShown = shows;
      if (isShown) {
        draw();
        if (!isRunning && session.room) begin();
      } else if (isRunning) {
        stop();
      }
    },
  };
}

/** A feed beside the room, so that the race does not fill the room's history. @param {string} room */
function feedOf(room) {
  return `${room.slice(0, 59)}-race`;
}
