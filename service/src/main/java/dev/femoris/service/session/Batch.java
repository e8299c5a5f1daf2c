package dev.femoris.service.session;

import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.service.message.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one round of the ingest thread has to do, gathered while its messages are appended. */
final class Batch {

  /** A packet for a session. */
  record Delivery(SensorSession session, Packet packet, long arrivalNanos) {}

  private final List<Delivery> deliveries = new ArrayList<>();
  private final Set<SensorSession> touched = new LinkedHashSet<>();
  private final Set<SensorSession> superseded = new LinkedHashSet<>();
  private final Map<SensorSession, Declaration> declared = new LinkedHashMap<>();
  private final Map<String, AckFrame> lateAcks = new LinkedHashMap<>();

  void add(SensorSession session, Packet packet, long arrivalNanos) {
    deliveries.add(new Delivery(session, packet, arrivalNanos));
    touched.add(session);
  }

  /** The device began another session. */
  void superseded(SensorSession session) {
    superseded.add(session);
  }

  void declared(SensorSession session, Declaration declaration) {
    declared.put(session, declaration);
    touched.add(session);
  }

  void late(String device, AckFrame ack) {
    lateAcks.put(device, ack);
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  /** Every session with something new in its raw log. */
  Set<SensorSession> touched() {
    return touched;
  }

  Set<SensorSession> superseded() {
    return superseded;
  }

  Map<SensorSession, Declaration> declared() {
    return declared;
  }

  Map<String, AckFrame> lateAcks() {
    return lateAcks;
  }
}
