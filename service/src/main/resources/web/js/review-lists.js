import { clock, degrees, tempoNotation } from "/js/words.js";
import { changeLine, isFaulty, remarkWords } from "/js/review-words.js";

const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

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
  const heading = element("th", { colSpan: 5, scope: "rowgroup", className: "set" }, `Set ${set.index}: ${set.reps.length}`);
  return element("tr", {}, heading);
}

function repRow(rep, isChosen, onSelect) {
  const choose = element("button", { type: "button", className: "plain" }, String(rep.index));
  choose.setAttribute("aria-label", `Repetition ${rep.index} at ${clock(rep.start_s)}`);
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
  if (gone) row.append(element("span", { className: "problem" }, `Finds nothing any more: ${gone.why}.`));
  for (const sentence of entry.after?.differences ?? []) row.append(element("span", { className: "quiet" }, sentence));
  row.append(element("small", {}, dateTime.format(new Date(entry.at)), entry.stands ? "" : " · undone"));
  if (entry.can_undo) {
    const undo = element("button", { type: "button", className: "plain" }, entry.what.kind === "undo" ? "Redo" : "Undo");
    undo.setAttribute("aria-label", `Undo change ${entry.revision}`);
    undo.addEventListener("click", () => onUndo(entry.revision));
    row.append(undo);
  }
  return row;
}

export const day = (session) => dateTime.format(new Date(session.started_at));
