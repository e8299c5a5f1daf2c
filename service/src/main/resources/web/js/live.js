import { Connection } from "/js/connection.js";
import { Controls } from "/js/controls.js";
import { CountIn } from "/js/count-in.js";
import { CountPoint } from "/js/count-point.js";
import { CuePlayer } from "/js/cue-player.js";
import { hideCue, listCues, showCue } from "/js/cue-view.js";
import { Freshness } from "/js/freshness.js";
import { LiveBack } from "/js/live-back.js";
import { Metronome } from "/js/metronome.js";
import { PhaseClock } from "/js/phases.js";
import { offerPhone } from "/js/phone-offer.js";
import { Playhead } from "/js/playhead.js";
import { RestTimer } from "/js/rest-timer.js";
import { SaidSet } from "/js/said-set.js";
import { SessionState } from "/js/session-state.js";
import { Settings, tempoOf } from "/js/settings.js";
import { Setup } from "/js/setup.js";
import { SoundLevel } from "/js/sound-level.js";
import { Stats } from "/js/stats.js";
import { TempoBar } from "/js/tempo-bar.js";
import { language, say } from "/js/texts.js";
import { Tones } from "/js/tones.js";
import { Trace } from "/js/trace.js";
import { Voice } from "/js/voice.js";
import { WakeLock } from "/js/wake-lock.js";
import { degrees, heldWords } from "/js/words.js";
import * as view from "/js/live-view.js";

const byId = (id) => document.getElementById(id);

const exercises = await (await fetch("/api/exercises")).json();
const state = new SessionState(new Map(exercises.map(({ id, order }) => [id, order])));
const stats = (window.femorisStats = new Stats());
stats.traceInView = () => trace.inView();
const playhead = new Playhead();
const phaseClock = new PhaseClock();
const trace = new Trace(byId("trace"));
const back = new LiveBack(
  { section: byId("back-trace-part"), title: byId("back-trace-title"), plot: byId("back-trace"), key: byId("back-trace-key"), askLoad: byId("ask-load") },
  () => setup.open(state.session),
);
const tempoBar = new TempoBar({ word: byId("phase"), elapsed: byId("elapsed"), bar: byId("tempo-bar") });
const tones = new Tones();
const voice = new Voice();
const sound = new SoundLevel({ choice: byId("sound"), test: byId("sound-test"), tones, voice });
const player = new CuePlayer({ tones, voice, show: showCue, level: () => sound.level });
const wakeLock = new WakeLock();
const freshness = new Freshness(view.showFreshness);
const settings = new Settings();
const setup = new Setup(settings, exercises, useSettings, (aim) => said.say({ what: "aimed", ...aim }));
const countPoint = new CountPoint();
const metronome = new Metronome();
const countIn = new CountIn({ box: byId("count-in"), number: byId("count-in-number") }, beep);
const rest = new RestTimer({ box: byId("rest"), time: byId("rest-time"), fill: byId("rest-fill"), what: byId("rest-what") }, restOver);
const said = new SaidSet({ state, settings, countIn, nowS, show: (fact) => received.fact({ fact }), tell: (...line) => controls.say(...line) });
const controls = new Controls({ ...said.asked, setup: () => setup.open(state.session, state.aim), pain, painAsked, painAnswered });
byId("count-in-off").addEventListener("click", () => countIn.cancel());
let shownSession = null;
let isAskedAboutPain = false;

