import { dates, say } from "/js/texts.js";
import { kilograms } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const longDay = dates({ weekday: "long", day: "numeric", month: "long" });
const shortDay = dates({ day: "numeric", month: "short" });
const weekday = dates({ weekday: "short" });
const clock = dates({ weekday: "long", hour: "numeric", minute: "2-digit" });
const noon = (day) => new Date(`${day}T12:00`);

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** The next session; `start(next, exercise)` hands its targets to the live page. */
export function showNext(next, start) {
  const isSession = next.exercises.length > 0;
  const [first, ...others] = next.reasons;
  byId("next-day").textContent = next.day ? dayWords(next) : say(first.rule === "finished" ? "programme.complete" : "programme.no_session");
  byId("next-what").textContent = isSession ? say("programme.place", { block: next.block, week: next.week_of_block, weeks: next.weeks_of_block, session: next.session }) : "";
  byId("why").textContent = first.text;
  byId("why").classList.toggle("held", /held_back|rest_not_over|after_pain/.test(first.rule));
  byId("more-why").replaceChildren(...others.map(({ text }) => element("li", {}, text)));
  byId("work-box").hidden = !isSession;
  byId("next-actions").hidden = !isSession;
  byId("work").replaceChildren(...next.exercises.map((exercise) => row(next, exercise, start)));
  const isDue = isSession && next.day <= isoDay(new Date()) && !(new Date(next.not_before ?? 0) > new Date());
  byId("start").textContent = say(isDue ? "programme.start" : "programme.start_early");
  byId("start").classList.toggle("button", isDue);
  byId("start").onclick = () => start(next, next.exercises.find(({ part }) => part === "warm_up") ?? next.exercises[0]);
}

function dayWords({ day, not_before: notBefore }) {
  const words = longDay.format(noon(day));
  const isWaiting = notBefore && new Date(notBefore) > new Date();
  const today = noon(day).toDateString() === new Date().toDateString();
  const named = today ? say("programme.today", { day: words }) : words;
  return isWaiting && new Date(notBefore).toDateString() === noon(day).toDateString() ? `${named}, not before ${clock.formatToParts(new Date(notBefore)).filter(({ type }) => ["hour", "minute", "literal", "dayPeriod"].includes(type)).map(({ value }) => value).join("").replace(/^[\s,]+/, "")}` : named;
}

/** What the exercise is there for; nothing is said of the work itself. */
const partWord = (part) => (part === "work" ? "" : say(`part.${part}`));

function row(next, exercise, start) {
  const { name, amount, text, load_kg: loadKg, tempo, rest_s: restS, remark, part } = exercise;
  const notes = [partWord(part), remark].filter(Boolean).join(" · ");
  const link = element("a", { href: "/" }, say("start"));
  link.setAttribute("aria-label", say("programme.start_exercise", { name }));
  link.addEventListener("click", () => start(next, exercise));
  const title = element("th", { scope: "row" }, name);
  if (notes) title.append(element("small", {}, notes));
  title.append(element("small", { className: "in-one-line" }, text));
  return element(
    "tr",
    { className: part },
    title,
    element("td", { className: "amount" }, amount),
    element("td", {}, loadKg === null ? "–" : kilograms(loadKg)),
    element("td", {}, tempo ?? "–"),
    element("td", {}, restS >= 60 && restS % 60 === 0 ? `${restS / 60} min` : `${restS} s`),
    element("td", { className: "open" }, link),
  );
}

const percent = (value) => `${Math.round(value)} %`;

/** The weeks so far with their days, the newest first. */
export function showWeeks({ weeks, adherence, next }, today) {
  byId("kept").textContent = keptWords(adherence);
  const shown = weeks.slice(-8).reverse();
  byId("weeks").replaceChildren(...shown.map((week) => weekItem(week, today, week === weeks[weeks.length - 1] ? next.day : null)));
}

