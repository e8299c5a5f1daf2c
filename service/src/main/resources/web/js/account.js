import { ask, whenSent } from "/js/ask.js";
import { showFirstSteps } from "/js/first-steps.js";
import { reach } from "/js/reach.js";
import { showSecret } from "/js/secret-view.js";
import { dates, say } from "/js/texts.js";

const byId = (id) => document.getElementById(id);
const day = dates({ dateStyle: "medium" });
const INVITED = { athlete: () => say("role.athlete"), trainer: () => say("role.trainer"), admin: () => say("role.admin"), password: () => say("account.new_password") };

const known = { invited: [], trainers: 0, members: 0, sessions: 0, phones: null };

const me = await ask("/api/me");
if (!me.accounts) location.replace("/");
else if (!me.signed_in) location.replace("/sign-in.html?next=/account.html");
else await start();

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** A line of a list: what it is, and what can be done with it. */
function row(title, about, ...actions) {
  return element("li", {}, element("div", {}, element("strong", {}, title), element("small", {}, about)), element("div", {}, ...actions));
}

/** A button that does something and then shows everything anew. */
function action(text, what, label, question) {
  const button = element("button", { type: "button", ariaLabel: label }, text);
  button.addEventListener("click", async () => {
    if (question && !confirm(question)) return;
    byId("state").textContent = "";
    try {
      await what();
    } catch (refusal) {
      byId("state").textContent = refusal.message;
    }
    await show();
  });
  return button;
}

function list(id, rows, empty) {
  byId(id).replaceChildren(...(rows.length > 0 ? rows : [element("li", { className: "quiet" }, empty)]));
}

async function showMembers() {
  const trainer = me.role === "trainer";
  byId("members-title").textContent = say(trainer ? "account.athletes" : "account.trainers");
  byId("members-about").textContent = say(trainer ? "account.athletes.about" : "account.trainers.about");
  const members = await ask("/api/members");
  known.members = members.length;
  byId("members-section").hidden = trainer && members.length === 0; // the first steps say what to do
  const rows = members.map(({ id, shown_name: name }) =>
    row(name, "", action(say("account.end"), () => ask(`/api/members/${id}/end`, {}), say("account.end.who", { name }), say(trainer ? "account.end.sure_trainer" : "account.end.sure_athlete", { name }))));
  list("members", rows, say("account.members.none"));
}

async function showInvitations() {
  const open = await ask("/api/invitations");
  known.invited = open.filter(({ kind }) => kind !== "password").map(({ for_whom: whom }) => whom);
  const rows = open.map(({ id, for_whom: whom, kind, expires_at: until }) =>
    row(whom, say("account.invited", { as: INVITED[kind](), until: day.format(new Date(until)) }), action(say("account.take_back"), () => ask(`/api/invitations/${id}/withdraw`, {}), say("account.take_back.whom", { whom }))));
  list("invitations", rows, say("account.invitations.none"));
}

async function showAccounts() {
  const all = await ask("/api/accounts");
  known.trainers = all.filter(({ role }) => role === "trainer").length;
  const rows = all.map((account) => {
    const { id, shown_name: name, active } = account;
    const others = id === me.id ? [] : [
      ...(active ? [action(say("account.new_password"), () => passwordLink(account), say("account.new_password.whose", { name }))] : []),
      active
        ? action(say("account.close"), () => ask(`/api/accounts/${id}/close`, {}), say("account.close.whose", { name }), say("account.close.sure", { name }))
        : action(say("account.reopen"), () => ask(`/api/accounts/${id}/reopen`, {}), say("account.reopen.whose", { name })),
    ];
    const line = row(name, [say(`role.${account.role}`), account.name, ...(active ? [] : [say("account.closed")])].join(" · "), ...others);
    line.classList.toggle("closed", !active);
    return line;
  });
  list("accounts", rows, "");
}

