// @ts-check
import { LIMIT, TO_SHARE } from "../allotment.js";
import { byId, say } from "../dom.js";
import { languageChanged, t } from "../language/language.js";

/**
 * Keeps the page within its share of the browser's few connections. What has to let go resumes from its cursor when there
 * is room again.
 *
 * @param {import("../session.js").Session} session
 * @param {() => number} heldByRace
 */
export function showHousekeeping(session, heldByRace) {
  const { connections, tap } = session;
  const notice = byId("notice");

  const settle = () => {
    const reader = Number(session.transport.holds && !session.isResting("view"));
    const raceHolds = heldByRace();
    connections.want({ streams: reader + raceHolds, tap: tap.state !== "off", isHidden: document.hidden });
    const { mayRead, mayTap } = connections.share;
    connections.want({ held: raceHolds + (mayRead ? reader : 0) });
    session.rest("connections", reader === 1 && !mayRead);
    if (mayTap) {
      tap.start();
    } else {
      tap.release();
    }
    draw();
  };
  const draw = () => {
    for (const part of document.querySelectorAll("[data-needs-tap]")) {
      part.toggleAttribute("hidden", tap.state === "off");
    }
    const { own, others, share } = connections;
    const streams = others.reduce((sum, { held }) => sum + held, 0);
    say(byId("held"), t("connections.held", { own: own.held, others: streams, limit: LIMIT }));
    const trouble = !share.mayRead ? "connections.full" : tap.state === "off" ? "tap.off" : share.mayTap || document.hidden ? "" : "connections.no-tap";
    const words = session.notUnderstood.map(({ key, values }) => t(key, values));
    if (trouble) words.push(t(trouble, { own: own.held, others: streams, taps: Math.max(0, TO_SHARE - own.held - streams), limit: LIMIT }));
    notice.hidden = words.length === 0;
    say(notice, words.join(" "));
  };
  document.addEventListener("visibilitychange", settle);
  connections.changed.on(settle);
  session.changed.on(settle);
  tap.changed.on(settle);
  languageChanged.on(draw);
  addEventListener("online", () => session.reader.interruption === "waiting" && session.reader.use(session.transport));
  settle();
}
