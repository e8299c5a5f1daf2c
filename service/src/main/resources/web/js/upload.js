import { ask } from "/js/ask.js";
import { begin, hashOf, send } from "/js/file-sender.js";
import { me } from "/js/me.js";
import { say } from "/js/texts.js";
import { isOver, UploadRow } from "/js/upload-row.js";

const byId = (id) => document.getElementById(id);
const AT_ONCE = 2;
const POLL_MS = 1000;
const BUSY_MS = 3000;
const REMEMBERED = "femoris.upload";

const entries = [];
const queue = [];
let names = new Map();
let held = [];
let sending = 0;
let polling = false;

/** One file: what the service says of it, the file when this page has it, its line. */
class Entry {
  constructor(upload, file, what) {
    Object.assign(this, { upload, file, what, link: file ? "file" : "", stop: new AbortController() });
    this.row = new UploadRow({
      cancel: () => attempt(() => cancel(this)),
      again: () => restart(this, {}),
      anew: () => restart(this, { anew: true }),
      choose: () => chooseFor(this),
      drop: () => attempt(() => drop(this)),
    });
    entries.push(this);
    byId("uploads").prepend(this.row.node);
    this.show(upload);
  }

  show(upload, away = false) {
    this.upload = upload;
    this.link = away ? "away" : this.file ? "file" : "";
    this.row.show(upload, names.get(upload.exercise) ?? upload.exercise, this.link);
    summarise();
  }
}

function what() {
  const { athlete, exercise, placement, load } = byId("what").elements;
  const said = { exercise: exercise.value };
  if (athlete.value) said.athlete = Number(athlete.value);
  if (placement.value) said.placement = placement.value;
  if (load.value.trim()) said.load_kg = load.value.trim().replace(",", ".");
  return said;
}

/** What is missing before a file can be sent: the field and what to say; null when nothing is. */
function missing() {
  if (!byId("athlete-field").hidden && !byId("athlete").value) return ["athlete", say("upload.athlete_first")];
  if (!byId("exercise").value) return ["exercise", say("upload.exercise_first")];
  return null;
}

async function take(files) {
  for (const file of files) {
    const stopped = entries.find((entry) => !entry.file && entry.upload.state === "receiving" && mayBe(file, entry.upload));
    if (!stopped || !(await goesOn(stopped, file))) held.push(file);
  }
  if (held.length > 0) beginHeld();
}

function beginHeld() {
  const lacks = missing();
  byId("answer").textContent = lacks ? `${lacks[1]} ${say("upload.wait", { n: held.length })}` : "";
  if (lacks) return byId(lacks[0]).focus();
  for (const file of held) enqueue(new Entry(unsent(file, what()), file, what()));
  held = [];
}

const unsent = (file, said) => ({ name: file.name, size_bytes: file.size, offset_bytes: 0, progress: 0, state: "preparing", ...said });

function enqueue(entry) {
  queue.push(entry);
  next();
}

function next() {
  while (sending < AT_ONCE && queue.length > 0) {
    sending++;
    const entry = queue.shift();
    transfer(entry).finally(() => {
      sending--;
      next();
    });
  }
}

async function transfer(entry) {
  try {
    if (entry.stop.signal.aborted) return;
    if (entry.upload.state === "preparing") {
      const begun = await begunWhenThereIsRoom(entry);
      entry.show(begun);
      remember(begun, entry.file);
      if (entry.stop.signal.aborted) return await drop_(entry);
    }
    await send(entry.file, entry.upload, entry.stop.signal, (now, away) => entry.show(now, away));
    poll();
  } catch (failure) {
    if (!entry.stop.signal.aborted) entry.show({ ...entry.upload, state: "failed", problem: failure.message });
  }
}

/** Waits while as many are under way as may be; the key makes one that was begun unheard of the same. */
async function begunWhenThereIsRoom(entry) {
  const key = newKey();
  for (;;) {
    try {
      return await begin(entry.file, { ...entry.what, key });
    } catch (refusal) {
      if (entry.stop.signal.aborted || ![0, 429].includes(refusal.status)) throw refusal;
      await new Promise((resolve) => setTimeout(resolve, BUSY_MS));
      if (entry.stop.signal.aborted) throw refusal;
    }
  }
}

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function cancel(entry) {
  entry.stop.abort(new Error("cancelled"));
  if (entry.upload.id) await drop_(entry);
  forget(entry.upload);
  entry.show({ ...entry.upload, state: "cancelled" });
}

const drop_ = (entry) => remove(`/api/uploads/${entry.upload.id}`);

async function drop(entry) {
  if (entry.upload.id) await drop_(entry);
  forget(entry.upload);
  entries.splice(entries.indexOf(entry), 1);
  entry.row.node.remove();
  summarise();
  byId("files").focus();
}

async function remove(path) {
  const answer = await fetch(path, { method: "DELETE" });
  if (!answer.ok && answer.status !== 404) throw new Error(say("answered", { status: answer.status }));
}

