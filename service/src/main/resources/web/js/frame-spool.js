const NAME = "femoris-phone";
const SESSIONS = "sessions";
const FRAMES = "frames";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Frames that the service does not have yet, kept by the browser (IndexedDB), so that a page that is closed or
 * reloaded loses nothing. Where the browser keeps nothing, as in private windows, `isLasting` is false.
 */
export class FrameSpool {
  #database;

  constructor(database) {
    this.#database = database;
  }

  static async open() {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(SESSIONS, { keyPath: "wire" });
        request.result.createObjectStore(FRAMES, { keyPath: ["wire", "firstSample"] });
      };
      return new FrameSpool(await done(request));
    } catch (refused) {
      console.info(`Samples are kept in memory only: ${refused.message}`);
      return new FrameSpool(null);
    }
  }

  get isLasting() {
    return this.#database !== null;
  }

  /** What is needed to finish the session another time. */
  keepSession(session) {
    this.#write(SESSIONS, (store) => store.put(session));
  }

  keepFrame(wire, frame) {
    this.#write(FRAMES, (store) => store.put({ wire, ...frame }));
  }

  /** The service has what is before `nextExpected`. */
  forgetFrames(wire, nextExpected) {
    this.#write(FRAMES, (store) => store.delete(IDBKeyRange.bound([wire, 0], [wire, nextExpected], false, true)));
  }

  forgetSession(wire) {
    this.forgetFrames(wire, Number.MAX_SAFE_INTEGER);
    this.#write(SESSIONS, (store) => store.delete(wire));
  }

  /** Sessions that an earlier page began: `{ ...session, frames }`. */
  async unfinished() {
    if (!this.#database) return [];
    const reading = this.#database.transaction([SESSIONS, FRAMES]);
    const sessions = await done(reading.objectStore(SESSIONS).getAll());
    const frames = await done(reading.objectStore(FRAMES).getAll());
    return sessions.map((session) => ({ ...session, frames: frames.filter(({ wire }) => wire === session.wire) }));
  }

  #write(store, act) {
    if (!this.#database) return;
    const writing = this.#database.transaction(store, "readwrite");
    writing.onabort = () => console.warn(`Not kept by the browser: ${writing.error?.message}`); // still in memory
    act(writing.objectStore(store));
  }
}
