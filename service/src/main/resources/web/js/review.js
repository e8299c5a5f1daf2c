import { me } from "/js/me.js";
import { drawOverlay } from "/js/overlay.js";
import { alike, Refusal, ReviewApi, train } from "/js/review-api.js";
import { ReviewBack } from "/js/review-back.js";
import { day, element, showHistory, showReps } from "/js/review-lists.js";
import { drawMap, mapTimeAt } from "/js/review-map.js";
import { ReviewPanel } from "/js/review-panel.js";
import { showSaid } from "/js/review-said.js";
import { ReviewTrace } from "/js/review-trace.js";
import { known, say } from "/js/texts.js";
import { TraceTiles } from "/js/trace-tiles.js";
import { placementWord } from "/js/words.js";

const byId = (id) => document.getElementById(id);
const sessionId = new URLSearchParams(location.search).get("session") ?? "";
const api = new ReviewApi(sessionId);

let view;
let tiles;
let trace;
const back = new ReviewBack({ section: byId("back-part"), title: byId("back-title"), plot: byId("back-trace") });
let courses = [];
let otherCourses = [];
let chosenS = null;
let draft = null;
let signedIn = false;
/** What was said live and is being added, so that the correction bears its name. */
let adding = null;

const sets = () => view.result.sets ?? [];
const reps = () => sets().flatMap((set) => set.reps.map((rep) => ({ set, rep })));
const holds = (rep, timeS) => rep.start_s <= timeS && timeS <= rep.end_s;
const chosen = () => reps().find(({ rep }) => chosenS !== null && holds(rep, chosenS)) ?? null;

const panel = new ReviewPanel({ act: correct, label: labelBack, draft: setDraft });

function show() {
  const { session } = view;
  for (const { set, rep } of reps()) if (rep.own === undefined) rep.own = { set: set.index, rep: rep.index };
  const count = reps().length;
  byId("count").textContent = count;
  byId("count-words").textContent = say("repetitions.unit", { n: count });
  byId("corrected").textContent = view.corrected_repetitions === null ? "" : say("review.corrected", { n: view.own_repetitions });
  byId("exercise").textContent = view.exercise.name ?? session.exercise ?? say("review");
  byId("about").textContent = [day(session), session.label, placementWord(session.placement)].filter(Boolean).join(" · ");
  document.title = `${byId("exercise").textContent}, ${day(session)} · Femoris`;
  byId("report").hidden = !session.report_html;
  byId("report").href = session.report_html ?? "";
  showFiles();
  byId("algorithm").textContent = [say("review.algorithm", { by: view.algorithm }), ...(view.newer_algorithm ? [say("review.newer", { now: view.newer_algorithm })] : [])].join(" ");
  byId("undo").disabled = !newestUndoable();
  byId("model-section").hidden = !reps().some(({ rep }) => rep.findings?.some((f) => f.fault === "back_rounding"));
  showSaid(byId("said-section"), byId("said"), view.said, reps().map(({ rep }) => rep), { leaveOut, add: addSaid });
  showHistory(byId("history"), view.history, view.result.lost ?? [], (revision) => correct({ kind: "undo", undoes: revision }));
  showChosen();
}

function showFiles() {
  const files = ["repetitions.csv", "repetitions.parquet", "samples.csv", "samples.parquet", "orientations.sto", "activity.tcx"];
  byId("files").replaceChildren(...files.map((file) => {
    const item = document.createElement("li");
    const link = item.appendChild(document.createElement("a"));
    link.href = `/api/sessions/${encodeURIComponent(sessionId)}/export/${file}`;
    link.download = "";
    link.textContent = file;
    return item;
  }));
}

