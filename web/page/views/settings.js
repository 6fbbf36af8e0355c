// @ts-check
import { byId } from "../dom.js";
import { languageChanged, locale, prefer, t } from "../language/language.js";

const THEME = "feedlab.theme";

/** The language and the theme. */
export function showSettings() {
  const language = byId("language");
  const theme = byId("theme");
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);

  const draw = () => {
    const other = locale() === "en" ? "pt-BR" : "en";
    language.textContent = other === "en" ? "English" : "Português";
    language.lang = other;
    theme.textContent = t(isDark() ? "theme.light" : "theme.dark");
  };
  language.addEventListener("click", () => prefer(locale() === "en" ? "pt-BR" : "en"));
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    localStorage.setItem(THEME, root.dataset.theme);
    draw();
  });
  system.addEventListener("change", draw);
  languageChanged.on(draw);
  draw();
}
