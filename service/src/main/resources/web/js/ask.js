import { say } from "/js/texts.js";

/** What the service refused; `message` is its line for people. */
export class Refusal extends Error {
  constructor(status, line) {
    super(line);
    this.status = status;
  }
}

/** Asks the service and gives its JSON, if any. */
export async function ask(path, body) {
  const options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (failure) {
    throw new Refusal(0, say("unreachable", { why: failure.message }));
  }
  const text = await answer.text();
  const json = text === "" ? null : JSON.parse(text);
  if (!answer.ok) throw new Refusal(answer.status, json?.detail ? sentence(json.detail) : say("answered", { status: answer.status }));
  return json;
}

function sentence(line) {
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.!?]$/.test(line) ? "" : "."}`;
}

/** Runs `action` when `form` is sent; what is refused is shown in `place`. */
export function whenSent(form, place, action) {
  const button = form.querySelector('button[type="submit"]');
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    place.textContent = "";
    button.disabled = true;
    try {
      await action();
    } catch (refusal) {
      place.textContent = refusal.message;
    } finally {
      button.disabled = false;
    }
  });
}
