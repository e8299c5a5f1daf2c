import { faultWord, remarks, seconds } from "/js/words.js";

const CHANGES = {
  moved: "boundaries set by hand",
  split: "split by hand",
  merged: "merged by hand",
  added: "added by hand",
  excluded: "not a repetition",
  overruled: "a verdict overruled",
};

const VERDICTS = { present: "present", absent: "absent", cannot_tell: "cannot tell", possible: "possible", unlikely: "unlikely" };

export const isFaulty = (rep) => (rep.findings ?? []).some((f) => f.verdict === "present" || f.verdict === "possible");
export const verdictWord = (id) => VERDICTS[id] ?? id;
export const changeWords = (changes) => (changes ?? []).map((id) => CHANGES[id] ?? id).join(", ");
export const stretchWords = (stretch) => `${seconds(stretch.start_s)}–${seconds(stretch.end_s)} s`;

export const remarkWords = (rep) => [...remarks(rep), ...(rep.changes ?? []).map((id) => CHANGES[id] ?? id)].join(", ");

/** What a change did, in one line. */
export function changeLine(what) {
  switch (what.kind) {
    case "move": return `set ${stretchWords(what)} to ${stretchWords({ start_s: what.to_start_s, end_s: what.to_end_s })}`;
    case "split": return `split ${stretchWords(what)} at ${seconds(what.at_s)} s`;
    case "merge": return `merged ${stretchWords(what)} with ${stretchWords({ start_s: what.next_start_s, end_s: what.next_end_s })}`;
    case "add": return `added ${stretchWords(what)}`;
    case "exclude": return `left out ${stretchWords(what)}`;
    case "overrule": return `${stretchWords(what)}: ${faultWord(what.fault)} is ${verdictWord(what.verdict)}`;
    case "comment": return `on ${what.scope === "set" ? "the set" : "the repetition"} at ${stretchWords(what)}: ${what.text}`;
    case "undo": return `undid change ${what.undoes}`;
    case "reanalysis": return `had it analysed anew (${what.to})`;
    default: return what.kind;
  }
}
