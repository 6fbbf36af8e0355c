// @ts-check
import { byId, make } from "./dom.js";
import { languageChanged, locale, preferred, speak, t } from "./language/language.js";
import { showSettings } from "./views/settings.js";

/** @typedef {{ name: string, title: string, description: string, language: string, writtenAt: number, startedAt: number | null, complete: boolean | null, checks: string, files: string[] }} Report */

/** @type {{ folder: string | null, reports: Report[] } | undefined} undefined where the server did not say */
let listing;

function draw() {
  document.title = `${t("reports.title")} · Feedlab`;
  byId("reports-story").textContent = story();
  const command = byId("reports-command");
  command.hidden = !listing || listing.reports.length > 0;
  command.textContent = listing?.folder ? `./feedlab compare --out ${listing.folder}/first` : "./feedlab serve --reports results";
  byId("reports").replaceChildren(...(listing?.reports ?? []).map(item));
}

function story() {
  if (!listing) return t("reports.unknown");
  if (listing.folder === null) return t("reports.no-folder");
  return listing.reports.length ? t("reports.story") : t("reports.none", { folder: listing.folder });
}

/** @param {Report} report */
function item({ name, title, description, language, writtenAt, startedAt, complete, checks, files }) {
  const folder = `/reports/${encodeURIComponent(name)}/`;
  const time = new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short" }).format((startedAt ?? writtenAt) / 1_000);
  const when = t(startedAt === null ? "reports.written" : "reports.run", { time });
  const lang = language || undefined;
  const badges = [...(complete === false ? ["reports.incomplete"] : []), ...(checks === "failed" ? ["reports.failed"] : [])];
  return make(
    "li",
    { class: "panel" },
    make("h3", {}, make("a", { href: folder, lang }, title.replace(/ · Feedlab$/, "") || name)),
    make("p", { lang }, description),
    make("p", { class: "hint" }, `${name} · ${when}`),
    ...badges.map((key) => make("p", { class: "badge" }, t(key))),
    make("p", { class: "files" }, ...files.map((file) => linkTo(file, folder, name))),
  );
}

/**
 * A file beside the report's page; an edition in another language goes by the name of that language in itself.
 *
 * @param {string} file
 * @param {string} folder
 * @param {string} name of the report
 */
function linkTo(file, folder, name) {
  const lang = file.match(/^(.+)\/index\.html$/)?.[1];
  const text = (lang && new Intl.DisplayNames([lang], { type: "language" }).of(lang)) || file;
  return make("a", { href: folder + file, lang, hreflang: lang, "aria-label": `${text}, ${name}` }, text);
}

/** Whoever comes back to the feed finds the room that they left. */
function leadBackToTheRoom() {
  for (const link of document.querySelectorAll("nav a:not([aria-current])")) {
    const view = new URL(link.getAttribute("href") ?? "", location.origin);
    view.search = location.search;
    link.setAttribute("href", view.pathname + view.search + view.hash);
  }
}

await speak(preferred());
showSettings();
leadBackToTheRoom();
try {
  const answer = await fetch("/reports.json");
  listing = answer.ok ? await answer.json() : undefined;
} catch {
  listing = undefined;
}
draw();
languageChanged.on(draw);
