// @ts-check
import { LIMIT } from "../connections.js";
import { byId, say } from "../dom.js";
import { languageChanged, t } from "../language/language.js";

/**
 * Keeps the page within the browser's few connections: hidden pages read no wire, and where all are taken the wire is the
 * first to go, then hidden pages' streams. Each resumes from its cursor.
 *
 * @param {import("../session.js").Session} session
 * @param {() => number} heldByRace
 */
export function showHousekeeping(session, heldByRace) {
  const { connections, tap } = session;
  const notice = byId("notice");

  const readerHolds = () => Number(session.reader.state.name !== "closed" && ["sse", "long-polling"].includes(session.transport.key));
  const settle = () => {
    const tapHolds = tap.state === "reading" || tap.state === "waiting";
    connections.hold(Number(tapHolds) + readerHolds() + heldByRace());
    if (tapHolds && (document.hidden || connections.isFull)) {
      tap.release();
    } else if (!tapHolds && !document.hidden && connections.hasRoom) {
      tap.start();
    }
    draw();
  };
  const draw = () => {
    const { own, others } = connections;
    say(byId("held"), t("connections.held", { own, others, limit: LIMIT }));
    notice.hidden = !connections.isFull && tap.state !== "off";
    say(notice, connections.isFull ? t("connections.full", { own, others, limit: LIMIT }) : tap.state === "off" ? t("tap.off") : "");
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      session.rest("background", false);
    }
    settle();
  });
  connections.changed.on(() => {
    if (document.hidden && connections.isFull) {
      session.rest("background", true);
    }
    settle();
  });
  session.changed.on(settle);
  tap.changed.on(settle);
  languageChanged.on(draw);
  addEventListener("online", () => session.reader.interruption === "waiting" && session.reader.use(session.transport));
  settle();
}
