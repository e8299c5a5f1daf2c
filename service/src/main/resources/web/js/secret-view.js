import { say } from "/js/texts.js";

const byId = (id) => document.getElementById(id);

/** Shows a secret in a dialog, this once; `lines` are its parts by name, the first of which is copied. */
export function showSecret(title, about, lines) {
  byId("secret-title").textContent = title;
  byId("secret-about").textContent = about;
  byId("copied").textContent = byId("copy-refused").textContent = "";
  byId("secret-lines").replaceChildren(
    ...Object.entries(lines).flatMap(([name, value]) => [
      Object.assign(document.createElement("dt"), { textContent: name }),
      Object.assign(document.createElement("dd"), { textContent: value }),
    ]),
  );
  byId("secret").showModal();
  byId("copy").focus();
}

/** All of it, when there is more than one part. */
function text() {
  const values = [...byId("secret-lines").querySelectorAll("dd")].map((each) => each.textContent);
  return values.length > 1 ? values.slice(0, 2).join("\n") : values.join("");
}

byId("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(text());
    byId("secret").close();
    byId("copied").textContent = say("secret.copied", { what: byId("secret-title").textContent });
  } catch {
    byId("copy-refused").textContent = say("secret.refused");
  }
});

byId("secret-done").addEventListener("click", () => byId("secret").close());
byId("secret").addEventListener("close", () => byId("secret-lines").replaceChildren());
