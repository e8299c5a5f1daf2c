import { dates, known, say } from "/js/texts.js";
import { clock, kilograms } from "/js/words.js";
import { element } from "/js/review-lists.js";

const ROUNDING_S = 0.002; // the service's, for the same comparisons
const USUAL_S = 3;
const time = dates({ timeStyle: "short" });

/** What was said on the live page, each with the way to make a correction of it; `act` is what the page can do. */
export function showSaid(section, list, said, reps, act) {
  section.hidden = said.length === 0;
  list.replaceChildren(...said.map((fact) => row(fact, reps, act)));
}

function row(fact, reps, act) {
  const who = [fact.by, time.format(new Date(fact.stated_at))].filter(Boolean).join(", ");
  const line = element("li", {}, element("span", {}, words(fact), element("small", {}, who)));
  const way = fact.taken_over ? null : wayOf(fact, reps, act);
  if (fact.taken_over) line.append(element("small", { className: "taken" }, say("review.taken_over")));
  if (way) line.append(way);
  return line;
}

function words(fact) {
  const times = { from: clock(fact.from_s), to: clock(fact.to_s), at: clock(fact.t_s) };
  return known(`fact.${fact.what}`) ? say(`fact.${fact.what}`, { ...times, aims: aims(fact) }) : fact.what;
}

function aims({ tempo, repetitions, load_kg: loadKg }) {
  const parts = [repetitions && say("repetitions", { n: repetitions }), tempo && say("fact.tempo", { tempo }), loadKg && kilograms(loadKg)].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : say("fact.nothing");
}

function wayOf(fact, reps, act) {
  if (fact.what === "added") return button(say("review.add_it"), fact, () => act.add(fact, ...stretchFor(fact.t_s, reps)));
  if (fact.what !== "removed" && fact.what !== "restarted") return null;
  const meant = reps.filter(({ end_s: endS }) => endS > fact.from_s + ROUNDING_S && endS <= fact.to_s + ROUNDING_S);
  return meant.length > 0 ? button(say("review.leave_out", { n: meant.length }), fact, () => act.leaveOut(fact, meant)) : null;
}

function button(text, fact, onPress) {
  const node = element("button", { type: "button" }, text);
  node.setAttribute("aria-label", `${text}: ${words(fact)}`);
  node.addEventListener("click", onPress);
  return node;
}

/** Where a repetition that ended about then may have been: as long as the others, in a gap between them. */
function stretchFor(timeS, reps) {
  const lengths = reps.map(({ start_s: fromS, end_s: toS }) => toS - fromS).sort((a, b) => a - b);
  const lengthS = lengths[Math.floor(lengths.length / 2)] ?? USUAL_S;
  const before = Math.max(0, ...reps.map(({ end_s: endS }) => endS).filter((endS) => endS <= timeS));
  const after = Math.min(Infinity, ...reps.map(({ start_s: startS }) => startS).filter((startS) => startS >= timeS));
  const endS = Math.min(timeS, after);
  return [Math.max(before, endS - lengthS), endS];
}
