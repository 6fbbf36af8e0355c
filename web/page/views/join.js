// @ts-check
import { addressWith } from "../address.js";
import { byId, say } from "../dom.js";
import { guestNumber, isName, keep, LOBBY, notARoom, room, roomOf, takeName } from "../feed/identity.js";
import { languageChanged, t } from "../language/language.js";

/** Who one is, and where. @param {import("../session.js").Session} session */
export function showJoin(session) {
  const fields = { room: byId("room"), name: byId("name") };
  const copy = byId("copy-link");
  const guest = t("guest", { number: guestNumber() });
  const asked = notARoom();
  if (asked) session.notUnderstood.push({ key: "address.no-room", values: { asked, room: LOBBY } });
  fields.room.value = room();
  fields.name.value = takeName(guest);

  const check = (/** @type {"room" | "name"} */ field, /** @type {boolean} */ isRight) => {
    fields[field].setAttribute("aria-invalid", String(!isRight));
    say(byId(`${field}-error`), isRight ? "" : t(`${field}.wrong`));
    return isRight;
  };
  const join = () => {
    const room = roomOf(fields.room.value);
    const name = fields.name.value.trim();
    const roomIsRight = check("room", room !== "");
    const nameIsRight = check("name", isName(name));
    if (!roomIsRight || !nameIsRight) {
      (roomIsRight ? fields.name : fields.room).focus();
      return;
    }
    fields.room.value = room;
    keep(name === guest ? "" : name, room);
    session.join(room, name);
  };
  byId("join").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    join();
  });
  fields.room.addEventListener("input", () => {
    const meant = roomOf(fields.room.value);
    say(byId("room-meant"), meant && meant !== fields.room.value.trim() ? t("room.meant", { room: meant }) : "");
  });
  fields.room.addEventListener("blur", () => {
    fields.room.value = roomOf(fields.room.value) || fields.room.value;
    say(byId("room-meant"), "");
  });
  copy.addEventListener("click", async () => {
    const link = addressWith({ room: session.room, transport: session.transport.key, name: "" });
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
