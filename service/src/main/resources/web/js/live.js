import { Connection } from "/js/connection.js";
import { PhaseClock } from "/js/phases.js";
import { Playhead } from "/js/playhead.js";
import { SessionState } from "/js/session-state.js";
import { Stats } from "/js/stats.js";
import { TempoBar } from "/js/tempo-bar.js";
import { Tones } from "/js/tones.js";
import { Trace, WINDOW_S } from "/js/trace.js";
import { WakeLock } from "/js/wake-lock.js";
import { degrees } from "/js/words.js";
import * as view from "/js/live-view.js";

const byId = (id) => document.getElementById(id);

const state = new SessionState();
const stats = (window.femorisStats = new Stats());
const playhead = new Playhead();
const phaseClock = new PhaseClock();
const trace = new Trace(byId("trace"));
const tempoBar = new TempoBar({ word: byId("phase"), elapsed: byId("elapsed"), bar: byId("tempo-bar") });
const tones = new Tones(byId("sound"));
const wakeLock = new WakeLock();
let shownSession = null;
let missesPast = false;

const received = {
  hello(message) {
    state.hello(message);
    if (state.session.id !== shownSession) startTrace();
    missesPast = true;
    tempoBar.arrange(state.order, state.session.target_tempo);
    view.showFace("live");
    view.showSession(state);
    showProgress();
    view.showRemark(state);
    view.showLink(state.link);
    updateStale();
    wakeLock.keep(true);
  },

  motion({ t_s: timesS, theta_deg: anglesDeg, phase }) {
    if (timesS.length === 0) return;
    if (missesPast) fetchPast(timesS[0]);
    playhead.follow(trace.append(timesS, anglesDeg));
    phaseClock.see(phase, timesS[timesS.length - 1], state.lastRep?.end_s);
  },

  rep(message) {
    tones.repetition();
    state.repetition(message);
    showProgress();
    view.pulseCount();
    stats.repetition(message.set, message.rep.index);
    view.announce(`${state.count}, ${degrees(message.rep.rom_deg)}`);
  },

  set(message) {
    tones.setOver();
    state.setOver(message);
    showProgress();
    view.announce(`Set ${message.set.index} finished with ${state.count} repetitions`);
  },

  rejected({ rejection }) {
    state.rejections.push(rejection);
    trace.mark(state.allReps, state.rejections);
    view.showRemark(state);
  },

  notice({ notice }) {
    state.notices.push(notice);
    view.showRemark(state);
  },

  link(link) {
    state.link = link;
    view.showLink(link);
    updateStale();
  },

  ended(message) {
    state.ended = message;
    view.showFace("ended");
    view.showEnd(state);
    view.announce(`Session finished with ${state.totalReps} repetitions`);
    wakeLock.keep(false);
  },

  no_session() {
    shownSession = null;
    view.showFace("waiting");
    wakeLock.keep(false);
  },
};

function startTrace() {
  shownSession = state.session.id;
  trace.clear();
  playhead.reset();
  phaseClock.reset();
}

/** After a reload or a break, the seconds before the first sample come from the session's stored trace. */
async function fetchPast(untilS) {
  missesPast = false;
  const id = shownSession;
  const query = new URLSearchParams({ from_s: Math.max(0, untilS - WINDOW_S), to_s: untilS, points: 1500 });
  const answer = await fetch(`/api/sessions/${encodeURIComponent(id)}/trace?${query}`);
  if (!answer.ok || id !== shownSession) return; // the trace is then drawn from now on
  const past = await answer.json();
  trace.fill(past.t_s, past.theta_deg);
}

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

const STALE_AFTER_MS = 700;
let connectionState = "connecting";
let staleTimer = 0;

/** What is on the page is old when nothing new can come; said after a moment, so that a blink stays unseen. */
function updateStale() {
  const stale = connectionState !== "open" || (state.link !== null && state.link.state !== "streaming");
  clearTimeout(staleTimer);
  if (stale) staleTimer = setTimeout(view.showStale, STALE_AFTER_MS, true);
  else view.showStale(false);
}

const session = new URLSearchParams(location.search).get("session") ?? "latest";
const connection = new Connection(session, {
  onState(newState) {
    connectionState = newState;
    view.showConnection(newState);
    updateStale();
  },
  onMessage(message) {
    received[message.type]?.(message); // one of a later version is none of this page's business
    connection.expectMessages(document.body.dataset.face === "live");
  },
});
connection.open();
