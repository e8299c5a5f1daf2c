import { ask, whenSent } from "/js/ask.js";
import { showFirstSteps } from "/js/first-steps.js";
import { reach } from "/js/reach.js";
import { showSecret } from "/js/secret-view.js";

const byId = (id) => document.getElementById(id);
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const ROLES = { athlete: "Athlete", trainer: "Trainer", admin: "Admin" };
const TOKENS = { device: "Sensor or gateway", api: "Program" };

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
  byId("members-title").textContent = trainer ? "Your athletes" : "Your trainers";
  byId("members-about").textContent = trainer
    ? "You see the sessions of those who accepted your invitation."
    : "They see your sessions. Whoever you end it with sees nothing more from that moment.";
  const members = await ask("/api/members");
  known.members = members.length;
  byId("members-section").hidden = trainer && members.length === 0; // the first steps say what to do
  const rows = members.map(({ id, shown_name: name }) =>
    row(name, "", action("End", () => ask(`/api/members/${id}/end`, {}), `End with ${name}`, trainer ? `No longer train ${name}?` : `${name} will no longer see your sessions. End it?`)));
  list("members", rows, "Nobody. A trainer who wants to see your sessions sends you a link.");
}

async function showInvitations() {
  const open = await ask("/api/invitations");
  known.invited = open.filter(({ kind }) => kind !== "password").map(({ for_whom: whom }) => whom);
  const rows = open.map(({ id, for_whom: whom, kind, expires_at: until }) =>
    row(whom, `${ROLES[kind] ?? "New password"} · until ${day.format(new Date(until))}`, action("Take back", () => ask(`/api/invitations/${id}/withdraw`, {}), `Take back the link for ${whom}`)));
  list("invitations", rows, "No link is open.");
}

async function showAccounts() {
  const all = await ask("/api/accounts");
  known.trainers = all.filter(({ role }) => role === "trainer").length;
  const rows = all.map((account) => {
    const { id, shown_name: name, active } = account;
    const others = id === me.id ? [] : [
      ...(active ? [action("New password", () => passwordLink(account), `Link for a new password of ${name}`)] : []),
      active
        ? action("Close", () => ask(`/api/accounts/${id}/close`, {}), `Close the account of ${name}`, `${name} will be signed out, and sensors with their tokens stop. Close the account?`)
        : action("Open again", () => ask(`/api/accounts/${id}/reopen`, {}), `Open the account of ${name} again`),
    ];
    const line = row(name, `${ROLES[account.role]} · ${account.name}${active ? "" : " · closed"}`, ...others);
    line.classList.toggle("closed", !active);
    return line;
  });
  list("accounts", rows, "");
}

async function showTokens() {
  const tokens = await ask("/api/tokens");
  const rows = tokens.map((token) => {
    const used = token.last_used_at ? `last used ${day.format(new Date(token.last_used_at))}` : "never used";
    const about = [TOKENS[token.kind], token.mqtt_user ? `MQTT user ${token.mqtt_user}` : "", used].filter(Boolean).join(" · ");
    return row(token.name, about, action("Revoke", () => ask(`/api/tokens/${token.id}/revoke`, {}), `Revoke ${token.name}`, `Whatever uses “${token.name}” is shut out. Revoke it?`));
  });
  list("tokens", rows, "No token.");
}

async function passwordLink({ id, shown_name: name }) {
  const made = await ask(`/api/accounts/${id}/password-link`, {});
  await showLink(`New password for ${name}`, "The link works once, within a day. It is shown this once.", made.link);
}

async function invite() {
  const made = await ask("/api/invitations", { kind: byId("kind").value, for_whom: byId("for-whom").value });
  byId("for-whom").value = "";
  await showInvitations();
  showFirstSteps(me.role, known);
  await showLink(`Link for ${made.for_whom}`, "Send it to this person only: whoever opens it first gets in. It is shown this once.", made.link);
}

async function showLink(title, about, path) {
  const { origin, others } = await reach();
  const only = others ? "" : " It opens on this computer only: nobody else reaches the service until it is started with --phone or --bind.";
  showSecret(title, about + only, { Link: origin + path });
}

async function makeToken() {
  const made = await ask("/api/tokens", { kind: byId("token-kind").value, name: byId("token-name").value });
  byId("token-name").value = "";
  await showTokens();
  const lines = made.kind === "device"
    ? { "MQTT user": made.mqtt_user, "MQTT password": made.secret, Topics: `imu/v1/${made.mqtt_user}/…` }
    : { Token: made.secret, Header: `Authorization: Bearer ${made.secret}` };
  showSecret(`Token ${made.name}`, "It is shown this once: put it into the device now.", lines);
}

async function changePassword() {
  await ask("/api/me/password", { password_before: byId("before").value, password: byId("after").value });
  byId("change-password").reset();
  byId("password-answer").textContent = "Changed. You are signed out everywhere else.";
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
  byId("role").textContent = `${ROLES[me.role]} · signs in as ${me.name}`;
  byId("members-section").hidden = me.role === "admin";
  byId("invitations-section").hidden = me.role === "athlete";
  byId("accounts-section").hidden = me.role !== "admin";
  choices("kind", me.role === "admin" ? [["trainer", "Trainer"], ["admin", "Admin"]] : [["athlete", "Athlete"]]);
  choices("token-kind", me.role === "athlete" ? [["device", "Sensor or gateway"], ["api", "Program"]] : [["api", "Program"]]);
  byId("token-name").placeholder = me.role === "athlete" ? "thigh" : "script";
  byId("tokens-about").textContent = me.role === "athlete"
    ? "A sensor or gateway connects with a token of yours, and its sessions become yours. A program reads and uploads as you."
    : "A program with a token sees what you see.";
  whenSent(byId("invite"), byId("state"), invite);
  whenSent(byId("make-token"), byId("state"), makeToken);
  whenSent(byId("change-password"), byId("password-answer"), changePassword);
  byId("sign-out").addEventListener("click", async () => {
    await ask("/api/sign-out", {});
    location.replace("/sign-in.html");
  });
  await show();
  if (me.role !== "athlete" && !byId("first-steps").hidden) byId("for-whom").focus();
}
