import { ask, whenSent } from "/js/ask.js";

const byId = (id) => document.getElementById(id);

/** Where to go afterwards: a path of this service, nothing else. */
function next() {
  const wanted = new URLSearchParams(location.search).get("next") ?? "/";
  const url = new URL(wanted, location.origin);
  return url.origin === location.origin ? url.pathname + url.search + url.hash : "/";
}

const me = await ask("/api/me");
if (!me.accounts || me.signed_in) location.replace(next());

whenSent(byId("sign-in"), byId("answer"), async () => {
  try {
    await ask("/api/sign-in", { name: byId("name").value, password: byId("password").value });
    location.replace(next());
  } catch (refusal) {
    byId("password").select();
    throw refusal;
  }
});
byId("send").disabled = false; // sent before, the browser would write the password into the address