const received = {
  hello(message) {
    state.hello(message);
    if (state.session.id !== shownSession) startTrace();
    showKnownTrace(message.trace);
    for (const fact of said.waiting(state.session.id)) if (fact.what === "coaching_ended") state.said({ id: 0, ...fact });
    useSettings();
    if (!message.over) view.showFace("live"); // else "ended" follows at once
    showBackNow();
    view.showRemark(state);
    view.showLink(state.link);
    view.showSensors(state);
    if (!state.coached) endCoaching();
    listCues(state.cues);
    if (state.link) freshness.link(state.link.state);
    wakeLock.keep(!message.over);
  },

  motion(message) {
    const { t_s: timesS, theta_deg: anglesDeg, phase } = message;
    if (timesS.length === 0) return;
    back.append(message);
    playhead.follow(trace.append(timesS, anglesDeg));
    const newestS = timesS[timesS.length - 1];
    player.follow(newestS, phase);
    if (phase === "first" && phaseClock.phase !== "first") metronome.begin(newestS);
    phaseClock.see(phase, newestS, state.lastRep?.end_s);
    countAtTurn(countPoint.see(phase, newestS, state.announced));
  },

  lockout() {
    if (!countPoint.isOwn) announceOneMore();
  },

  rep(message) {
    const announced = state.announced;
    state.repetition(message);
    showProgress();
    if (!announced) view.pulseCount();
    if (!announced && countPoint.isOwn) beep("count");
    if (state.count === targets().reps) beep("goal");
    stats.repetition(message.set, message.rep.index, message.latency_ms);
    view.announce(`${state.count}, ${degrees(message.rep.rom_deg)}`);
  },

  set(message) {
    if (state.coached) player.setOver();
    state.setOver(message);
    metronome.stop();
    showProgress();
    view.announce(say("set.finished", { set: message.set.index, n: state.count }));
  },

  hold({ hold }) {
    state.holds.push(hold);
    showProgress();
    view.pulseCount();
    view.announce(say("held.for", { seconds: Math.round(hold.in_zone_s), angle: degrees(hold.angle_deg) }));
  },

  rejected({ rejection }) {
    state.rejected(rejection);
    showProgress();
    trace.mark(state.allReps, state.rejections);
    view.showRemark(state);
  },

  notice({ notice }) {
    state.notices.push(notice);
    view.showRemark(state);
  },

  back(message) {
    state.back = message.back;
    view.showBack(state);
    showBackNow();
  },

  back_notice({ notice }) {
    state.backNotice(notice);
    view.showRemark(state);
    view.announce(notice.text);
  },

  cue({ cue }) {
    state.cues.push(cue);
    listCues(state.cues);
    stats.cue(cue, isQuiet(cue) ? "quiet" : player.give(cue));
  },

  fact({ fact }) {
    state.said(fact);
    if (fact.what === "aimed") return useSettings();
    if (fact.what === "coaching_ended") endCoaching();
    showProgress();
  },

  link(link) {
    if (link.state === "lost" && state.link?.state !== "lost") sayLost();
    state.link = link;
    state.sensors = link.sensors ?? state.sensors;
    view.showLink(link);
    view.showSensors(state);
    freshness.link(link.state);
  },

  ended(message) {
    state.ended = message;
    view.showFace("ended");
    view.showEnd(state);
    view.announce(say("session.finished", { what: state.holding ? heldWords(state.holds.length, state.heldS) : say("repetitions", { n: state.totalReps }) }));
    wakeLock.keep(false);
    countIn.cancel();
  },

  no_session() {
    shownSession = null;
    view.showFace("waiting");
    wakeLock.keep(false);
  },
};

/** The service hears nothing from the sensor: no sample can carry this cue. */
function sayLost() {
  if (!state.coached) return;
  const said = { words: say("sensor.lost"), evidence: say("sensor.lost.why"), language };
  const cue = { kind: "words", what: "sensor_lost", priority: "signal", ...said, t_s: 0, expires_s: Infinity };
  stats.cue(cue, player.give(cue));
}

function startTrace() {
  shownSession = state.session.id;
  trace.clear();
  back.clear();
  player.reset();
  hideCue();
  playhead.reset();
  phaseClock.reset();
  metronome.stop();
  countIn.cancel();
  controls.say("");
}

/** The service remembers the last seconds: after a reload, a cut or a restart nothing of them is missing. */
function showKnownTrace(known) {
  if (known?.t_s.length > 0) playhead.follow(trace.replace(known.t_s, known.theta_deg));
  back.replace(known);
}

function showBackNow() {
  back.show(state.back, state.session?.load_kg, Boolean(state.ended));
}

