/**
 * The MQTT broker inside the service: Moquette, on loopback, in memory.
 *
 * <p>It keeps nothing over a restart. That is safe because a publisher keeps every sample until the
 * service says it is on disk, and sends its retained frames again when it reconnects. Only this
 * package imports Moquette.
 */
@NullMarked
package dev.femoris.service.broker;

import org.jspecify.annotations.NullMarked;
