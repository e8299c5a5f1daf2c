import { dates, say } from "/js/texts.js";
import { clock, degrees, tempoNotation } from "/js/words.js";
import { changeLine, isFaulty, remarkWords } from "/js/review-words.js";

const dateTime = dates({ dateStyle: "medium", timeStyle: "short" });

export function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** The table of repetitions, a heading row for each set; `onSelect` gets the chosen one. */
export function showReps(body, sets, selected, onSelect) {
  body.replaceChildren(
    ...sets.flatMap((set) => [
      ...(sets.length > 1 ? [setRow(set)] : []),
      ...set.reps.map((rep) => repRow(rep, rep === selected, onSelect)),
    ]),
  );
}

function setRow(set) {
  const heading = element("th", { colSpan: 5, scope: "rowgroup", className: "set" }, say("review.set", { set: set.index, n: set.reps.length }));
  return element("tr", {}, heading);
}

function repRow(rep, isChosen, onSelect) {
  const choose = element("button", { type: "button", className: "plain" }, String(rep.index));
  choose.setAttribute("aria-label", say("review.choose", { n: rep.index, time: clock(rep.start_s) }));
  choose.setAttribute("aria-pressed", String(isChosen));
  const row = element(
    "tr",
    { className: isChosen ? "chosen" : "" },
    element("th", { scope: "row" }, choose),
    element("td", {}, clock(rep.start_s)),
    element("td", { className: "tempo" }, rep.tempo ? tempoNotation(rep.tempo) : "–"),
    element("td", {}, degrees(rep.rom_deg)),
    element("td", { className: isFaulty(rep) ? "remarks" : "quiet" }, remarkWords(rep)),
  );
  row.addEventListener("click", () => onSelect(rep));
  return row;
}

/** Everything that was ever changed, newest first, each with its undo. */
export function showHistory(list, history, lost, onUndo) {
  list.replaceChildren(...history.toReversed().map((entry) => historyRow(entry, lost, onUndo)));
}

function historyRow(entry, lost, onUndo) {
  const row = element("li", { value: entry.revision, className: entry.stands ? "" : "undone" });
  row.append(element("span", {}, `${entry.who} ${changeLine(entry.what)}`));
  const gone = lost.find((one) => one.revision === entry.revision);
  if (gone) row.append(element("span", { className: "problem" }, say("review.lost", { why: gone.why })));
  for (const sentence of entry.after?.differences ?? []) row.append(element("span", { className: "quiet" }, sentence));
  row.append(element("small", {}, dateTime.format(new Date(entry.at)), entry.stands ? "" : ` · ${say("review.undone")}`));
  if (entry.can_undo) {
    const undo = element("button", { type: "button", className: "plain" }, say(entry.what.kind === "undo" ? "review.redo" : "review.undo"));
    undo.setAttribute("aria-label", say("review.undo.which", { n: entry.revision }));
    undo.addEventListener("click", () => onUndo(entry.revision));
    row.append(undo);
  }
  return row;
}

export const day = (session) => dateTime.format(new Date(session.started_at));
