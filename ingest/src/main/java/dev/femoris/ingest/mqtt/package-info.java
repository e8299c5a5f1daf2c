/**
 * Messages from sensors over MQTT 5, and acknowledgements back to them.
 *
 * <p>{@link dev.femoris.ingest.mqtt.MqttSensorSource} hands every message of {@code
 * imu/v1/+/{data,config,status,session}} to a bounded queue. The service drains it in batches:
 * append to the raw log, force, then acknowledge to the broker and publish the ack frame. A message
 * is acknowledged only after it is on disk; one that finds the queue full is not acknowledged, is
 * counted, and comes again after a reconnect (policy: refuse and redeliver).
 *
 * <p>{@link dev.femoris.ingest.mqtt.MqttLink} is the port to the client library, {@link
 * dev.femoris.ingest.mqtt.PahoLink} its implementation and the only class that knows Paho.
 */
@NullMarked
package dev.femoris.ingest.mqtt;

import org.jspecify.annotations.NullMarked;
