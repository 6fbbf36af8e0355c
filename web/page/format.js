// @ts-check
import { locale } from "./language/language.js";

/** Three significant digits, as everywhere in Feedlab. @param {number} value */
function three(value) {
  return new Intl.NumberFormat(locale(), {
    maximumSignificantDigits: value >= 100 ? undefined : 3,
    maximumFractionDigits: value >= 100 ? 0 : undefined,
  }).format(value);
}

export function count(/** @type {number} */ value) {
  return new Intl.NumberFormat(locale()).format(value);
}

/** How many of one thing for each of another: 0.53. @param {number} value */
export function ratio(value) {
  return three(value);
}

/** @param {number | undefined} value */
export function bytes(value) {
  if (value === undefined) return "–";
  if (value < 1_000) return `${count(value)} B`;
  return value < 999_500 ? `${three(value / 1_000)} KB` : `${three(value / 1_000_000)} MB`;
}

/** @param {number | undefined} value in milliseconds */
export function duration(value) {
  if (value === undefined) return "–";
  if (value < 0.9995) return `${three(Math.max(0, value) * 1_000)} µs`;
  return value < 999.5 ? `${three(value)} ms` : `${three(value / 1_000)} s`;
}

/**
 * A duration that a clock has taken: no more exact than the clock's step.
 *
 * @param {number | undefined} value in milliseconds
 * @param {number} step of the clock, in milliseconds
 */
export function measured(value, step) {
  if (value === undefined || value >= 999.5) return duration(value);
  const decimals = decimalsOf(step);
  const rounded = Math.round(value / step) * step;
  if (rounded <= 0) return `< ${measured(step, step)}`;
  const significant = Math.max(0, 2 - Math.floor(Math.log10(rounded)));
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: Math.min(decimals, significant) }).format(rounded)} ms`;
}

/** How many digits of a number of milliseconds a clock of that step gives: 1 of 0.1 ms. @param {number} step in milliseconds */
export function decimalsOf(step) {
  return Math.max(0, Math.ceil(-Math.log10(step)));
}

/** Hours and minutes. @param {number} micros since the Unix epoch */
export function timeOfDay(micros) {
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(micros / 1_000);
}

/** With milliseconds. @param {number} millis since the Unix epoch */
export function preciseTime(millis) {
  const date = new Date(millis);
  return `${timeOfDay(millis * 1_000)}.${String(date.getMilliseconds()).padStart(3, "0")}`;
}
