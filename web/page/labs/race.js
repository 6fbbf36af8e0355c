// @ts-check
import { clockStep } from "../clock.js";
import { byId, eachFrame, say } from "../dom.js";
import { duration, timeOfDay } from "../format.js";
import { languageChanged, t } from "../language/language.js";
import { TRANSPORTS } from "../transports/transports.js";
import { intervalOf } from "../views/interval.js";
import { Lane } from "./lane.js";
import { resultOf, showResults } from "./race-results.js";
import { RaceRun } from "./race-run.js";
import { arrivals } from "./verdict.js";

const RATES = [0.5, 1, 2, 5, 10, 20];

/** All four transports at once on one feed. @param {import("../session.js").Session} session */
export function showRace(session) {
  const start = byId("race-start");
  const rate = byId("rate");
  const interval = byId("race-interval");
  const controls = [rate, interval, byId("race-publisher"), byId("race-length")];
  const step = clockStep();
  const lanes = TRANSPORTS.map((transport) => new Lane(session, transport));
  byId("lanes").append(...lanes.map((lane) => lane.element));
  const results = showResults(step);
  /** @type {RaceRun | undefined} */
  let run;
  /** @type {import("./race-results.js").Result | undefined} */
  let result;
  let failure = "";
  let isShown = false;

  const isOn = () => run !== undefined && run.phase !== "over";
  const draw = () => {
    start.textContent = t(isOn() ? "race.stop" : "race.start");
    drawControls(rate, interval);
    drawClock();
    const each = lanes.map((lane) => lane.perMessage);
    const most = { requests: Math.max(...each.map(({ requests }) => requests)), bytes: Math.max(...each.map(({ bytes }) => bytes)) };
    lanes.forEach((lane) => lane.draw(most, step));
    if (run && isOn()) results.show(resultOf(run, lanes));
  };
  const drawClock = () => {
    const { lasted = 0, settings: { seconds } = settings() } = run ?? {};
    byId("race-progress").value = lasted / 1_000 / seconds;
    say(byId("race-left"), timeWords(lasted, seconds));
    say(byId("race-state"), words());
  };
  const timeWords = (/** @type {number} */ lasted, /** @type {number} */ seconds) => {
    if (run?.phase === "running") return t("race.left", { left: duration(1_000 * Math.ceil(seconds - lasted / 1_000)) });
    return run?.wasStopped ? t("race.stopped", { lasted: duration(1_000 * Math.floor(lasted / 1_000)), all: duration(1_000 * seconds) }) : "";
  };
  const words = () => {
    if (run?.phase === "running") return t("race.since", { time: timeOfDay(1_000 * run.began.getTime()) });
    if (run?.phase === "finishing") return t("race.finishing", { n: run.sent });
    if (!result) return failure && t(failure);
    const isChanged = JSON.stringify(result.settings) !== JSON.stringify(settings());
    return [arrivals(result.standings, result.sent), ...(isChanged ? [t("race.changed")] : [])].join(" ");
  };
  const settings = () => ({
    rate: byId("race-publisher").checked ? RATES[rate.value] : 0,
    interval: intervalOf(interval.value),
    seconds: Number(byId("race-length").value),
  });
  const changed = (/** @type {RaceRun} */ of) => {
    if (of === run) {
      if (of.isFinished && !result) {
        result = resultOf(of, lanes);
        results.show(result);
      }
      session.changed.emit();
      draw();
    }
  };
  const leave = () => {
    const left = run;
    run = undefined;
    result = undefined;
    left?.abandon();
    results.show(undefined);
  };
  const begin = async () => {
    leave();
    failure = "";
    if (!session.room) return;
    const mine = (run = new RaceRun(lanes, { url: `feeds/${feedOf(session.room)}`, author: session.author }, settings(), () => changed(mine)));
    draw();
    try {
      await mine.start();
    } catch {
      failure = "race.no-server";
      mine.abandon();
    }
  };
  start.addEventListener("click", () => {
    if (!run || run.phase === "over") {
      begin();
    } else if (run.phase === "running") {
      run.stop();
    } else {
      run.conclude();
    }
  });
  controls.forEach((control) => {
    control.addEventListener("input", draw);
    control.addEventListener("change", () => (isOn() ? begin() : draw()));
  });
  setInterval(() => isOn() && !document.hidden && draw(), 250);
  // The tap tells of a connection's last bytes after its end.
  const drawLastBytes = eachFrame(draw, 250);
  session.exchanges.charged.on(() => isShown && !isOn() && drawLastBytes());
  session.joined.on(() => {
    leave();
    if (isShown) draw();
  });
  languageChanged.on(draw);
  start.disabled = false;

  return {
    /** How many of the browser's connections it holds. */
    get held() {
      return lanes.filter((lane) => lane.isHeld).length;
    },
    /** Whether its view is shown; a race ends when it is left, a result stays. @param {boolean} shows */
    activate(shows) {
      isShown = shows;
      if (!isShown && isOn()) {
        leave();
        session.changed.emit();
      } else if (isShown) {
        draw();
      }
    },
  };
}

/** @param {any} rate @param {any} interval */
function drawControls(rate, interval) {
  const messages = t("race.per-second", { n: RATES[rate.value] });
  const pause = duration(intervalOf(interval.value));
  say(byId("rate-value"), messages);
  rate.setAttribute("aria-valuetext", messages);
  say(byId("race-interval-value"), pause);
  interval.setAttribute("aria-valuetext", pause);
}

/** A feed beside the room, so that the race does not fill the room's history. @param {string} room */
function feedOf(room) {
  return `${room.slice(0, 59)}-race`;
}
