import { Connection } from "/js/connection.js";
import { CuePlayer } from "/js/cue-player.js";
import { hideCue, listCues, showCue } from "/js/cue-view.js";
import { Freshness } from "/js/freshness.js";
import { PhaseClock } from "/js/phases.js";
import { offerPhone } from "/js/phone-offer.js";
import { Playhead } from "/js/playhead.js";
import { SessionState } from "/js/session-state.js";
import { SoundLevel } from "/js/sound-level.js";
import { Stats } from "/js/stats.js";
import { TempoBar } from "/js/tempo-bar.js";
import { Tones } from "/js/tones.js";
import { Trace } from "/js/trace.js";
import { traceMemory } from "/js/trace-memory.js";
import { Voice } from "/js/voice.js";
import { WakeLock } from "/js/wake-lock.js";
import { counted, degrees, heldWords } from "/js/words.js";
import * as view from "/js/live-view.js";

const byId = (id) => document.getElementById(id);

const exercises = await (await fetch("/api/exercises")).json();
const state = new SessionState(new Map(exercises.map(({ id, order }) => [id, order])));
const stats = (window.femorisStats = new Stats());
const playhead = new Playhead();
const phaseClock = new PhaseClock();
const trace = new Trace(byId("trace"));
const tempoBar = new TempoBar({ word: byId("phase"), elapsed: byId("elapsed"), bar: byId("tempo-bar") });
const tones = new Tones();
const voice = new Voice();
const sound = new SoundLevel({ choice: byId("sound"), test: byId("sound-test"), tones, voice });
const player = new CuePlayer({ tones, voice, show: showCue, level: () => sound.level });
const wakeLock = new WakeLock();
const freshness = new Freshness(view.showFreshness);
let shownSession = null;

const received = {
  hello(message) {
    state.hello(message);
    if (state.session.id !== shownSession) startTrace();
    tempoBar.arrange(state.order, state.session.target_tempo);
    if (!message.over) view.showFace("live"); // else "ended" follows at once
    view.showSession(state);
    showProgress();
    view.showRemark(state);
    view.showLink(state.link);
    view.showSensors(state);
    listCues(state.cues);
    if (state.link) freshness.link(state.link.state);
    wakeLock.keep(!message.over);
  },

  motion({ t_s: timesS, theta_deg: anglesDeg, phase }) {
    if (timesS.length === 0) return;
    playhead.follow(trace.append(timesS, anglesDeg));
    player.follow(timesS[timesS.length - 1], phase);
    phaseClock.see(phase, timesS[timesS.length - 1], state.lastRep?.end_s);
  },

  lockout() {
    state.lockout();
    showProgress();
    view.pulseCount();
  },

  rep(message) {
    const announced = state.announced;
    state.repetition(message);
    showProgress();
    if (!announced) view.pulseCount();
    stats.repetition(message.set, message.rep.index, message.latency_ms);
    view.announce(`${state.count}, ${degrees(message.rep.rom_deg)}`);
  },

  set(message) {
    player.setOver();
    state.setOver(message);
    showProgress();
    view.announce(`Set ${message.set.index} finished with ${state.count} repetitions`);
  },

  hold({ hold }) {
    state.holds.push(hold);
    showProgress();
    view.pulseCount();
    view.announce(`Held for ${Math.round(hold.in_zone_s)} seconds at ${degrees(hold.angle_deg)}`);
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

  back({ back }) {
    state.back = back;
    view.showBack(state);
  },

  back_notice({ notice }) {
    state.backNotice(notice);
    view.showRemark(state);
    view.announce(notice.text);
  },

  cue({ cue }) {
    state.cues.push(cue);
    listCues(state.cues);
    stats.cue(cue, player.give(cue));
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
    view.announce(`Session finished with ${state.holding ? heldWords(state.holds.length, state.heldS) : counted(state.totalReps, "repetition")}`);
    wakeLock.keep(false);
  },

  no_session() {
    shownSession = null;
    view.showFace("waiting");
    wakeLock.keep(false);
  },
};

/** The service hears nothing from the sensor: no sample can carry this cue. */
function sayLost() {
  const why = "nothing has come from the sensor for ten seconds";
  const cue = { kind: "words", what: "sensor_lost", priority: "signal", words: "Sensor lost", evidence: why, t_s: 0, expires_s: Infinity };
  stats.cue(cue, player.give(cue));
}

function startTrace() {
  shownSession = state.session.id;
  trace.clear();
  player.reset();
  hideCue();
  playhead.reset();
  phaseClock.reset();
  const seen = traceMemory.recall(shownSession);
  if (seen) playhead.follow(trace.append(...seen));
}

addEventListener("pagehide", () => shownSession && traceMemory.keep(shownSession, trace.inView()));

function showProgress() {
  trace.mark(state.allReps, state.rejections);
  view.showCount(state);
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
  if (isMoving) tempoBar.draw(phaseClock.phase, hasBegun() ? playhead.timeS - phaseClock.sinceS : NaN);
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);

offerPhone();

const session = new URLSearchParams(location.search).get("session") ?? "latest";
const connection = new Connection(session, {
  onState(newState) {
    view.showConnection(newState);
    freshness.connection(newState);
  },
  onMessage(message) {
    received[message.type]?.(message); // one of a later version is none of this page's business
    connection.expectMessages(document.body.dataset.face === "live");
  },
});
connection.open();
