import { Connection } from "/js/connection.js";
import { CuePlayer } from "/js/cue-player.js";
import { hideCue, showCue } from "/js/cue-view.js";
import { FrameSpool } from "/js/frame-spool.js";
import { me } from "/js/me.js";
import { MotionSource } from "/js/motion-source.js";
import { SensorSession, finishEarlier, newWireSession } from "/js/sensor-session.js";
import { SessionState } from "/js/session-state.js";
import { SoundLevel } from "/js/sound-level.js";
import { say } from "/js/texts.js";
import { Tones } from "/js/tones.js";
import { Voice } from "/js/voice.js";
import { WakeLock } from "/js/wake-lock.js";
import * as view from "/js/phone-view.js";

const DEVICE = "femoris.device";
const CHOICES = "femoris.phone";
const HOLD_MS = 900;
const FIND_MS = 500;

const byId = (id) => document.getElementById(id);
const exercises = await (await fetch("/api/exercises")).json();
const { sensor_prefix: sensorPrefix, shown_name: athlete } = await me();
const spool = await FrameSpool.open();
const tones = new Tones();
const voice = new Voice();
const sound = new SoundLevel({ choice: byId("sound"), test: byId("sound-test"), tones, voice });
const player = new CuePlayer({ tones, voice, show: showCue, level: () => sound.level });
const wakeLock = new WakeLock();
const state = new SessionState(new Map(exercises.map(({ id, order }) => [id, order])));
const battery = await navigator.getBattery?.().catch(() => null);
const batteryPercent = () => (battery ? Math.round(battery.level * 100) : null);

let session = null;
let lastSampleMs = 0;
let hiddenMs = 0;
let sessionId = null;

const motion = new MotionSource((timeMs, values) => {
  lastSampleMs = performance.now();
  session?.push(timeMs, values);
});

/** The name under which this phone is known, for as long as the browser remembers it. */
function device() {
  let name = localStorage.getItem(DEVICE);
  if (!name) {
    name = `phone-${Math.floor(Math.random() * 2 ** 32).toString(16).padStart(8, "0")}`;
    localStorage.setItem(DEVICE, name);
  }
  return (sensorPrefix ?? "") + name;
}

function declaration() {
  const loadKg = Number(byId("load").value);
  return {
    exercise: byId("exercise").value,
    placement: byId("placement").value,
    label: athlete ?? say("phone"),
    ...(loadKg > 0 ? { load_kg: loadKg } : {}),
    ...(byId("group").value.trim() ? { group: byId("group").value.trim() } : {}),
  };
}

async function start(event) {
  event.preventDefault();
  view.showProblem("");
  view.setStarting(true);
  localStorage.setItem(CHOICES, JSON.stringify(declaration()));
  const refusal = await motion.start();
  view.setStarting(false);
  if (refusal) return view.showProblem(refusal);
  const declared = declaration();
  session = new SensorSession({
    session: { device: device(), wire: newWireSession(), declaration: declared, originMs: performance.now(), periodMs: 0, nextSample: 0 },
    spool,
    battery: batteryPercent,
  });
  session.start();
  state.hello({ session: { exercise: exercises.find(({ id }) => id === declared.exercise) }, sets: [], over: false });
  view.showDeclared(byId("exercise").selectedOptions[0].textContent, declared);
  view.showFace("recording");
  view.showCount(state);
  wakeLock.keep(true);
  findSession();
}

async function finish() {
  if (!session) return;
  const ending = session;
  motion.stop();
  wakeLock.keep(false);
  view.showFace("sending");
  await ending.finish();
  if (session === ending) session = null;
  view.showFace("finished");
  view.showEnd(state, sessionId);
}

/** The service names the session when the first samples have come. */
async function findSession() {
  const { device: name, wire } = session;
  const ending = `-${name.replaceAll(/[^A-Za-z0-9-]/g, "-")}-${wire.toString(16).padStart(4, "0")}`;
  while (session) {
    try {
      const all = await (await fetch("/api/sessions")).json();
      const found = all.find(({ id }) => id.includes(ending));
      if (found) return watch(found.id);
    } catch (unreachable) {
      console.info(`Session not found yet: ${unreachable.message}`);
    }
    await new Promise((resolve) => setTimeout(resolve, FIND_MS));
  }
}

const received = {
  hello(message) {
    state.hello(message);
    view.showCount(state);
  },
  motion({ t_s: timesS, phase }) {
    if (timesS.length > 0) player.follow(timesS.at(-1), phase);
    view.showPhase(state, phase);
  },
  lockout() {
    state.lockout();
    view.showCount(state, true);
  },
  rep(message) {
    const announced = state.announced;
    state.repetition(message);
    view.showCount(state, !announced);
  },
  set(message) {
    player.setOver();
    state.setOver(message);
    view.showCount(state);
  },
  hold({ hold }) {
    state.holds.push(hold);
    view.showCount(state, true);
  },
  notice({ notice }) {
    state.notices.push(notice);
    view.showNotice(state);
  },
  cue({ cue }) {
    player.give(cue);
  },
  fact({ fact }) {
    state.said(fact);
    view.showCount(state);
  },
  ended(message) {
    state.ended = message;
    if (!session) view.showEnd(state, sessionId);
  },
};

let connection = null;
function watch(id) {
  sessionId = id;
  player.reset();
  hideCue();
  connection?.close();
  connection = new Connection(id, {
    onState() {},
    onMessage(message) {
      received[message.type]?.(message);
      connection.expectMessages(session !== null);
    },
  });
  connection.open();
}

setInterval(() => {
  if (!session) return;
  const figures = session.figures;
  const silentMs = performance.now() - lastSampleMs;
  view.showSignal({ ...figures, silentMs, batteryPercent: batteryPercent(), isLasting: spool.isLasting });
}, 250);

document.addEventListener("visibilitychange", () => {
  if (!session) return;
  if (document.hidden) hiddenMs = performance.now();
  else view.showHidden((performance.now() - hiddenMs) / 1000);
});

addEventListener("beforeunload", (event) => {
  if (session && !session.figures.finished) event.preventDefault();
});

byId("setup").addEventListener("submit", start);
byId("again").addEventListener("click", () => view.showFace("setup"));
view.whenHeld(byId("finish"), HOLD_MS, finish);
view.showChoices(exercises, JSON.parse(localStorage.getItem(CHOICES) ?? "{}"));
view.showFace("setup");
const left = await finishEarlier(spool);
if (left > 0) view.showEarlier(left);
window.femorisPhone = { figures: () => session?.figures ?? null, device: device() };
