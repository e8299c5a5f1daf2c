import { Connection } from "/js/connection.js";
import { languageOf } from "/js/cue-player.js";
import { me } from "/js/me.js";
import { SessionState } from "/js/session-state.js";
import { language, say } from "/js/texts.js";
import { WakeLock } from "/js/wake-lock.js";
import { obstacle, words } from "/js/web-bluetooth.js";
import { WornSensor } from "/js/worn-sensor.js";
import { placementWord } from "/js/words.js";
import { SensorList, byId, element, showRun, write } from "/js/bluetooth-view.js";

const PLACEMENTS = ["thigh_right", "thigh_left", "sacrum", "t12", "shank_right", "shank_left", "barbell"];
const REMEMBERED = ["exercise", "load", "athlete"];
const SAID_FOR_MS = 4500;

const wakeLock = new WakeLock();
const list = new SensorList(byId("worn"), remove);
const state = new SessionState();
let sensors = [];
let requestOptions = null;
let running = false;
let live = null;

async function readJson(path) {
  const answer = await fetch(path);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? say("answered", { status: answer.status }));
  return body;
}

function show() {
  const streaming = running && sensors.every((sensor) => sensor.link === "streaming");
  list.show(sensors, running);
  document.body.dataset.run = running ? "on" : "off";
  byId("no-sensor").hidden = sensors.length > 0;
  byId("adding").hidden = running;
  byId("doing").disabled = running;
  byId("start").hidden = running;
  byId("start").disabled = running || sensors.length === 0 || sensors.some((sensor) => sensor.link !== "ready");
  byId("run").hidden = !running;
  byId("run").dataset.streaming = String(streaming);
  offerFreePlacements();
}

/** Two sensors are never in one place. */
function offerFreePlacements() {
  const taken = new Set(sensors.map((sensor) => sensor.placement));
  const select = byId("placement");
  for (const option of select.options) option.disabled = taken.has(option.value);
  if (taken.has(select.value)) select.value = PLACEMENTS.find((placement) => !taken.has(placement)) ?? "";
  byId("add").disabled = select.value === "";
}

/** Which kind of sensor it is, and how it is started and stopped, is for the service to say. */
function planOf(name, services) {
  const query = new URLSearchParams([["name", name], ...services.map((uuid) => ["service", uuid])]);
  return readJson(`/api/bluetooth/plan?${query}`);
}

async function add() {
  write("problem", "");
  let sensor = null;
  try {
    const device = await navigator.bluetooth.requestDevice(requestOptions);
    if (sensors.some((other) => other.isFor(device))) throw new Error(say("bluetooth.twice"));
    sensor = new WornSensor(device, byId("placement").value, planOf, show);
    sensors.push(sensor);
    show();
    await sensor.open();
  } catch (error) {
    write("problem", words(error));
    if (sensor) remove(sensor);
  }
  show();
}

function remove(sensor) {
  sensors = sensors.filter((other) => other !== sensor);
  sensor.remove();
  show();
}

async function start(event) {
  event.preventDefault();
  const load = loadKg();
  if (Number.isNaN(load)) {
    write("problem", say("bluetooth.load"));
    byId("load").focus();
    return;
  }
  write("problem", "");
  REMEMBERED.forEach((id) => localStorage.setItem(`femoris.bluetooth.${id}`, byId(id).value));
  const declaration = { exercise: byId("exercise").value, label: byId("athlete").value.trim() };
  if (load !== null) declaration.load_kg = load;
  if (sensors.length > 1) declaration.group = `web-${crypto.randomUUID()}`;
  begin();
  for (const sensor of sensors) {
    sensor.start(declaration).catch((error) => write("problem", words(error)));
  }
  show();
}

/** The weight, null when there is none, NaN when it is not one. */
function loadKg() {
  const written = byId("load").value.trim().replace(",", ".");
  if (written === "") return null;
  const kg = /^\d{1,3}(\.\d{1,6})?$/.test(written) ? Number(written) : NaN;
  return kg > 0 ? kg : NaN;
}

function begin() {
  running = true;
  wakeLock.keep(true);
  byId("over").hidden = true;
  state.hello({ session: null, sets: [], over: false });
  showRun(state);
  follow();
}

