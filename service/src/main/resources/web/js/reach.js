import { ask } from "/js/ask.js";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Where others reach this service: `{ origin, others }`. A page that was opened at this machine's own address is found
 * by nobody else there; the listener for phones is, where there is one. `others` says whether anybody else gets in.
 */
export async function reach() {
  if (!LOOPBACK.has(location.hostname)) return { origin: location.origin, others: true };
  const { link } = await ask("/api/phone");
  return link ? { origin: new URL(link).origin, others: true } : { origin: location.origin, others: false };
}
