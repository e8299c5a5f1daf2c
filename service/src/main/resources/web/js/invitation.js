import { ask, whenSent } from "/js/ask.js";
import { say } from "/js/texts.js";

const byId = (id) => document.getElementById(id);
const secret = location.hash.slice(1);

function show({ kind, by, account_name: name }) {
  const title = say(`invitation.${kind}`);
  document.title = `${title} · Femoris`;
  byId("title").textContent = title;
  byId("about").textContent = say(`invitation.${kind}.about`, { from: by ? "known" : "other", by: by ?? "", name: name ?? "" });
}

function showMaking(kind) {
  const password = kind === "password";
  for (const part of document.querySelectorAll('[data-kind="account"]')) {
    part.hidden = password;
    part.querySelector("input").disabled = password;
  }
  byId("send").textContent = say(password ? "invitation.set_password" : "invitation.create");
  byId("make").hidden = false;
  byId(password ? "password" : "shown-name").focus();
}

async function make(kind) {
  const password = byId("password").value;
  if (kind === "password") await ask("/api/invitations/password", { secret, password });
  else await ask("/api/invitations/accept", { secret, name: byId("name").value, shown_name: byId("shown-name").value, password });
  location.replace("/account.html");
}

async function join() {
  await ask("/api/invitations/join", { secret });
  location.replace("/account.html");
}

async function start() {
  const me = await ask("/api/me");
  const offer = await ask("/api/invitations/look", { secret });
  show(offer);
  const joins = offer.kind === "athlete" && me.signed_in && me.role === "athlete";
  byId("join").hidden = !joins;
  if (joins) byId("signed-in-as").textContent = say("invitation.signed_in", { name: me.shown_name });
  else showMaking(offer.kind);
  byId("have-account").hidden = offer.kind !== "athlete" || me.signed_in;
  byId("sign-in-first").href = `/sign-in.html?next=${encodeURIComponent(`/invitation.html#${secret}`)}`;
  whenSent(byId("make"), byId("answer"), () => make(offer.kind));
  whenSent(byId("join"), byId("join-answer"), join);
}

try {
  await start();
} catch (refusal) {
  byId("title").textContent = say("invitation.dead");
  byId("about").textContent = refusal.status === 404 ? say("invitation.dead.about") : refusal.message;
}
