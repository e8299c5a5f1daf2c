import { me } from "/js/me.js";

/*
 * What the other pages show of the account: a link to it, and the parts that are for whoever looks. `data-for` names
 * their roles; "open" is whoever reaches a service without accounts.
 */
const { accounts, role, shown_name: name } = await me();
if (accounts) {
  const link = Object.assign(document.createElement("a"), { href: "/account.html", textContent: "Account", title: name ?? "" });
  document.querySelector(".top nav")?.append(" ", link);
}
for (const part of document.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(accounts ? role : "open");