async function showTokens() {
  const tokens = await ask("/api/tokens");
  const rows = tokens.map((token) => {
    const used = token.last_used_at ? say("token.used", { day: day.format(new Date(token.last_used_at)) }) : say("token.never_used");
    const about = [say(`token.kind.${token.kind}`), token.mqtt_user ? say("token.mqtt_user", { user: token.mqtt_user }) : "", used].filter(Boolean).join(" · ");
    return row(token.name, about, action(say("token.revoke"), () => ask(`/api/tokens/${token.id}/revoke`, {}), say("token.revoke.which", { name: token.name }), say("token.revoke.sure", { name: token.name })));
  });
  list("tokens", rows, say("token.none"));
}

async function passwordLink({ id, shown_name: name }) {
  const made = await ask(`/api/accounts/${id}/password-link`, {});
  await showLink(say("account.password_link", { name }), say("account.password_link.about"), made.link);
}

async function invite() {
  const made = await ask("/api/invitations", { kind: byId("kind").value, for_whom: byId("for-whom").value });
  byId("for-whom").value = "";
  await showInvitations();
  showFirstSteps(me.role, known);
  await showLink(say("account.link", { whom: made.for_whom }), say("account.link.about"), made.link);
}

async function showLink(title, about, path) {
  const { origin, others } = await reach();
  const only = others ? "" : ` ${say("account.link.here_only")}`;
  showSecret(title, about + only, { Link: origin + path });
}

async function makeToken() {
  const made = await ask("/api/tokens", { kind: byId("token-kind").value, name: byId("token-name").value });
  byId("token-name").value = "";
  await showTokens();
  const lines = made.kind === "device"
    ? { [say("token.line.user")]: made.mqtt_user, [say("token.line.password")]: made.secret, [say("token.line.topics")]: `imu/v1/${made.mqtt_user}/…` }
    : { [say("token.line.token")]: made.secret, Header: `Authorization: Bearer ${made.secret}` };
  showSecret(say("token.made", { name: made.name }), say("token.made.about"), lines);
}

async function changePassword() {
  await ask("/api/me/password", { password_before: byId("before").value, password: byId("after").value });
  byId("change-password").reset();
  byId("password-answer").textContent = say("account.password_changed");
}

async function show() {
  const parts = { athlete: [showMembers], trainer: [showMembers, showInvitations], admin: [showInvitations, showAccounts] }[me.role];
  await Promise.all([...parts, showTokens, countSessions].map((part) => part()));
  showFirstSteps(me.role, known);
}

async function countSessions() {
  if (me.role !== "admin") known.sessions = (await ask("/api/sessions?limit=1")).length;
  if (me.role === "athlete") known.phones = await reach().then(({ origin }) => (origin.startsWith("https:") ? origin : null));
}

function choices(id, all) {
  byId(id).replaceChildren(...all.map(([value, text]) => element("option", { value }, text)));
  byId(`${id}-label`).hidden = all.length === 1;
}

async function start() {
  byId("who").textContent = me.shown_name;
  byId("role").textContent = say("account.role", { role: say(`role.${me.role}`), name: me.name });
  byId("members-section").hidden = me.role === "admin";
  byId("invitations-section").hidden = me.role === "athlete";
  byId("accounts-section").hidden = me.role !== "admin";
  choices("kind", (me.role === "admin" ? ["trainer", "admin"] : ["athlete"]).map((role) => [role, say(`role.${role}`)]));
  choices("token-kind", (me.role === "athlete" ? ["device", "api"] : ["api"]).map((kind) => [kind, say(`token.kind.${kind}`)]));
  byId("token-name").placeholder = say(me.role === "athlete" ? "account.token_device" : "account.token_program");
  byId("tokens-about").textContent = say(me.role === "athlete" ? "token.about.athlete" : "token.about.others");
  whenSent(byId("invite"), byId("state"), invite);
  whenSent(byId("make-token"), byId("state"), makeToken);
  whenSent(byId("change-password"), byId("password-answer"), changePassword);
  byId("sign-out").addEventListener("click", async () => {
    await ask("/api/sign-out", {});
    location.replace("/sign-in.html");
  });
  byId("sign-out").disabled = false; // a press before would be lost
  await show();
  if (me.role !== "athlete" && !byId("first-steps").hidden) byId("for-whom").focus();
}