/** Shows what is counted, as soon as the service has begun a session for one of these sensors. */
async function follow() {
  const topics = new Set(sensors.map((sensor) => sensor.topic));
  const since = Date.now();
  while (running && !live) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const sessions = await readJson("/api/sessions").catch(() => []); // away; it is asked again
    const ours = sessions.find((session) => session.state === "open" && topics.has(session.device) && Date.parse(session.started_at) > since - 60_000);
    if (ours && running && !live) {
      live = new Connection(ours.id, { onState() {}, onMessage: (message) => received[message.type]?.(message) });
      live.open();
      byId("live").href = `/?session=${encodeURIComponent(ours.id)}`;
    }
  }
}

let hiding = 0;
const received = {
  hello: (message) => state.hello(message),
  lockout: () => state.lockout(),
  rep: (message) => state.repetition(message),
  set: (message) => state.setOver(message),
  hold: ({ hold }) => state.holds.push(hold),
  rejected: ({ rejection }) => state.rejected(rejection),
  cue({ cue }) {
    if (cue.kind !== "words") return;
    byId("said-now").lang = languageOf(cue);
    write("said-now", cue.words);
    clearTimeout(hiding);
    hiding = setTimeout(() => write("said-now", ""), SAID_FOR_MS);
  },
  ended: (message) => showOver(message),
};
for (const [type, receive] of Object.entries(received)) {
  received[type] = (message) => {
    receive(message);
    showRun(state);
  };
}

async function stop() {
  byId("stop").disabled = true;
  byId("said-now").lang = language;
  write("said-now", say("bluetooth.sending"));
  await Promise.all(sensors.map((sensor) => sensor.stop().catch((error) => write("problem", words(error)))));
  running = false;
  wakeLock.keep(false);
  write("said-now", "");
  byId("stop").disabled = false;
  byId("over").hidden = false;
  write("over-text", say("bluetooth.so_far", { counted: say("repetitions", { n: state.totalReps }) }));
  show();
}

function showOver({ report_html: html }) {
  live.close();
  live = null;
  const report = html ? [element("a", { href: html, target: "_blank", rel: "noopener" }, say("report.open"))] : [];
  byId("over-text").replaceChildren(`${say("repetitions", { n: state.totalReps })}. `, ...report);
}

addEventListener("beforeunload", (event) => {
  if (running) event.preventDefault(); // leaving cuts the Bluetooth links and drops what is not sent
});

async function prepare() {
  const [exercises, bluetooth] = await Promise.all([readJson("/api/exercises"), readJson("/api/bluetooth/devices")]);
  requestOptions = bluetooth.request;
  byId("exercise").replaceChildren(...exercises.map(({ id, name }) => element("option", { value: id }, name)));
  byId("placement").replaceChildren(...PLACEMENTS.map((id) => element("option", { value: id }, placementWord(id))));
  byId("known").replaceChildren(...bluetooth.devices.map(knownDevice));
  for (const id of REMEMBERED) {
    const before = localStorage.getItem(`femoris.bluetooth.${id}`);
    if (before) byId(id).value = before;
  }
  byId("athlete").value ||= (await me()).shown_name ?? "";
}

function knownDevice({ product, rate_hz: rateHz, gyroscope, remark }) {
  const facts = [gyroscope ? `${Math.round(rateHz)} Hz` : "", remark].filter(Boolean).join("; ");
  return element("li", {}, element("strong", {}, product), ` ${facts}`);
}

async function begun() {
  const surroundings = { bluetooth: navigator.bluetooth, secure: isSecureContext, agent: navigator.userAgent, host: location.host };
  const inTheWay = await obstacle(surroundings);
  byId("unsupported").hidden = inTheWay === null;
  byId("setup").hidden = inTheWay !== null;
  if (inTheWay) for (const part of ["title", "why", "way"]) write(`unsupported-${part}`, inTheWay[part]);
  byId("add").addEventListener("click", add);
  byId("setup").addEventListener("submit", start);
  byId("stop").addEventListener("click", stop);
  try {
    await prepare();
    show();
  } catch (failure) {
    write("problem", say("unreachable", { why: failure.message }));
  }
}

begun();
