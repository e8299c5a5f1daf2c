/**
 * What `devicemotion` means on each platform, and how it becomes ours: specific force in m/s² (at rest, the screen
 * up, z = +9.81) and rate in deg/s, right-handed, about the phone's x (to the right), y (to the top), z (out of the
 * screen), however the screen is turned.
 *
 * The specification and Android agree on that. Apple's accelerations are turned round on every axis, which every
 * browser of iOS inherits. The rates have the axes alpha = x, beta = y, gamma = z in all browsers, whatever older
 * texts say (w3c/deviceorientation issue 44).
 */

export const PLATFORMS = { standard: { accelSign: 1 }, ios: { accelSign: -1 } };

/** Every browser of iOS and iPadOS is Apple's; the latter says it is a Macintosh, but has fingers. */
export function platformOf({ userAgent, maxTouchPoints }) {
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isApple ? "ios" : "standard";
}

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

/** Six numbers of an event, m/s² and deg/s; null when something is missing. */
export function sampleOf({ accelerationIncludingGravity: accel, rotationRate: rate }, platform) {
  if (!accel || !rate) return null;
  const { accelSign } = PLATFORMS[platform];
  const values = [accel.x, accel.y, accel.z, rate.alpha, rate.beta, rate.gamma];
  if (!values.every(isNumber)) return null;
  return values.map((value, i) => (i < 3 ? value * accelSign : value));
}

/** What an event lacks, in words; empty when it has all. */
export function missingIn({ accelerationIncludingGravity: accel, rotationRate: rate }) {
  if (!isNumber(accel?.x)) return "no accelerometer";
  if (!isNumber(rate?.alpha)) return "no gyroscope";
  return "";
}

/** The browser's own word for the interval, ms; Safari said it in seconds for years. NaN when it says none. */
export const intervalMs = ({ interval }) => (interval > 0 ? (interval < 1 ? interval * 1000 : interval) : NaN);
