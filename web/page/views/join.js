// @ts-check
import { byId, say } from "../dom.js";
import { isName, isRoom, keep, name, room } from "../feed/identity.js";
import { languageChanged, t } from "../language/language.js";

/** Who one is, and where. @param {import("../session.js").Session} session */
export function showJoin(session) {
  const fields = { room: byId("room"), name: byId("name") };
  const copy = byId("copy-link");
  fields.room.value = room();
  fields.name.value = name(t("guest", { number: 100 + Math.floor(Math.random() * 900) }));

  const check = (/** @type {"room" | "name"} */ field, /** @type {boolean} */ isRight) => {
    fields[field].setAttribute("aria-invalid", String(!isRight));
    say(byId(`${field}-error`), isRight ? "" : t(`${field}.wrong`));
    return isRight;
  };
  const join = () => {
    const roomIsRight = check("room", isRoom(fields.room.value.trim()));
    const nameIsRight = check("name", isName(fields.name.value));
    if (!roomIsRight || !nameIsRight) {
      (roomIsRight ? fields.name : fields.room).focus();
      return;
    }
    keep(fields.name.value.trim(), fields.room.value.trim());
    session.join(fields.room.value.trim(), fields.name.value.trim());
  };
  byId("join").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    join();
  });
  copy.addEventListener("click", async () => {
    const link = new URL(location.href);
    link.hash = "";
    try {
      await navigator.clipboard.writeText(link.href);
      copy.textContent = t("copied");
    } catch {
      prompt(t("copy-link"), link.href);
    }
    setTimeout(() => (copy.textContent = t("copy-link")), 2_000);
  });
  languageChanged.on(() => {
    for (const field of /** @type {const} */ (["room", "name"])) {
      if (fields[field].getAttribute("aria-invalid") === "true") {
        say(byId(`${field}-error`), t(`${field}.wrong`));
      }
    }
  });
  join();
}
