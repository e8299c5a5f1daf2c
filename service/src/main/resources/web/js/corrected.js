const ROUNDING_S = 0.002; // the service's, for the same comparisons

const holdsEnd = ({ from_s: fromS, to_s: toS }, endS) => endS > fromS + ROUNDING_S && endS <= toS + ROUNDING_S;
const holds = ({ from_s: fromS, to_s: toS }, timeS) => timeS >= fromS - ROUNDING_S && timeS <= toS + ROUNDING_S;

/** Facts that were not withdrawn, in the order they were said. */
export function standing(facts) {
  const withdrawn = new Set(facts.filter(({ what }) => what === "withdrawn").map(({ withdraws }) => withdraws));
  return facts.filter(({ id, what }) => what !== "withdrawn" && !withdrawn.has(id));
}

/**
 * The sets as the athlete says they were: what the analysis found with what was said on the page. Each item of a set
 * is a repetition found (`rep`) or added (`fact`), with its `number` in the set, null where it does not count, and
 * `why` not: "restarted" or "removed". A set of which nothing is left is none, except the last.
 */
export function correctedSets(sets, facts) {
  const said = standing(facts);
  const found = sets.map((set) => ({ set, items: set.reps.map((rep) => foundItem(rep, said)) }));
  for (const fact of said.filter(({ what }) => what === "added")) {
    if (found.length === 0) found.push({ set: { index: 1, reps: [], over: false }, items: [] });
    setAt(found, fact.t_s).items.push(addedItem(fact, said));
  }
  return found.filter(({ items }, i) => i === found.length - 1 || items.some(({ why }) => !why)).map(numbered);
}

function foundItem(rep, said) {
  const taken = said.find((fact) => (fact.what === "restarted" || fact.what === "removed") && holdsEnd(fact, rep.end_s));
  return { rep, fact: null, atS: rep.end_s, why: taken?.what ?? null };
}

function addedItem(fact, said) {
  const again = said.slice(said.indexOf(fact) + 1).some((later) => later.what === "restarted" && holds(later, fact.t_s));
  return { rep: null, fact, atS: fact.t_s, why: again ? "restarted" : null };
}

/** The set a time belongs to: the last one that had begun by then. */
const setAt = (found, timeS) => found.findLast(({ set }) => (set.reps[0]?.start_s ?? -Infinity) <= timeS) ?? found[0];

function numbered({ set, items }, i) {
  items.sort((a, b) => a.atS - b.atS);
  let number = 0;
  for (const item of items) item.number = item.why ? null : ++number;
  return { raw: set, index: i + 1, items, count: number, over: set.over && number > 0 };
}