function keptWords({ planned_sessions: planned, done_sessions: done, complete_percent: complete, tempo_percent: tempo, clean_percent: clean }) {
  const parts = [say("kept.sessions", { done, planned })];
  if (complete !== null) parts.push(say("kept.repetitions", { share: percent(complete) }));
  if (tempo !== null) parts.push(say("kept.tempo", { share: percent(tempo) }));
  if (clean !== null) parts.push(say("kept.clean", { share: percent(clean) }));
  return say("kept", { parts: parts.join(" · ") });
}

function weekItem(week, today, nextDay) {
  const head = element("div", { className: "week-head" }, element("strong", {}, say("week", { week: week.week })), ` ${week.block}`, element("span", { className: `outcome ${week.outcome}` }, say(`outcome.${week.outcome}`)));
  const complete = week.adherence.complete_percent;
  const figures = week.adherence.done_sessions === 0 ? "" : weekFigures(week.adherence);
  const bar = element("div", { className: "bar" }, element("span", {}));
  bar.firstChild.style.width = `${Math.min(100, complete ?? 0)}%`;
  return element("li", {}, head, days(week, today, nextDay), bar, element("p", { className: "figures" }, figures));
}

function weekFigures({ done_sets: done, planned_sets: planned, tempo_percent: tempo }) {
  const kept = tempo === null ? [] : [say("week.tempo", { share: percent(tempo) })];
  return [say("week.sets", { done, planned }), ...kept].join(" · ");
}

function days(week, today, nextDay) {
  const list = element("ol", { className: "days" });
  for (let i = 0; i < 7; i++) {
    const date = noon(week.from);
    date.setDate(date.getDate() + i);
    const day = isoDay(date);
    const state = dayState(week, day, today, nextDay);
    const item = element("li", { className: `day ${state}${day === today ? " today" : ""}` }, element("span", { ariaHidden: "true" }, weekday.format(date).slice(0, 2)), element("span", { className: `mark ${state}` }));
    item.append(element("span", { className: "spoken" }, `${shortDay.format(date)}: ${say(`day.${state}`)}`));
    item.title = shortDay.format(date);
    list.append(item);
  }
  return list;
}

function dayState(week, day, today, nextDay) {
  if (week.sessions.some(({ done }) => done === day)) return "done";
  if (nextDay === day) return "due";
  const open = week.sessions.filter(({ done }) => done === null);
  if (!open.some(({ due }) => due === day)) return "rest";
  if (week.outcome === "under_way") return day > today && !nextDay ? "due" : day > (nextDay ?? "9") ? "due" : "rest";
  return "missed";
}

function isoDay(date) {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
}

const SIGNS = { found: "!", possible: "!", not_found: "✓", cannot_tell: "?" };
const ORDER = ["found", "possible", "cannot_tell", "not_found"];

/** The seven mistakes, those that are made first. */
export function showHabits({ window_days: window, habits }) {
  const found = habits.filter(({ verdict }) => verdict === "found" || verdict === "possible").length;
  byId("habits-about").textContent = say("habits.about", { found, days: window });
  const sorted = [...habits].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  byId("habits").replaceChildren(...sorted.map(habitItem));
  byId("habits-section").hidden = false;
}

function habitItem({ name, verdict, evidence, advice, rule, sources }) {
  const isMade = verdict === "found" || verdict === "possible";
  const item = element(
    "li",
    { className: `habit ${verdict}` },
    element("span", { className: "sign", ariaHidden: "true" }, SIGNS[verdict]),
    element("div", {}, element("p", { className: "habit-name" }, name, " ", element("span", { className: "verdict" }, say(`habit.${verdict}`))), element("p", { className: "evidence" }, evidence)),
  );
  const text = item.lastChild;
  if (isMade) text.append(element("p", { className: "advice" }, advice));
  text.append(element("details", {}, element("summary", {}, say("habit.rule")), element("p", {}, rule), element("ul", {}, ...sources.map((source) => element("li", {}, source)))));
  return item;
}
