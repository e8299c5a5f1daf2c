import { say } from "/js/texts.js";

const TILE = 512;
const FINEST_S = 0.01;

/** A session's angle, or the trunk's, at any level of detail, fetched in tiles as it is looked at and kept. */
export class TraceTiles {
  #path;
  #tiles = new Map();
  #asked = new Set();
  #coarsest;
  #onMore;

  /** `onMore` is called when tiles have come that were missing. */
  constructor(sessionId, onMore, of = "limb") {
    this.#path = `/api/sessions/${encodeURIComponent(sessionId)}/trace/tile?of=${of}`;
    this.#onMore = onMore;
  }

  /** Fetches the whole session at its coarsest. */
  async open() {
    const answer = await fetch(this.#path);
    if (!answer.ok) throw new Error((await answer.json()).detail ?? say("answered", { status: answer.status }));
    const tile = await answer.json();
    this.#coarsest = tile.level;
    this.sessionS = Math.max(tile.session_s, 1);
    this.#tiles.set(key(tile.level, 0), tile);
    const known = (value) => value !== null;
    this.lowestDeg = Math.min(...tile.min_deg.filter(known), 0);
    this.highestDeg = Math.max(...tile.max_deg.filter(known), 0);
  }

  /** [times, angles] of a stretch for so many pixels, as fine as is there; what is finer is fetched. */
  points(fromS, toS, widthPx) {
    const wanted = Math.round(Math.log2(Math.max(1, (toS - fromS) / widthPx / FINEST_S)));
    const level = Math.min(this.#coarsest, wanted);
    const times = [];
    const angles = [];
    let coarsestS = bucketS(level);
    const tileS = TILE * bucketS(level);
    const last = Math.floor(Math.min(toS, this.sessionS) / tileS);
    for (let n = Math.max(0, Math.floor(fromS / tileS)); n <= last; n++) {
      this.#fetch(level, n);
      const widthS = this.#push(level, n, Math.max(fromS, n * tileS), Math.min(toS, (n + 1) * tileS), times, angles);
      coarsestS = Math.max(coarsestS, widthS);
    }
    this.#fetch(level, last + 1);
    this.#fetch(level, Math.floor(fromS / tileS) - 1);
    return { points: [times, angles], bucketS: coarsestS };
  }

  /** @returns how long a bucket is of the tile that was there */
  #push(level, n, fromS, toS, times, angles) {
    let at = level;
    while (at < this.#coarsest && !this.#tiles.has(key(at, n >> (at - level)))) at++;
    const number = n >> (at - level);
    const tile = this.#tiles.get(key(at, number));
    const width = bucketS(at);
    const first = number * TILE;
    const begin = Math.max(0, Math.floor(fromS / width) - first);
    const end = Math.min(tile.min_deg.length, Math.ceil(toS / width) - first);
    for (let i = begin; i < end; i++) {
      const low = tile.min_deg[i];
      if (low === null) continue;
      const high = tile.max_deg[i];
      const timeS = (first + i + 0.5) * width;
      if (low === high) {
        times.push(timeS);
        angles.push(low);
        continue;
      }
      const before = angles.length > 0 ? angles[angles.length - 1] : low;
      const rising = Math.abs(before - low) <= Math.abs(before - high);
      times.push(timeS - width / 4, timeS + width / 4);
      angles.push(rising ? low : high, rising ? high : low);
    }
    return width;
  }

  async #fetch(level, n) {
    const count = Math.ceil((Math.floor(this.sessionS / FINEST_S) + 1) / 2 ** level / TILE);
    const name = key(level, n);
    if (n < 0 || n >= count || this.#tiles.has(name) || this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      const answer = await fetch(`${this.#path}&level=${level}&tile=${n}`);
      if (!answer.ok) return;
      this.#tiles.set(name, await answer.json());
      this.#onMore();
    } catch {
      this.#asked.delete(name); // the network is away: asked again when it is looked at again
    }
  }
}

const key = (level, n) => `${level}/${n}`;
const bucketS = (level) => FINEST_S * 2 ** level;
