import { daysOf, done, monthBefore, monthsSince, next, tests } from "/js/month-sums.js";
import { dates, say, shortest } from "/js/texts.js";
import { dayOf, sideWord } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const today = new Date().toISOString().slice(0, 10);

let subjects = [];
let newestQuestion = 0;

async function readJson(path) {
  const answer = await fetch(path);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? say("answered", { status: answer.status }));
  return body;
}

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const option = (value, text) => element("option", { value }, text);
const number = (...content) => element("td", { className: "number" }, ...content);
const monthName = (month) => dates({ month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));

/** Everything the athlete trained in that month or the one before, with what has really changed up to its end. */
async function exercises(athlete, month) {
  const { exercises: all } = subjects.find((each) => each.athlete === athlete);
  const span = { athlete, from: daysOf(monthBefore(month)).from, to: daysOf(month).to };
  const answers = await Promise.allSettled(all.map(({ id }) => readJson(`/api/progress?${new URLSearchParams({ ...span, exercise: id })}`)));
  return answers
    .filter(({ status, value }) => status === "fulfilled" && value.training.length > 0)
    .map(({ value }) => ({ ...value, now: done(value.training, month), before: done(value.training, monthBefore(month)) }));
}

async function show() {
  const asked = ++newestQuestion;
  const athlete = byId("athlete").value;
  const month = byId("month").value;
  history.replaceState(null, "", `?${new URLSearchParams({ athlete, month })}`);
  const of = `/api/athletes/${encodeURIComponent(athlete)}`;
  const [trained, log, programme, habits] = await Promise.all([
    exercises(athlete, month),
    readJson(`/api/log?${new URLSearchParams({ athlete, to: daysOf(month).to })}`),
    readJson(`${of}/programme`),
    month === today.slice(0, 7) ? readJson(`${of}/habits`) : { habits: [] },
  ]);
  if (asked !== newestQuestion) return;
  const inMonth = trained.filter(({ now }) => now.days > 0);
  byId("state").textContent = inMonth.length === 0 ? say("month.nothing", { month: monthName(month) }) : "";
  showDone(trained);
  showWeeks(programme.weeks ?? [], month);
  showForm(inMonth);
  showLog(log, month);
  showNext(inMonth, log.filter(({ kind, amount, date }) => kind === "pain" && amount > 0 && date.startsWith(month)), habits.habits);
  byId("review").hidden = false;
}

function showDone(trained) {
  byId("done").replaceChildren(
    ...trained.map(({ exercise, now, before }) =>
      element("tr", {}, element("th", { scope: "row" }, exercise.name), compared(now.days, before.days), compared(now.repetitions, before.repetitions), compared(now.volumeKg, before.volumeKg)),
    ),
  );
}

/** A figure above that of the month before. */
function compared(now, before) {
  const figure = (value) => (value === null ? "–" : shortest(Math.round(value)));
  return number(figure(now), element("small", {}, say("month.before", { value: figure(before) })));
}

function showWeeks(weeks, month) {
  const { from, to } = daysOf(month);
  const shown = weeks.filter((week) => week.from >= from && week.from <= to);
  byId("weeks").replaceChildren(
    ...shown.map(({ week, from: begin, outcome, sessions }) =>
      element("li", {}, say("month.week", { week, day: dayOf(begin), done: sessions.filter((s) => s.done).length, planned: sessions.length, outcome })),
    ),
  );
  byId("weeks-section").hidden = shown.length === 0;
}

const CHANGED = ["improved", "plateau", "worsened", "shifted"];

