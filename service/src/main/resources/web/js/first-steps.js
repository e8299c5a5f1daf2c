import { say } from "/js/texts.js";

const byId = (id) => document.getElementById(id);
const isTouched = matchMedia("(pointer: coarse)").matches;

const link = (href, text, className = "") => ({ href, text, className });

/** What somebody new does next, by role; `known` says how far they are: { invited, members, sessions, phones }. */
const STEPS = {
  admin: ({ invited, trainers }) => [
    { title: say("steps.made"), about: say("steps.made.admin"), done: true },
    invitation(invited, invited.length > 0, "trainer", trainers > 0),
    { title: say("steps.trainer_invites"), about: say("steps.trainer_invites.about"), done: false },
  ],
  trainer: ({ invited, members, sessions }) => [
    { title: say("steps.made"), about: "", done: true },
    invitation(invited, invited.length > 0 && members === 0, "athlete", members > 0),
    { title: say("steps.watch"), about: say("steps.watch.about"), done: sessions > 0, links: [link("/", say("steps.live"))] },
    { title: say("steps.correct"), about: say("steps.correct.about"), done: false, links: [link("/sessions.html", say("steps.sessions"))] },
  ],
  athlete: ({ sessions, phones }) => [
    { title: say("steps.made"), about: "", done: true },
    {
      title: say("steps.sensor"),
      about: isTouched || !phones ? say("steps.sensor.phone") : say("steps.sensor.phone_at", { address: `${phones}/phone.html` }),
      done: sessions > 0,
      links: sensors(),
    },
    { title: say("steps.set"), about: say("steps.set.about"), done: sessions > 0 },
    { title: say("steps.report"), about: say("steps.report.about"), done: false, links: [link("/sessions.html", say("steps.sessions"))] },
  ],
};

const together = (names) => names.reduce((before, after) => say("steps.and", { before, after }));

/** Inviting the first one of that role; `isOut` when a link waits to be handed over. */
const invitation = (invited, isOut, role, done) => ({
  title: isOut ? say("steps.hand_over", { names: together(invited) }) : say(`steps.invite.${role}`),
  about: invited.length > 0 ? say("steps.hand_over.about") : say(`steps.invite.${role}.about`),
  done,
});

function sensors() {
  const phone = isTouched ? [link("/phone.html", say("steps.use_phone"), "button")] : [];
  return [...phone, link("/bluetooth.html", say("steps.bluetooth")), link("#make-token", say("steps.own_sensor"))];
}

const isOver = {
  admin: ({ trainers }) => trainers > 0,
  trainer: ({ members, sessions }) => members > 0 && sessions > 0,
  athlete: ({ sessions }) => sessions > 0,
};

/** Shows what comes next until it is done. */
export function showFirstSteps(role, known) {
  byId("first-steps").hidden = isOver[role](known);
  const steps = STEPS[role](known);
  const next = steps.findIndex(({ done }) => !done);
  byId("first-steps-list").replaceChildren(...steps.map((step, i) => item(step, i === next)));
}

function item({ title, about, done, links = [] }, isNext) {
  const node = document.createElement("li");
  node.dataset.state = done ? "done" : isNext ? "next" : "later";
  if (isNext) node.ariaCurrent = "step";
  const heading = Object.assign(document.createElement("strong"), { textContent: title });
  node.append(heading);
  if (done) node.append(Object.assign(document.createElement("span"), { className: "spoken", textContent: ` ${say("steps.done")}` }));
  if (about && isNext) node.append(Object.assign(document.createElement("span"), { className: "quiet", textContent: about }));
  if (links.length > 0 && !done) node.append(ways(links));
  return node;
}

function ways(links) {
  const row = Object.assign(document.createElement("span"), { className: "ways" });
  row.append(...links.map(({ href, text, className }) => Object.assign(document.createElement("a"), { href, textContent: text, className })));
  return row;
}
