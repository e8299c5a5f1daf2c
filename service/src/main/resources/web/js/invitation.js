import { ask, whenSent } from "/js/ask.js";

const byId = (id) => document.getElementById(id);
const secret = location.hash.slice(1);

const OFFERS = {
  admin: { title: "Set up Femoris", about: () => "You become the admin: you keep the accounts and see nobody's training." },
  trainer: { title: "Become a trainer", about: ({ by }) => `${by ?? "Somebody"} invites you. You invite your athletes yourself and see the sessions of those who accept.` },
  athlete: { title: "Train with Femoris", about: ({ by }) => `${by ?? "A trainer"} invites you. ${by ?? "The trainer"} will see your sessions until you end it on your account page; nobody else will.` },
  password: { title: "Set a new password", about: ({ account_name: name }) => `For the account “${name}”. Whoever is signed in with it is signed out.` },
};

function show(offer) {
  const { title, about } = OFFERS[offer.kind];
  document.title = `${title} · Femoris`;
  byId("title").textContent = title;
  byId("about").textContent = about(offer);
}

function showMaking(kind) {
  const password = kind === "password";
  for (const part of document.querySelectorAll('[data-kind="account"]')) {
    part.hidden = password;
    part.querySelector("input").disabled = password;
  }
  byId("send").textContent = password ? "Set password" : "Create account";
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
  if (joins) byId("signed-in-as").textContent = `You are signed in as ${me.shown_name}.`;
  else showMaking(offer.kind);
  byId("have-account").hidden = offer.kind !== "athlete" || me.signed_in;
  byId("sign-in-first").href = `/sign-in.html?next=${encodeURIComponent(`/invitation.html#${secret}`)}`;
  whenSent(byId("make"), byId("answer"), () => make(offer.kind));
  whenSent(byId("join"), byId("join-answer"), join);
}

try {
  await start();
} catch (refusal) {
  byId("title").textContent = "This link does not work";
  byId("about").textContent = refusal.status === 404 ? "It was used, taken back, or is too old. Ask whoever sent it for a new one." : refusal.message;
}
