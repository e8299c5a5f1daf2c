import { me } from "/js/me.js";

/* What the other pages show of the account: a link to it, and nothing that only athletes can do to others. */
const { accounts, role, shown_name: name } = await me();
if (accounts) {
  const link = Object.assign(document.createElement("a"), { href: "/account.html", textContent: "Account", title: name ?? "" });
  document.querySelector(".top nav")?.append(" ", link);
  if (role !== "athlete") for (const part of document.querySelectorAll('[data-for="athlete"]')) part.hidden = true;
}
