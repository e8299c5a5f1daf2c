let asked = null;

/** Who is signed in: `{ accounts, signed_in, role, shown_name, sensor_prefix, … }`. */
export function me() {
  asked ??= fetch("/api/me").then((answer) => answer.json());
  asked.catch(() => (asked = null));
  return asked;
}

/** With what this page connects to the broker: `{ user, password }`; null when nobody signs in. */
export async function mqttPass() {
  const { accounts } = await me();
  if (!accounts) return null;
  const answer = await fetch("/api/me/mqtt", { method: "POST" });
  if (!answer.ok) throw new Error(`signed out: the service answered ${answer.status}`);
  return answer.json();
}