function restart(entry, more) {
  const lacks = missing();
  const said = lacks ? entry.what : what();
  const { file } = entry;
  entry.row.node.remove();
  entries.splice(entries.indexOf(entry), 1);
  if (entry.upload.id) attempt(() => drop_(entry));
  enqueue(new Entry(unsent(file, said), file, { ...said, ...more }));
}

/* An upload that this page began before it was loaded again: the browser has let go of the file. */

function chooseFor(entry) {
  const chooser = Object.assign(document.createElement("input"), { type: "file" });
  chooser.addEventListener("change", () => attempt(() => goOn(entry, chooser.files[0])));
  chooser.click();
}

async function goOn(entry, file) {
  const same = await goesOn(entry, file);
  byId("answer").textContent = same ? "" : say("upload.another", { file: file.name, begun: entry.upload.name });
}

/** Goes on with the upload if the file is the one it was begun with; says whether it is. */
async function goesOn(entry, file) {
  const { sha256, size_bytes: size } = entry.upload;
  if (file.size !== size || (sha256 && (await hashOf(file)) !== sha256)) return false;
  entry.file = file;
  entry.show(entry.upload);
  enqueue(entry);
  return true;
}

const memory = () => JSON.parse(localStorage.getItem(REMEMBERED) ?? "{}");
const store = (all) => localStorage.setItem(REMEMBERED, JSON.stringify(all));
const remember = (upload, file) => store({ ...memory(), [upload.id]: file.lastModified });

function forget(upload) {
  const { [upload.id]: unused, ...rest } = memory();
  store(rest);
}

/** A file of the same name and size and, where its hash is not known, time of change. */
function mayBe(file, upload) {
  const changed = memory()[upload.id];
  const unchanged = upload.sha256 || changed === undefined || changed === file.lastModified;
  return file.name === upload.name && file.size === upload.size_bytes && unchanged;
}

/* What the service says, while something is under way there. */

async function poll() {
  if (polling) return;
  polling = true;
  try {
    while (entries.some(({ upload }) => ["waiting", "running"].includes(upload.state))) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      await refresh().catch(() => {});
    }
  } finally {
    polling = false;
  }
}

async function refresh() {
  const known = new Map((await ask("/api/uploads")).map((upload) => [upload.id, upload]));
  for (const entry of entries) {
    const upload = known.get(entry.upload.id);
    if (upload && upload.state !== "receiving" && !isOver(entry.upload)) entry.show(upload);
    if (upload && isOver(upload)) forget(upload);
  }
}

let said = "";

function summarise() {
  const all = entries.map(({ upload }) => upload.state);
  const count = (state) => all.filter((each) => each === state).length;
  const parts = ["done", "failed", "cancelled"].filter((state) => count(state) > 0).map((state) => say(`upload.sum.${state}`, { n: count(state) }));
  const open = all.length - count("done") - count("failed") - count("cancelled");
  const text = all.length === 0 ? "" : say("upload.sum", { n: all.length, parts: [...(open > 0 ? [say("upload.sum.open", { n: open })] : []), ...parts].join(", ") });
  if (text !== said) byId("summary").textContent = said = text;
}

async function attempt(action) {
  try {
    await action();
  } catch (failure) {
    byId("answer").textContent = failure.message;
  }
}

function wire() {
  const zone = byId("drop");
  byId("files").addEventListener("change", (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    attempt(() => take(files));
  });
  for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (event) => (event.preventDefault(), zone.classList.add("over")));
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    attempt(() => take(files));
  });
  byId("what").addEventListener("submit", (event) => event.preventDefault());
  byId("what").addEventListener("change", () => {
    localStorage.setItem(`${REMEMBERED}.exercise`, byId("exercise").value);
    if (held.length > 0) beginHeld();
  });
  addEventListener("beforeunload", (event) => {
    if (entries.some(({ upload, file }) => file && ["preparing", "receiving"].includes(upload.state))) event.preventDefault();
  });
}

const option = (value, text) => Object.assign(document.createElement("option"), { value, textContent: text });

async function start() {
  wire();
  names = new Map((await ask("/api/exercises")).map(({ id, name }) => [id, name]));
  byId("exercise").append(...[...names].map(([id, name]) => option(id, name)));
  const last = localStorage.getItem(`${REMEMBERED}.exercise`);
  if (names.has(last)) byId("exercise").value = last;
  const { accounts, role } = await me();
  if (accounts && role === "trainer") {
    const members = await ask("/api/members");
    byId("athlete").append(...members.filter((each) => each.role === "athlete").map((each) => option(each.id, each.shown_name)));
    byId("athlete-field").hidden = false;
  }
  for (const upload of (await ask("/api/uploads")).reverse()) new Entry(upload, null, {});
  document.body.dataset.ready = "true";
  poll();
}

attempt(start);
