// @ts-check
import { byId, eachFrame, say } from "../dom.js";
import { count, duration } from "../format.js";
import { languageChanged, t } from "../language/language.js";

/** Where the reader stands, in one line. @param {import("../session.js").Session} session */
export function showStatus(session) {
  const state = byId("state");
  const draw = eachFrame(() => {
    const { reader } = session;
    say(state, stateWords(session));
    state.dataset.state = reader.interruption || reader.state.name;
    say(byId("cursor"), reader.cursor || "–");
    for (const figure of /** @type {const} */ (["received", "missing", "repeated"])) {
      say(byId(figure), count(reader.ledger[figure]));
    }
    say(byId("gaps"), gapWords(reader.ledger));
    say(byId("recovered"), count(reader.recovery.recovered));
  });
  session.changed.on(draw);
  session.joined.on(draw);
  languageChanged.on(draw);
  setInterval(() => session.reader.interruption && draw(), 100);
  draw();
}

/** @param {import("../session.js").Session} session */
export function stateWords({ reader }) {
  const words = [];
  const { name, readyState } = reader.state;
  if (reader.interruption) {
    const left = duration(Math.max(0, Math.ceil((reader.until - performance.now()) / 100) * 100));
    words.push(t(`interruption.${reader.interruption}`, { left, n: reader.waiting }));
  }
  if (reader.interruption === "" || reader.interruption === "paused") {
    words.push(t(`state.${name}`));
  }
  if (readyState !== undefined) {
    words.push(`readyState ${readyState} ${name.toUpperCase()}`);
  }
  return words.join(" · ");
}

/** @param {import("../feed/ledger.js").Ledger} ledger */
function gapWords({ gaps, lostInGaps }) {
  return lostInGaps ? t("gaps.lost", { gaps: count(gaps), lost: count(lostInGaps) }) : count(gaps);
}
