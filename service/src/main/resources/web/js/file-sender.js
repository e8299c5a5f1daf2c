import { ask, Refusal } from "/js/ask.js";
import { say } from "/js/texts.js";

const PIECE_BYTES = 1 << 20;
const MAX_HASHED_BYTES = 64 << 20;
const WAITS_MS = [1000, 2000, 5000, 10000];

/** SHA-256 in hexadecimal digits; null where the browser does not tell, or of a large file. */
export async function hashOf(file) {
  if (!globalThis.crypto?.subtle || file.size > MAX_HASHED_BYTES) return null;
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Begins the upload of `file`; `what` are the other fields of the request. */
export async function begin(file, what) {
  const sha256 = await hashOf(file);
  return ask("/api/uploads", { name: file.name, size_bytes: file.size, ...what, ...(sha256 ? { sha256 } : {}) });
}

/**
 * Sends what is missing of an upload, piece by piece, for as long as it takes: when the network is
 * gone it asks how much has come and goes on from there.
 *
 * @param signal ends it
 * @param show told of the upload after each piece, and of whether the service is out of reach
 */
export async function send(file, upload, signal, show) {
  let failures = 0;
  let now = upload;
  while (now.state === "receiving") {
    try {
      now = await piece(file, now, signal);
      failures = 0;
      show(now, false);
    } catch (failure) {
      if (signal.aborted || (failure instanceof Refusal && failure.status !== 0)) throw failure;
      show(now, true);
      await wait(WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)], signal);
      now = await whatCame(now, signal);
    }
  }
}

async function piece(file, upload, signal) {
  const from = upload.offset_bytes;
  const answer = await reach(`/api/uploads/${upload.id}`, {
    method: "PATCH",
    headers: { "Upload-Offset": String(from), "Content-Type": "application/offset+octet-stream" },
    body: file.slice(from, from + PIECE_BYTES),
    signal,
  });
  if (answer.status === 409) return whatCame(upload, signal);
  const body = await answer.json();
  if (!answer.ok) throw new Refusal(answer.status === 503 ? 0 : answer.status, body.detail ?? say("answered", { status: answer.status }));
  return body;
}

/** The upload as the service knows it; as it was known when the service is out of reach. */
async function whatCame(upload, signal) {
  try {
    const answer = await reach(`/api/uploads/${upload.id}`, { signal });
    if (answer.ok) return await answer.json();
    if (answer.status === 404) throw new Refusal(404, say("upload.unknown"));
    return upload;
  } catch (failure) {
    if (signal.aborted || failure.status === 404) throw failure;
    return upload;
  }
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (failure) {
    throw new Refusal(0, say("unreachable", { why: failure.message }));
  }
}

function wait(ms, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}
