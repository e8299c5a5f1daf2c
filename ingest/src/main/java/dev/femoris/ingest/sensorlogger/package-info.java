/**
 * The app Sensor Logger (Android and iOS) as a live sensor: its messages, pushed over MQTT or HTTP,
 * to samples in SI units.
 *
 * <p>A message is JSON, {@code {messageId, sessionId, deviceId, payload: [{name, time, values: {x,
 * y, z}}]}}, with time in ns since 1970. It comes at QoS 0 and never again: a jump of {@code
 * messageId} is a loss, told as the samples that are missing. Specific force is total acceleration,
 * or accelerometer plus gravity, or the uncalibrated accelerometer, in this order; never the
 * accelerometer alone, which the app gives without gravity.
 *
 * <pre>{@code
 * var decoder = new SensorLoggerDecoder(applesFrames);
 * Decoded decoded = decoder.decode(SensorLoggerMessage.parse(payload));
 * framer.push(decoded, arrivalNanos);
 * }</pre>
 *
 * @see <a href="https://github.com/tszheichoi/awesome-sensor-logger">the app's documents</a>
 */
@NullMarked
package dev.femoris.ingest.sensorlogger;

import org.jspecify.annotations.NullMarked;
