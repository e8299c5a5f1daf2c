const KEY = "femoris.trace";

/** Keeps the samples in view while the page is reloaded, for the session they belong to. */
export const traceMemory = {
  keep(sessionId, samples) {
    sessionStorage.setItem(KEY, JSON.stringify({ sessionId, samples }));
  },

  /** [times, angles] of that session, or null. */
  recall(sessionId) {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    return kept?.sessionId === sessionId && kept.samples[0].length > 0 ? kept.samples : null;
  },
};
