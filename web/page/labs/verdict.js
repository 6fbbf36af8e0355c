// @ts-check
import { count, measured } from "../format.js";
import { locale, t } from "../language/language.js";
import { alike, FEWEST, order } from "./standings.js";
/** @typedef {import("./standings.js").Standing} Standing */

/**
 * What may be said of a race, a sentence each: how long the median took; which transports were faster, where their
 * intervals do not overlap; which cannot be told apart; and of what it is not said.
 *
 * @param {Standing[]} all of the transports
 * @param {number} sent how many messages were
 * @param {number} step of the clock, in milliseconds
 * @returns {string[]}
 */
export function verdict(all, sent, step) {
  const reached = all.filter(({ sorted }) => sorted.length);
  if (!reached.length) {
    return [t("race.verdict.nothing")];
  }
  const each = reached.map((one) => t("race.verdict.by", { time: measured(one.percentile(0.5), step).replace(" ", "\u00a0"), transport: nameOf(one) }));
  return [t("race.verdict.within", { each: list(each) }), ...comparison(all, sent, step), t(isLoopback(location.hostname) ? "race.verdict.one-machine" : "race.verdict.one")];
}

/** Whether a page from there came from the machine that shows it. @param {string} host as in an address */
function isLoopback(host) {
  return /^(.+\.)?localhost$|^127\.|^\[::1\]$/.test(host);
}

/** @param {Standing[]} all @param {number} sent @param {number} step */
function comparison(all, sent, step) {
  if (all.some(({ interval }) => !interval)) {
    return [t("race.verdict.few", { n: sent, least: FEWEST })];
  }
  const steps = order(all, step).map((set, at) => `(${at + 1}) ${names(set)}`);
  const ranking = steps.length > 1 ? [t("race.verdict.order", { steps: steps.join("; ") })] : [];
  return [...ranking, ...alike(all, step).map((set) => t("race.verdict.alike", { names: names(set), messages: t("race.messages", { n: sent }) }))];
}

/** What arrived where, of so many. @param {Standing[]} all @param {number} sent */
export function arrivals(all, sent) {
  if (!sent) {
    return t("race.arrived.none");
  }
  if (all.every(({ sorted }) => sorted.length >= sent)) {
    return t("race.arrived.all", { n: sent });
  }
  const each = all.map((one) => `${nameOf(one)} ${count(one.sorted.length)}`);
  return t("race.arrived.some", { n: sent, each: list(each) });
}

/** @param {Standing} one */
function nameOf({ key }) {
  return t(`transport.${key}`);
}

/** @param {Standing[]} set */
function names(set) {
  return list(set.map(nameOf));
}

/** @param {string[]} parts */
function list(parts) {
  // As in reports: without a comma before the last one, which American English has.
  const place = locale() === "en" ? "en-GB" : locale();
  return new Intl.ListFormat(place, { type: "conjunction" }).format(parts);
}
