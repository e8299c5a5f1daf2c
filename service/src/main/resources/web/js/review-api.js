import { say } from "/js/texts.js";

/** The service refused, in its own words. */
export class Refusal extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

async function answered(answer) {
  const body = await answer.json();
  if (!answer.ok) throw new Refusal(answer.status, body.detail ?? say("answered", { status: answer.status }));
  return body;
}

const send = async (method, path, body) =>
  answered(await fetch(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));

/** What the review page asks of the service about one session. */
export class ReviewApi {
  #path;

  constructor(sessionId) {
    this.#path = `/api/sessions/${encodeURIComponent(sessionId)}`;
  }

  read = async () => answered(await fetch(`${this.#path}/review`));
  courses = async () => answered(await fetch(`${this.#path}/courses?points=80`));
  correct = (revision, who, what, name = "") => send("POST", `${this.#path}/corrections`, { revision, who, key: name + newKey(), do: what });
  analyseAnew = (who) => send("POST", `${this.#path}/reanalysis`, { who, key: newKey() });
  label = (own, who, label) => send("PUT", `${this.#path}/sets/${own.set}/reps/${own.rep}/label`, { who, label });
}

/** Sessions of the same athlete and exercise. */
export async function alike(session) {
  const query = new URLSearchParams({ exercise: session.exercise ?? "", athlete: session.label, limit: 50 });
  return answered(await fetch(`/api/sessions?${query}`));
}

export const train = (session, who) =>
  send("POST", "/api/models", { athlete: session.label, exercise: session.exercise, placement: session.placement, who, activate: true });

/** Asked again with the same key, a correction is made once; randomUUID would need TLS. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join("-");