function showProgress() {
  trace.mark(state.allReps, state.rejections);
  back.mark(state.allReps, state.rejections);
  view.showCount(state, targets());
  controls.show(state, settings.all);
}

/* What to aim for and how to count */

/** What was said of this session, on whatever page; before that, what this browser remembers of the exercise. */
function targets() {
  const own = settings.targets(state.session?.exercise?.id);
  return state.aim ? { ...own, reps: state.aim.repetitions, tempo: state.aim.tempo } : own;
}

const targetTempo = () => tempoOf(targets().tempo) ?? (state.aim ? null : (state.session?.target_tempo ?? null));

function useSettings() {
  if (!state.session) return;
  tempoBar.arrange(state.order, targetTempo());
  metronome.set(state.order, settings.all.metronome ? targetTempo() : null);
  countPoint.set(settings.all.countAt, state.order);
  view.showSession(state, targetTempo());
  showProgress();
}

function beep(name) {
  if (state.coached && sound.level !== "off") tones.play(name);
}

function announceOneMore() {
  state.lockout();
  showProgress();
  view.pulseCount();
}

function countAtTurn(step) {
  if (step === "announce") {
    announceOneMore();
    beep("count");
  } else if (step === "withdraw") {
    state.announced = false;
    showProgress();
  }
}

/** Tones the page makes itself, at its own moment, are not made twice. */
function isQuiet({ what }) {
  if (!state.coached || isAskedAboutPain) return true;
  if (what === "goal") return true; // the page has made it with the number
  return (what === "count" && countPoint.isOwn) || (what === "phase_over" && settings.all.metronome);
}

function restOver() {
  beep("go");
  view.announce(say("rest.over"));
}

function nowS() {
  return Math.max(playhead.newestS, state.lastRep?.end_s ?? 0);
}

/* Pain: what is cued stops at once, and for good when the answer is yes */

function painAsked() {
  isAskedAboutPain = true;
  voice.cancel();
  hideCue();
}

function painAnswered() {
  isAskedAboutPain = false;
}

function pain() {
  const fact = { what: "coaching_ended", t_s: nowS() };
  said.say(fact);
  received.fact({ fact: { id: 0, ...fact } }); // at once, whether the service is there or not
}

function endCoaching() {
  voice.cancel();
  hideCue();
  countIn.cancel();
  metronome.stop();
}

/** Standing still before the first repetition is no rest worth timing. */
const hasBegun = () => state.count > 0 || phaseClock.phase !== "rest";

let lastFrameMs = performance.now();
function frame(nowMs) {
  const elapsedS = Math.min(0.25, (nowMs - lastFrameMs) / 1000);
  lastFrameMs = nowMs;
  const isMoving = playhead.isMoving;
  if (isMoving) playhead.advance(elapsedS);
  if (trace.draw(playhead.timeS, elapsedS, isMoving)) stats.frameDrawn(nowMs);
  back.draw(playhead.timeS, elapsedS, isMoving);
  if (isMoving) tempoBar.draw(phaseClock.phase, hasBegun() ? playhead.timeS - phaseClock.sinceS : NaN);
  if (isMoving) pace();
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);

function pace() {
  tempoBar.pace(metronome.at(playhead.timeS));
  const beat = metronome.beat(playhead.timeS);
  if (beat) beep(beat);
  const isWorking = ["first", "turn", "second"].includes(phaseClock.phase);
  rest.draw(playhead.timeS, !isWorking && state.currentSet?.over ? state.currentSet.raw.end_s : NaN, targets().restS ?? settings.all.restS);
}

offerPhone();

const session = new URLSearchParams(location.search).get("session") ?? "latest";
const connection = new Connection(session, {
  onState(newState) {
    view.showConnection(newState);
    freshness.connection(newState);
    if (newState === "open") said.flush();
  },
  onMessage(message) {
    received[message.type]?.(message); // one of a later version is none of this page's business
    connection.expectMessages(document.body.dataset.face === "live");
  },
});
connection.open();