function showChosen() {
  const now = chosen();
  showReps(byId("reps"), sets(), now?.rep ?? null, (rep) => choose((rep.start_s + rep.end_s) / 2));
  if (!panel.adding) {
    const next = now ? now.set.reps[now.set.reps.indexOf(now.rep) + 1] : undefined;
    const comments = now ? view.history.filter((e) => e.stands && e.what.kind === "comment" && concerns(e.what, now)) : [];
    panel.show(now?.rep ?? null, { set: now?.set.index, next, labels: view.labels, comments });
  }
  mark();
  drawOverlay(byId("overlay"), byId("overlay-words"), courses, otherCourses, now?.rep);
}

function concerns(comment, { set, rep }) {
  const stretch = comment.scope === "set" ? { start_s: set.reps[0].start_s, end_s: set.reps.at(-1).end_s } : rep;
  return comment.start_s < stretch.end_s && comment.end_s > stretch.start_s;
}

function mark() {
  const marks = {
    reps: reps().map(({ rep }) => rep),
    excluded: view.result.excluded ?? [],
    rejected: view.result.rejected ?? [],
    selected: chosen()?.rep ?? null,
    draft,
  };
  trace?.mark(marks);
  back.mark(marks);
}

function choose(timeS, { reveal = false } = {}) {
  chosenS = timeS;
  draft = null;
  if (panel.adding) panel.show(null, { labels: [], comments: [] });
  showChosen();
  if (!reveal) return;
  const [fromS, toS] = trace.view;
  const rep = chosen()?.rep;
  if (rep && (rep.start_s < fromS || rep.end_s > toS)) trace.pan((rep.start_s + rep.end_s - fromS - toS) / 2);
}

function step(direction) {
  const all = reps().map(({ rep }) => rep);
  const at = all.indexOf(chosen()?.rep);
  const next = at < 0 ? all.at(direction > 0 ? 0 : -1) : all[Math.min(all.length - 1, Math.max(0, at + direction))];
  if (next) choose((next.start_s + next.end_s) / 2, { reveal: true });
}

function setDraft(startS, endS) {
  draft = { start_s: startS, end_s: endS };
  panel.draft(startS, endS);
  mark();
}

function beginAdding() {
  const [fromS, toS] = trace.view;
  const middle = (fromS + toS) / 2;
  const half = Math.min(1.5, (toS - fromS) / 4);
  adding = null;
  addBetween(middle - half, middle + half);
}

function addBetween(startS, endS) {
  chosenS = null;
  showChosen();
  panel.add(startS, endS);
  setDraft(startS, endS);
  byId("panel-title").focus();
}

/** A correction that takes over what was said live is asked for under a name that begins with it. */
const nameOf = (fact) => `live-${fact.id}-`;

function addSaid(fact, startS, endS) {
  const [fromS, toS] = trace.view;
  if (startS < fromS || endS > toS) trace.pan((startS + endS - fromS - toS) / 2);
  adding = fact;
  addBetween(startS, endS);
}

function leaveOut(fact, meant) {
  return attempt(async () => {
    for (const { start_s, end_s } of meant) accept(await api.correct(view.revision, who(), { kind: "exclude", start_s, end_s }, nameOf(fact)));
    courses = await api.courses();
    showChosen();
  });
}

const newestUndoable = () => view.history.toReversed().find((e) => e.can_undo && e.stands && e.what.kind !== "undo");

function who() {
  const name = byId("who").value.trim();
  if (!name) {
    byId("who").focus();
    throw new Refusal(0, say("review.who_first"));
  }
  if (!signedIn) localStorage.setItem("femoris.reviewer", name);
  return name;
}

/** Does something at the service and shows what came of it; a refusal is shown in its own words. */
async function attempt(what) {
  byId("problem").textContent = "";
  byId("session").setAttribute("aria-busy", "true");
  try {
    await what();
  } catch (failure) {
    byId("problem").textContent = failure instanceof Refusal ? failure.message : say("unreachable", { why: failure.message });
    if (failure.status === 409) accept(await api.read());
  } finally {
    byId("session").removeAttribute("aria-busy");
  }
}

