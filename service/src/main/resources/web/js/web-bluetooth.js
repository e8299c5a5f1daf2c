/** What stands in the way of Bluetooth in this browser, in words; null when nothing does. */
export async function obstacle({ bluetooth, secure, agent, host }) {
  if (!secure) {
    return {
      title: "This address is not secure",
      why: `Browsers allow Bluetooth only to pages that come over HTTPS or from the device itself (localhost). This one came as http://${host}.`,
      way: "Open the HTTPS address that the service prints at its start, or run Femoris on this device and open http://localhost.",
    };
  }
  if (!bluetooth) return absent(agent);
  if (await bluetooth.getAvailability().catch(() => false)) return null;
  return {
    title: "Bluetooth is off",
    why: "This device has no Bluetooth, it is switched off, or the browser may not use it.",
    way: "Switch Bluetooth on and allow it to the browser in the system's settings (on Android also “Nearby devices”), then load this page again.",
  };
}

function absent(agent) {
  const title = "This browser has no Web Bluetooth";
  if (/iPhone|iPad|iPod/.test(agent)) {
    return {
      title,
      why: "On iPhone and iPad no browser of the App Store’s big ones has it: all of them are Safari inside.",
      way: "Use a laptop or an Android phone with Chrome or Edge, the app Bluefy, or “femoris ble” on a computer. The phone itself can be the sensor, too.",
    };
  }
  if (/Firefox\//.test(agent)) {
    return { title, why: "Firefox does not offer it.", way: "Open this page in Chrome, Edge, Opera or Samsung Internet." };
  }
  if (/Linux/.test(agent) && !/Android/.test(agent)) {
    return {
      title,
      why: "Chrome and Chromium on Linux have it behind a switch.",
      way: "Open chrome://flags/#enable-web-bluetooth, choose Enabled, and start the browser again. Or use “femoris ble” on this computer.",
    };
  }
  return { title, why: "Safari does not offer it; Brave has it switched off.", way: "Open this page in Chrome or Edge. In Brave: brave://flags/#brave-web-bluetooth-api." };
}

/** What went wrong with a sensor, for who holds it. */
export function words(error) {
  const { name, message } = error;
  if (name === "NotFoundError" && /cancel/i.test(message)) return "";
  if (name === "NotFoundError") return "The sensor does not have what its kind should have, or nothing was chosen.";
  if (name === "SecurityError") return "The browser refused: the service may not be used by a page, or the click was too long ago.";
  if (name === "NetworkError") return "The sensor did not answer: is it switched on, near, and not connected to another device or app?";
  if (name === "NotSupportedError") return "The sensor refused what it was asked.";
  return message || String(error);
}
