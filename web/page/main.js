// @ts-check
import { showDiagram } from "./conversation/diagram.js";
import { showWire } from "./decoding/wire-view.js";
import { preferred, speak } from "./language/language.js";
import { markWhatIsPointedAt } from "./pointing.js";
import { Session } from "./session.js";
import { showBreakIt } from "./views/break-it.js";
import { showChat } from "./views/chat.js";
import { showHousekeeping } from "./views/housekeeping.js";
import { showJoin } from "./views/join.js";
import { showSettings } from "./views/settings.js";
import { showStatus } from "./views/status.js";
import { explainTerms } from "./views/terms.js";
import { showTotals } from "./views/totals.js";
import { showTransports } from "./views/transport-bar.js";
import { showViews } from "./views/views.js";
import { showWriting } from "./views/writing.js";

await speak(preferred());
const session = new Session();
showSettings();
markWhatIsPointedAt();
showDiagram(session, showWire(session));
showTransports(session);
showStatus(session);
explainTerms();
showChat(session);
showWriting(session);
showTotals(session);
showBreakIt(session);

/** Code of the laboratories is fetched when one is entered. @type {ReturnType<typeof import("./labs/race.js").showRace> | undefined} */
let race;
let hasPingPong = false;
showHousekeeping(session, () => race?.held ?? 0);
showViews(async (view, isStill) => {
  session.rest("view", view !== "feed");
  if (view !== "feed") session.goOnline();
  if (view === "race" && !race) {
    const { showRace } = await import("./labs/race.js");
    race ??= showRace(session);
  }
  race?.activate(isStill("race"));
  if (view === "ping-pong" && !hasPingPong) {
    hasPingPong = true;
    (await import("./labs/ping-pong.js")).showPingPong();
  }
});
showJoin(session);
