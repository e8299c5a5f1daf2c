const byId = (id) => document.getElementById(id);

/** Shows the code that makes a phone the sensor, where the service was started for phones. */
export async function offerPhone() {
  const { link } = await (await fetch("/api/phone")).json();
  if (!link) return;
  byId("phone-link").href = link;
  byId("phone-code").src = "/api/phone/qr.svg";
  byId("phone-offer").hidden = false;
}
