const byId = (id) => document.getElementById(id);
const isTouched = matchMedia("(pointer: coarse)").matches;

const link = (href, text, className = "") => ({ href, text, className });

/** What somebody new does next, by role; `known` says how far they are: { invited, members, sessions, phones }. */
const STEPS = {
  admin: ({ invited, trainers }) => [
    { title: "Your account is made", about: "You keep the accounts and see nobody's training.", done: true },
    {
      title: invited.length > 0 ? `Hand over the link for ${invited.join(" and ")}` : "Invite a trainer",
      about: invited.length > 0 ? "Open until it is used. Lost it? Take it back and make another." : "Write the trainer's name below and make a link. Who trains alone makes one for a second account.",
      done: trainers > 0,
    },
    { title: "The trainer invites athletes", about: "There is nothing more to do here.", done: false },
  ],
  trainer: ({ invited, members, sessions }) => [
    { title: "Your account is made", about: "", done: true },
    {
      title: invited.length > 0 && members === 0 ? `Hand over the link for ${invited.join(" and ")}` : "Invite an athlete",
      about: invited.length > 0 ? "Open until it is used. Lost it? Take it back and make another." : "Write the athlete's name below, make a link and send it.",
      done: members > 0,
    },
    { title: "Watch a set", about: "It is counted live as soon as an athlete's sensor sends.", done: sessions > 0, links: [link("/", "Live")] },
    { title: "Read the report and correct it", about: "Every session is on the list; what you change is kept apart from what the analysis found.", done: false, links: [link("/sessions.html", "Sessions")] },
  ],
  athlete: ({ sessions, phones }) => [
    { title: "Your account is made", about: "", done: true },
    {
      title: "Connect a sensor",
      about: isTouched || !phones ? "A phone strapped to the thigh will do." : `A phone will do: open ${phones}/phone.html on it and sign in.`,
      done: sessions > 0,
      links: sensors(),
    },
    { title: "Do a set", about: "It is counted while you move, and coached if you like. Hold “finish” when you are done.", done: sessions > 0 },
    { title: "Read the report", about: "It is there as soon as the session is over; your trainer sees it too.", done: false, links: [link("/sessions.html", "Sessions")] },
  ],
};

function sensors() {
  const phone = isTouched ? [link("/phone.html", "Use this phone", "button")] : [];
  return [...phone, link("/bluetooth.html", "Bluetooth sensor"), link("#make-token", "Sensor or gateway of your own")];
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
  if (done) node.append(Object.assign(document.createElement("span"), { className: "spoken", textContent: " (done)" }));
  if (about && isNext) node.append(Object.assign(document.createElement("span"), { className: "quiet", textContent: about }));
  if (links.length > 0 && !done) node.append(ways(links));
  return node;
}

function ways(links) {
  const row = Object.assign(document.createElement("span"), { className: "ways" });
  row.append(...links.map(({ href, text, className }) => Object.assign(document.createElement("a"), { href, textContent: text, className })));
  return row;
}
