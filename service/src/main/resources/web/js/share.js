import { me } from "/js/me.js";
import { say } from "/js/texts.js";

/** Links with which others read this session's report: made, copied and taken back by the athlete. */
const byId = (id) => document.getElementById(id);
const sessionId = new URLSearchParams(location.search).get("session") ?? "";
const path = `/api/sessions/${encodeURIComponent(sessionId)}/shares`;

const day = (instant) => new Date(instant).toLocaleDateString(document.documentElement.lang, { dateStyle: "medium" });
const tell = (words) => (byId("share-said").textContent = words);

async function asked(address, body) {
  const options = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(address, options);
  if (answer.status === 204) return null;
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.detail);
  return said;
}

/** Does it, and says on the page why it could not be done. */
async function attempt(what) {
  try {
    await what();
  } catch (failure) {
    tell(failure instanceof TypeError ? say("share.failed") : failure.message);
  }
}

function row(share) {
  const item = document.createElement("li");
  const made = day(share.created_at);
  item.append(`${say("share.expires", { made, expires: day(share.expires_at) })} `);
  const button = item.appendChild(document.createElement("button"));
  button.type = "button";
  button.textContent = say("share.take_back");
  button.setAttribute("aria-label", say("share.take_back_this", { made }));
  button.addEventListener("click", () => attempt(() => takeBack(share)));
  return item;
}

async function list() {
  byId("shares").replaceChildren(...(await asked(path)).map(row));
}

async function make() {
  const made = await asked(path, { days: Number(byId("share-days").value) });
  byId("share-link").value = new URL(made.link, location.href).href;
  byId("share-made").hidden = false;
  byId("share-link").select();
  tell("");
  await list();
}

async function takeBack(share) {
  await asked(`${path}/${share.id}/revoke`, {});
  byId("share-made").hidden = true;
  byId("share-link").value = "";
  await list();
  tell(say("share.taken_back"));
  byId("share-days").focus();
}

async function copy() {
  byId("share-link").select();
  try {
    await navigator.clipboard.writeText(byId("share-link").value);
    tell(say("share.copied"));
  } catch {
    tell(say("share.copy_refused"));
  }
}

byId("share-form").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(make);
});
byId("share-copy").addEventListener("click", copy);

/** A trainer reads the report, the athlete decides who else does. */
const { accounts, role } = await me();
if (accounts && role === "athlete" && sessionId) {
  await attempt(list);
  byId("share-section").hidden = false;
}
