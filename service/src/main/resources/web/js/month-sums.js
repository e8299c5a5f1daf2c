/** What a month came to; days are texts such as 2026-11-23, months such as 2026-11. */

/** First and last day of a month. */
export function daysOf(month) {
  const [year, number] = month.split("-").map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** The month so many months before. */
export function monthBefore(month, months = 1) {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7);
}

/** The months from the one of `day` to that of `today`, newest first, at most so many. */
export function monthsSince(day, today, most = 36) {
  const months = [];
  for (let month = today.slice(0, 7); month >= day.slice(0, 7) && months.length < most; month = monthBefore(month)) months.push(month);
  return months;
}

/** Days trained, repetitions and kilograms lifted in a month; kilograms are null where no load was said. */
export function done(training, month) {
  const sessions = training.filter(({ date }) => date.startsWith(month));
  const said = sessions.filter(({ volume_kg: kg }) => Number.isFinite(kg));
  return {
    days: new Set(sessions.map(({ date }) => date)).size,
    repetitions: sessions.reduce((sum, { repetitions }) => sum + repetitions, 0),
    volumeKg: said.length > 0 ? said.reduce((sum, { volume_kg: kg }) => sum + kg, 0) : null,
  };
}

/** Per kind and side that has a number: the value it began from, the last one, how many there were in the month. */
export function tests(entries, month) {
  const byName = Map.groupBy(
    entries.filter(({ amount, date }) => amount !== null && date.slice(0, 7) <= month),
    ({ kind, side, exercise }) => [kind, side ?? "", exercise ?? ""].join(" "),
  );
  return [...byName.values()].flatMap((all) => {
    const inMonth = all.filter(({ date }) => date.startsWith(month));
    if (inMonth.length === 0) return [];
    const before = all.filter(({ date }) => !date.startsWith(month)).at(-1);
    const first = before ?? inMonth[0];
    const last = inMonth.at(-1);
    return [{ entry: last, first: first === last ? null : first, last, count: inMonth.length }];
  });
}

/** The one thing for the next month: pain before mistakes before form that got worse; null when there is nothing. */
export function next({ pains, habits, worsened }) {
  if (pains.length > 0) return { kind: "pain", what: pains.at(-1) };
  const habit = habits.find(({ verdict }) => verdict === "found") ?? habits.find(({ verdict }) => verdict === "possible");
  if (habit) return { kind: "habit", what: habit };
  return worsened.length > 0 ? { kind: "worsened", what: worsened[0] } : null;
}
