import { say } from "/js/texts.js";
import { Tile } from "/js/tile.js";
import { WakeLock } from "/js/wake-lock.js";

const byId = (id) => document.getElementById(id);
const LOOK_EVERY_MS = 2000;
const STAYS_MS = 60_000;

/** One tile for each session that is open; one that is over stays for a minute. */
const tiles = new Map();
const wakeLock = new WakeLock();

async function look() {
  try {
    const answer = await fetch("/api/live/sessions");
    if (!answer.ok) throw new Error(say("answered", { status: answer.status }));
    show(await answer.json());
  } catch (failure) {
    byId("nobody").textContent = say("wall.not_connected", { why: failure.message });
  }
  setTimeout(look, LOOK_EVERY_MS);
}

function show(sessions) {
  for (const { id } of sessions) if (!tiles.has(id)) add(id);
  const open = new Set(sessions.map(({ id }) => id));
  for (const [id, tile] of tiles) if (!open.has(id)) leave(id, tile);
  byId("nobody").textContent = tiles.size === 0 ? say("wall.nobody") : "";
  byId("nobody").hidden = tiles.size > 0;
  byId("wall").hidden = tiles.size === 0;
  wakeLock.keep(tiles.size > 0);
}

function add(id) {
  const tile = new Tile(id);
  tiles.set(id, tile);
  byId("wall").append(tile.element);
}

function leave(id, tile) {
  if (tile.leaving) return;
  tile.leaving = setTimeout(() => {
    tile.close();
    tiles.delete(id);
  }, STAYS_MS);
}

look();