function correct(what) {
  return attempt(async () => {
    const name = what.kind === "add" && adding ? nameOf(adding) : "";
    accept(await api.correct(view.revision, who(), what, name));
    if (what.kind === "add") chosenS = (what.start_s + what.end_s) / 2;
    if (what.kind === "move") chosenS = (what.to_start_s + what.to_end_s) / 2;
    if (panel.adding) panel.show(null, { labels: [], comments: [] });
    courses = await api.courses();
    showChosen();
  });
}

function labelBack(own, word) {
  return attempt(async () => {
    if (!own) throw new Refusal(0, say("review.own_only"));
    await api.label(own, who(), word);
    accept(await api.read());
  });
}

function accept(newer) {
  view = newer;
  draft = null;
  show();
}

/** A state that this page does not know is shown as it is. */
const stateWord = (id) => (known(`model.${id}`) ? say(`model.${id}`) : id.replaceAll("_", " "));

async function learn() {
  byId("model-state").textContent = say("review.learning");
  await attempt(async () => {
    const model = await train(view.session, who());
    byId("model-state").textContent = say("review.model", { version: model.version, state: stateWord(model.state), verdict: model.verdict });
  });
  if (byId("problem").textContent) byId("model-state").textContent = "";
}

async function compare() {
  const other = byId("compare").value;
  otherCourses = other ? await new ReviewApi(other).courses().catch(() => []) : [];
  showChosen();
}

async function offerOthers() {
  const others = (await alike(view.session)).filter((s) => s.id !== sessionId && s.state === "ended");
  byId("compare").append(...others.map((s) => element("option", { value: s.id }, day(s))));
}

/** With accounts the service knows who corrects. */
async function showWho() {
  const { accounts, shown_name: name } = await me();
  signedIn = accounts;
  byId("who").value = accounts ? name : (localStorage.getItem("femoris.reviewer") ?? "");
  byId("who").parentElement.hidden = accounts;
}

function listen() {
  byId("add").addEventListener("click", beginAdding);
  byId("undo").addEventListener("click", () => correct({ kind: "undo", undoes: newestUndoable().revision }));
  byId("anew").addEventListener("click", () => attempt(async () => accept(await api.analyseAnew(who()))));
  byId("train").addEventListener("click", learn);
  byId("compare").addEventListener("change", compare);
  byId("zoom-in").addEventListener("click", () => trace.zoom(0.6));
  byId("zoom-out").addEventListener("click", () => trace.zoom(1 / 0.6));
  byId("whole").addEventListener("click", () => trace.whole());
  byId("map").addEventListener("pointerdown", (event) => jump(event));
  byId("map").addEventListener("pointermove", (event) => event.buttons === 1 && jump(event));
}

function jump(event) {
  const [fromS, toS] = trace.view;
  trace.pan(mapTimeAt(byId("map"), event, tiles.sessionS) - (fromS + toS) / 2);
}

async function showTrace() {
  const listeners = { onSelect: (timeS) => choose(timeS), onStep: step };
  trace = new ReviewTrace(byId("trace"), tiles, {
    ...listeners,
    onDraft: setDraft,
    onView: (fromS, toS) => {
      Object.assign(byId("trace").dataset, { from: fromS.toFixed(3), to: toS.toFixed(3) });
      drawMap(byId("map"), tiles, view.result.sets ?? [], fromS, toS);
      back.show(fromS, toS);
    },
  });
  await back.open(sessionId, view.result.back, trace, tiles.sessionS, listeners);
}

async function start() {
  tiles = new TraceTiles(sessionId, () => trace?.redraw());
  try {
    [view] = await Promise.all([api.read(), tiles.open(), showWho()]);
    byId("state").textContent = "";
    byId("session").hidden = false;
    await showTrace();
    show();
    document.body.dataset.ready = "true";
    listen();
    courses = await api.courses();
    showChosen();
    await offerOthers();
  } catch (failure) {
    byId("state").textContent = failure.message;
  }
}

start();
