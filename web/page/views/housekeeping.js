// @ts-check
import { LIMIT } from "../allotment.js";
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
    connections.want({ streams: reader + heldByRace(), tap: tap.state !== "off", isHidden: document.hidden });
    const { mayRead, mayTap } = connections.share;
    session.rest("connections", reader === 1 && !mayRead);
    if (mayTap) {
      tap.start();
    } else {
      tap.release();
    }
    draw();
  };
  const draw = () => {
    const { own, others, share } = connections;
    const streams = others.reduce((sum, wish) => sum + wish.streams, 0);
    say(byId("held"), t("connections.held", { own: own.streams, others: streams, limit: LIMIT }));
    const trouble = !share.mayRead ? "connections.full" : tap.state === "off" ? "tap.off" : share.mayTap || document.hidden ? "" : "connections.no-tap";
    notice.hidden = trouble === "";
    say(notice, trouble && t(trouble, { others: streams, limit: LIMIT }));
  };
  document.addEventListener("visibilitychange", settle);
  connections.changed.on(settle);
  session.changed.on(settle);
  tap.changed.on(settle);
  languageChanged.on(draw);
  addEventListener("online", () => session.reader.interruption === "waiting" && session.reader.use(session.transport));
  settle();
}
