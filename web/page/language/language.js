// @ts-check
import { Signal } from "../signal.js";

const LANGUAGES = ["en", "pt-BR"];
const KEPT = "feedlab.language";

/** @type {Signal<string>} */
export const languageChanged = new Signal();

let current = LANGUAGES[0];
/** @type {Record<string, string>} */
let catalogue = {};

export function locale() {
  return current;
}

/** What was chosen before, or else the browser's. */
export function preferred() {
  return localStorage.getItem(KEPT) ?? (navigator.language.toLowerCase().startsWith("pt") ? "pt-BR" : "en");
}

/**
 * A message in the page's language. `{name}` is replaced; of `one|several` the number `n` chooses.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const forms = catalogue[key]?.split("|") ?? [key];
  const form = Number(values.n) === 1 ? forms[0] : /** @type {string} */ (forms.at(-1));
  return form.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** Fetches a language's messages and puts the page into it. @param {string} language */
export async function speak(language) {
  const chosen = LANGUAGES.includes(language) ? language : LANGUAGES[0];
  ({ MESSAGES: catalogue } = await import(`./${chosen.toLowerCase()}.js`));
  current = chosen;
  translate();
  languageChanged.emit(current);
}

/** A language that was asked for stays. @param {string} language */
export function prefer(language) {
  localStorage.setItem(KEPT, language);
  return speak(language);
}

/** Puts the page's fixed words into its language: `data-t` names the text, `data-t-label` and the like an attribute. */
function translate() {
  document.documentElement.lang = current;
  document.querySelectorAll("[data-t]").forEach((element) => (element.textContent = t(element.getAttribute("data-t") ?? "")));
  for (const attribute of ["aria-label", "placeholder", "title"]) {
    for (const element of document.querySelectorAll(`[data-t-${attribute}]`)) {
      element.setAttribute(attribute, t(element.getAttribute(`data-t-${attribute}`) ?? ""));
    }
  }
}
