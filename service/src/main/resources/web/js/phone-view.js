import { phasesOf } from "/js/phases.js";
import { fixed, say } from "/js/texts.js";
import { batteryWords, degrees, heldUnit, kilograms, noticeSentence, placementWord } from "/js/words.js";

const element = (id) => document.getElementById(id);
const SILENT_MS = 1500;
const BUFFERED_S = 1;
const LOW_BATTERY_PCT = 15;

function write(id, text) {
  const node = element(id);
  if (node.textContent !== text) node.textContent = text;
}

/** Which face is shown: setup, recording, sending, finished. */
export function showFace(face) {
  document.body.dataset.face = face;
}

export function showChoices(exercises, chosen) {
  element("exercise").replaceChildren(...exercises.map(({ id, name }) => new Option(name, id)));
  for (const [id, key] of [["exercise", "exercise"], ["placement", "placement"], ["load", "load_kg"], ["group", "group"]])
    if (chosen[key]) element(id).value = chosen[key];
  if (element("exercise").selectedIndex < 0) element("exercise").selectedIndex = 0;
}

export function showProblem(text) {
  write("problem", text);
}

export function setStarting(starting) {
  element("start").disabled = starting;
  write("start", say(starting ? "phone.waiting" : "start"));
}

export function showDeclared(exerciseName, { placement, load_kg: loadKg }) {
  write("doing", exerciseName);
  write("worn", [placementWord(placement), kilograms(loadKg)].filter(Boolean).join(" · "));
}

export function showEarlier(sessions) {
  write("earlier", say("phone.earlier", { n: sessions }));
}

export function showCount(state, counts = false) {
  const count = element("count");
  write("count", String(state.count));
  count.dataset.digits = String(state.count).length;
  write("set", state.holding ? say("phone.holds") : state.currentSet ? say("set", { set: state.currentSet.index }) : say("ready"));
  write("set-state", state.currentSet?.over ? say("finished") : state.aim?.repetitions ? say("of", { most: state.aim.repetitions }) : "");
  const rep = state.lastRep;
  write("last", rep ? say("phone.last", { range: degrees(rep.rom_deg) }) : "");
  if (counts) pulse(count);
}

function pulse(node) {
  node.classList.remove("counted");
  void node.offsetWidth; // restarts the animation
  node.classList.add("counted");
}

export function showPhase(state, phase) {
  const move = phasesOf(state.order).find((part) => part.phase === phase)?.move;
  const word = move ? say(`phase.${move}`) : say("moving");
  write("phase", phase === "rest" && state.count === 0 ? say("ready") : word);
}

export function showNotice(state) {
  const notice = state.notices.at(-1);
  write("notice", notice ? noticeSentence(notice) : "");
}

/** The one word that must be read from three metres, and its figures. */
export function showSignal({ connected, failures, waiting, rateHz, silentMs, batteryPercent, isLasting }) {
  const waitingS = Number.isFinite(rateHz) ? waiting / rateHz : 0;
  const [signal, word] = signalOf(connected, silentMs, waitingS);
  document.body.dataset.signal = signal;
  write("signal", word);
  const figures = [
    Number.isFinite(rateHz) ? `${Math.round(rateHz)} Hz` : "",
    waitingS > BUFFERED_S ? say(isLasting ? "phone.kept" : "phone.kept_in_memory", { seconds: fixed(waitingS, 0) }) : "",
    batteryWords(batteryPercent),
  ];
  write("figures", figures.filter(Boolean).join(" · "));
  element("figures").classList.toggle("low", batteryPercent !== null && batteryPercent < LOW_BATTERY_PCT);
  element("certificate").hidden = !(failures >= 4 && !connected);
}

function signalOf(connected, silentMs, waitingS) {
  if (silentMs > SILENT_MS) return ["lost", say("phone.no_motion")];
  if (!connected) return ["buffering", say("phone.no_network")];
  if (waitingS > 3 * BUFFERED_S) return ["buffering", say("phone.catching_up")];
  return ["good", say("phone.recording")];
}

export function showHidden(seconds) {
  write("notice", say("phone.hidden", { seconds: Math.max(1, Math.round(seconds)) }));
}

export function showEnd(state, sessionId) {
  const total = state.holding ? state.holds.length : state.totalReps;
  write("total", String(total));
  write("total-unit", state.holding ? heldUnit(state.holds.length, state.heldS) : say("repetitions.unit", { n: total }));
  const report = state.ended?.report_html;
  element("report").hidden = !report && !sessionId;
  element("report").href = report ?? `/?session=${encodeURIComponent(sessionId ?? "")}`;
  write("report", say(report ? "report.open" : "session.open"));
}

/** Runs `act` when the button is held for `holdMs`: a touch in passing must not end a set. Keys need no holding. */
export function whenHeld(button, holdMs, act) {
  let timer = 0;
  const release = () => {
    clearTimeout(timer);
    button.classList.remove("held");
  };
  button.style.setProperty("--hold", `${holdMs}ms`);
  button.addEventListener("pointerdown", () => {
    button.classList.add("held");
    timer = setTimeout(() => {
      release();
      act();
    }, holdMs);
  });
  for (const type of ["pointerup", "pointerleave", "pointercancel"]) button.addEventListener(type, release);
  button.addEventListener("contextmenu", (event) => event.preventDefault());
  button.addEventListener("keydown", (event) => event.key === "Enter" && act());
}
