// @ts-check
import { byId, say } from "../dom.js";
import { languageChanged, t } from "../language/language.js";

const PAUSE = 5_000;

/** Three ways to disturb the reader; the status line and the conversation show what comes of it. @param {import("../session.js").Session} session */
export function showBreakIt(session) {
  const result = byId("break-result");
  byId("cut").addEventListener("click", async () => {
    try {
      const n = await session.tap.cut();
      session.conversation.note("row.cut", { n });
      say(result, t(n ? "break.was-cut" : "break.nothing-open", { n }));
    } catch {
      say(result, t("break.no-server"));
    }
  });
  byId("hold").addEventListener("click", () => {
    session.conversation.note("row.paused");
    say(result, t(`break.paused.${session.transport.key === "polling" || session.transport.key === "long-polling" ? "pull" : "push"}`));
    session.reader.pause(PAUSE);
  });
  byId("offline").addEventListener("click", () => {
    session.conversation.note("row.offline");
    say(result, t("break.was-offline"));
    session.reader.goOffline(PAUSE);
  });
  const draw = () => {
    byId("cut").disabled = session.tap.state === "off";
    say(result, t(session.tap.state === "off" ? "break.no-tap" : "break.hint"));
  };
  session.tap.changed.on((state) => state === "off" && draw());
  languageChanged.on(draw);
}
