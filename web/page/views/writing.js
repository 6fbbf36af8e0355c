// @ts-check
import { byId, say } from "../dom.js";
import { NotSent } from "../feed/publishing.js";
import { languageChanged, t } from "../language/language.js";

/**
 * Writing a message: it goes by the way that is shown, or stays in its field with a word about why.
 *
 * @param {import("../session.js").Session} session
 */
export function showWriting(session) {
  const form = byId("write");
  const text = byId("text");
  const error = byId("text-error");
  const ways = form.elements.way;
  const frame = form.querySelector("[value=frame]");
  /** What is chosen where there is a choice. */
  let onWebSocket = "frame";
  let lastFrame = "";
  /** @type {() => string} */
  let trouble = () => "";
  /** Whether what keeps from sending has ceased, and with it what is said about it. */
  let isOver = () => false;

  const tell = (/** @type {typeof trouble} */ words, ceased = () => false) => {
    [trouble, isOver] = [words, ceased];
    say(error, trouble());
  };
  /** Whoever has begun to write anew keeps that too. @param {string} written */
  const giveBack = (written) => (text.value = [written, text.value].filter(Boolean).join(" "));
  form.addEventListener("submit", async (/** @type {Event} */ event) => {
    event.preventDefault();
    const written = text.value;
    if (written.trim() === "") {
      tell(() => t("text.empty"));
      return;
    }
    text.value = "";
    tell(() => "");
    lastFrame = written;
    try {
      await session.publish(written, ways.value);
    } catch (failure) {
      giveBack(written);
      const { message } = /** @type {Error} */ (failure);
      if (failure instanceof NotSent) {
        tell(() => t(message), () => session.maySend(ways.value));
      } else {
        tell(() => t("text.refused", { why: message }));
      }
    }
  });
  session.refused.on((why) => {
    giveBack(lastFrame);
    lastFrame = "";
    tell(() => t("text.refused", { why }));
  });
  form.addEventListener("change", () => {
    if (!frame.disabled) onWebSocket = ways.value;
  });
  const draw = () => {
    const isWebSocket = session.transport.key === "websocket";
    if (frame.disabled === isWebSocket) {
      frame.disabled = !isWebSocket;
      ways.value = isWebSocket ? onWebSocket : "post";
    }
    if (isOver()) tell(() => "");
  };
  session.changed.on(draw);
  languageChanged.on(() => say(error, trouble()));
  draw();
}
