import { me } from "/js/me.js";

/* Where the visitor is, before anything is asked of the service. */
for (const link of document.querySelectorAll(".pages a")) {
  if (link.pathname !== location.pathname) continue;
  link.ariaCurrent = "page";
  link.scrollIntoView({ block: "nearest", inline: "center" });
}

/*
 * What pages show of the account: the parts that are for whoever looks. `data-for` names their roles; "open" is
 * whoever reaches a service without accounts.
 */
const { accounts, role, shown_name: name } = await me();
document.getElementById("account-link").title = name ?? "";
for (const part of document.querySelectorAll("[data-for]")) part.hidden = !part.dataset.for.split(" ").includes(accounts ? role : "open");
