import { known, say } from "/js/texts.js";
import { faultWord, remarks, seconds } from "/js/words.js";

/** The server's ids in words; one that this page does not know is shown as it is. */
const word = (key, id) => (known(key) ? say(key) : id);
const changeWord = (id) => word(`change.${id}`, id);

export const isFaulty = (rep) => (rep.findings ?? []).some((f) => f.verdict === "present" || f.verdict === "possible");
export const verdictWord = (id) => word(`verdict.${id}`, id);
export const changeWords = (changes) => (changes ?? []).map(changeWord).join(", ");
export const stretchWords = (stretch) => `${seconds(stretch.start_s)}–${seconds(stretch.end_s)} s`;

export const remarkWords = (rep) => [...remarks(rep), ...(rep.changes ?? []).map(changeWord)].join(", ");

/** What a change did, in one line. */
export function changeLine(what) {
  if (!known(`did.${what.kind}`)) return what.kind;
  const { kind, fault, verdict, at_s: atS, ...rest } = what;
  return say(`did.${kind}`, {
    ...rest,
    stretch: stretchWords(what),
    to_stretch: stretchWords({ start_s: what.to_start_s, end_s: what.to_end_s }),
    next: stretchWords({ start_s: what.next_start_s, end_s: what.next_end_s }),
    at: seconds(atS),
    fault: fault ? faultWord(fault) : "",
    verdict: verdict ? verdictWord(verdict) : "",
  });
}
