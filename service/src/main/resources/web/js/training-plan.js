const KEY = "femoris.training-plan";

/**
 * What is planned for a day, handed from the programme's page to the live page of the same browser:
 * `{ day, athlete, exercises: [{ exercise, name, text }] }`.
 */
export function keepPlan(plan) {
  localStorage.setItem(KEY, JSON.stringify(plan));
}

/** The plan of today; null when there is none. */
export function planOfToday() {
  const plan = JSON.parse(localStorage.getItem(KEY) ?? "null");
  return plan?.day === localDay(new Date()) ? plan : null;
}

export function localDay(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
