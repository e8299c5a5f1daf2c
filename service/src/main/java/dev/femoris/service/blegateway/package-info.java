/**
 * The Bluetooth gateway: sensors in reach to an MQTT broker. Composition only; protocols, framing
 * and delivery are ingest's.
 *
 * <p>Three threads meet at one bounded queue. The radio's thread ({@code RadioLoop}) alone uses the
 * Bluetooth adapter: it looks, connects, starts, watches and stops, each sensor for itself and for
 * ever. The adapter's own threads put notifications into the queue and nothing else; where it is
 * full they count. The relay's thread ({@code RelayLoop}) decodes, frames and publishes.
 *
 * <p>{@link dev.femoris.service.blegateway.Gateway} is one run in this process. {@link
 * dev.femoris.service.blegateway.Supervisor} runs it in a process of its own and starts that again
 * when it dies, because the native side of an adapter may take its process with it.
 */
@NullMarked
package dev.femoris.service.blegateway;

import org.jspecify.annotations.NullMarked;
