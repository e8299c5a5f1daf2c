import { say } from "/js/texts.js";

/** What stands in the way of Bluetooth in this browser, in words; null when nothing does. */
export async function obstacle({ bluetooth, secure, agent, host }) {
  if (!secure) return inWords("insecure", "insecure", { host });
  if (!bluetooth) return inWords("absent", absent(agent));
  return (await bluetooth.getAvailability().catch(() => false)) ? null : inWords("off", "off");
}

const inWords = (title, id, values = {}) => ({
  title: say(`obstacle.${title}`),
  why: say(`obstacle.${id}.why`, values),
  way: say(`obstacle.${id}.way`),
});

/** Why the browser has none. */
function absent(agent) {
  if (/iPhone|iPad|iPod/.test(agent)) return "apple";
  if (/Firefox\//.test(agent)) return "firefox";
  return /Linux/.test(agent) && !/Android/.test(agent) ? "linux" : "others";
}

/** What went wrong with a sensor, for who holds it. */
export function words(error) {
  const { name, message } = error;
  if (name === "NotFoundError" && /cancel/i.test(message)) return "";
  if (name === "NotFoundError") return say("sensor.not_found");
  if (name === "SecurityError") return say("sensor.not_allowed");
  if (name === "NetworkError") return say("sensor.no_answer");
  if (name === "NotSupportedError") return say("sensor.refused");
  return message || String(error);
}