function showForm(inMonth) {
  byId("form-about").textContent = inMonth[0]?.about ?? "";
  byId("form").replaceChildren(
    ...inMonth.map(({ exercise, quantities }) => {
      const changed = quantities.filter(({ verdict }) => CHANGED.includes(verdict.kind));
      const items = changed.map(({ sentence, verdict }) => {
        const item = element("li", {}, sentence);
        item.dataset.kind = verdict.kind;
        return item;
      });
      const same = quantities.filter(({ verdict }) => verdict.kind === "no_change").map(({ name }) => name);
      const unknown = quantities.filter(({ verdict }) => verdict.kind === "cannot_tell").map(({ name }) => name);
      if (same.length > 0) items.push(element("li", {}, say("month.same", { what: same.join(", ") })));
      if (unknown.length > 0) items.push(element("li", {}, say("month.unknown", { what: unknown.join(", ") })));
      return element("section", {}, element("h3", {}, exercise.name), element("ul", { className: "verdicts" }, ...items));
    }),
  );
}

function showLog(log, month) {
  const rows = tests(log, month);
  const amount = (entry) => (entry === null ? "–" : `${shortest(entry.amount)} ${entry.unit}`);
  byId("log").replaceChildren(
    ...rows.map(({ entry, first, last, count }) => {
      const what = [entry.name, entry.side && sideWord(entry.side), entry.exercise?.replaceAll("_", " ")].filter(Boolean).join(", ");
      const from = first === null ? number("–") : number(amount(first), element("small", {}, dayOf(first.date)));
      return element("tr", {}, element("th", { scope: "row" }, what), from, number(amount(last), element("small", {}, dayOf(last.date))), number(String(count)));
    }),
  );
  const words = log.filter(({ amount: none, note, date }) => none === null && note && date.startsWith(month));
  byId("notes").replaceChildren(...words.map(({ date, note }) => element("li", {}, `${dayOf(date)}: ${note}`)));
  byId("log-section").hidden = rows.length === 0 && words.length === 0;
}

function showNext(inMonth, pains, habits) {
  const worsened = inMonth.flatMap(({ exercise, quantities }) => quantities.filter(({ verdict }) => verdict.kind === "worsened").map((q) => `${exercise.name}: ${q.sentence}`));
  const one = next({ pains, habits, worsened });
  byId("next-section").hidden = one === null;
  if (one === null) return;
  const [what, why] = {
    pain: () => [say("month.next.pain"), say("month.next.pain_why", { day: dayOf(one.what.date), level: shortest(one.what.amount) })],
    habit: () => [one.what.advice, `${one.what.name}: ${one.what.evidence}`],
    worsened: () => [say("month.next.worsened"), one.what],
  }[one.kind]();
  byId("next").textContent = what;
  byId("next-why").textContent = why;
}

async function attempt(what) {
  try {
    await what();
  } catch (failure) {
    byId("state").textContent = say("progress.unread", { why: failure.message });
  }
}

/** Months since the athlete's first session. */
async function offerMonths() {
  const athlete = byId("athlete").value;
  const { exercises: all } = subjects.find((each) => each.athlete === athlete);
  const firsts = await Promise.all(all.map(async ({ id }) => (await readJson(`/api/progress?${new URLSearchParams({ athlete, exercise: id })}`)).from));
  const chosen = byId("month").value || new URLSearchParams(location.search).get("month");
  const months = monthsSince(firsts.toSorted()[0], today);
  byId("month").replaceChildren(...months.map((month) => option(month, monthName(month))));
  if (months.includes(chosen)) byId("month").value = chosen;
}

async function start() {
  byId("print").addEventListener("click", () => print());
  byId("wanted").addEventListener("submit", (event) => event.preventDefault());
  subjects = await readJson("/api/progress/athletes");
  if (subjects.length === 0) {
    byId("state").textContent = say("progress.none");
    byId("wanted").hidden = true;
    return;
  }
  const wanted = new URLSearchParams(location.search).get("athlete");
  byId("athlete").replaceChildren(...subjects.map(({ athlete, name }) => option(athlete, name)));
  if (subjects.some(({ athlete }) => athlete === wanted)) byId("athlete").value = wanted;
  byId("athlete").closest("label").hidden = subjects.length === 1;
  byId("athlete").addEventListener("input", () => attempt(async () => (await offerMonths(), await show())));
  byId("month").addEventListener("input", () => attempt(show));
  await offerMonths();
  await show();
}

attempt(start);
