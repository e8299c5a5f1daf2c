package dev.femoris.service.session;

import dev.femoris.ingest.raw.MessageKind;
import dev.femoris.ingest.raw.RawMessage;
import dev.femoris.ingest.stream.PayloadDecoder;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ShortDataFrame;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.message.Declaration;
import dev.femoris.service.store.NextDeclaration;
import dev.femoris.service.store.StoredSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the session each message belongs to, beginning and superseding sessions as data comes, and
 * appends the message to that session's raw log. Not thread-safe.
 */
final class MessageRouter {

  private final OpenSessions open;
  private final NextDeclarations next;
  private final RejectWatch rejects;
  private final PayloadDecoder decoder = new PayloadDecoder();
  private final Map<String, DeviceMemory> devices = new HashMap<>();

  MessageRouter(OpenSessions open, NextDeclarations next, RejectWatch rejects) {
    this.open = open;
    this.next = next;
    this.rejects = rejects;
    next.all().forEach(this::remember);
  }

  /** What a page declared before the service was started again. */
  private void remember(NextDeclaration declared) {
    byte[] json = declared.json().getBytes(StandardCharsets.UTF_8);
    var memory = devices.computeIfAbsent(declared.device(), device -> new DeviceMemory());
    memory.declared(
        Declaration.parse(json),
        new RawMessage(MessageKind.SESSION, declared.device(), WallClock.nanos(), json));
  }

  /**
   * Appends {@code message} where it belongs and adds to {@code batch} what is to be done with it.
   */
  void route(RawMessage message, Batch batch) throws IOException {
    var memory = devices.computeIfAbsent(message.device(), device -> new DeviceMemory());
    switch (message.kind()) {
      case SESSION -> declaration(message, memory, batch);
      case DATA, CONFIG, STATUS -> packets(message, memory, batch);
    }
  }

  /** Data that comes now for this wire session is late. */
  void over(StoredSession session) {
    devices
        .computeIfAbsent(session.device(), device -> new DeviceMemory())
        .over(session.wireSession());
  }

  private void packets(RawMessage message, DeviceMemory memory, Batch batch) throws IOException {
    List<Packet> packets = decoder.decode(message.kind(), message.payload());
    rejects.packets(decoder.rejects(), message.device(), System.nanoTime());
    Set<SensorSession> owners = new LinkedHashSet<>();
    for (Packet packet : packets) {
      owner(packet, message, memory, batch)
          .ifPresent(
              session -> {
                owners.add(session);
                batch.add(session, packet, message.arrivalNanos());
              });
    }
    if (packets.isEmpty()) {
      open.of(message.device()).ifPresent(owners::add);
    }
    owners.forEach(session -> session.append(message));
  }

  private Optional<SensorSession> owner(
      Packet packet, RawMessage message, DeviceMemory memory, Batch batch) throws IOException {
    return switch (packet) {
      case DataFrame data ->
          Optional.of(data.session())
              .flatMap(s -> current(message, s))
              .or(() -> other(data, message, memory, batch));
      case ConfigFrame config -> {
        memory.config(config, message);
        yield current(message, config.session());
      }
      case StatusFrame status -> current(message, status.session());
      case ShortDataFrame unused -> Optional.empty();
      case PongFrame unused -> open.of(message.device());
      case AnswerFrame unused -> Optional.empty();
      case Downlink unused -> Optional.empty();
    };
  }

  private Optional<SensorSession> current(RawMessage message, int wireSession) {
    return open.of(message.device()).filter(s -> s.stored().wireSession() == wireSession);
  }

  private Optional<SensorSession> other(
      DataFrame data, RawMessage message, DeviceMemory memory, Batch batch) {
    try {
      return begunOrResumed(data, message, memory, batch);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Optional<SensorSession> begunOrResumed(
      DataFrame data, RawMessage message, DeviceMemory memory, Batch batch) throws IOException {
    String device = message.device();
    int wireSession = data.session();
    if (memory.isOver(wireSession)) {
      return late(device, data, batch);
    }
    var known = open.known(device, wireSession);
    if (known.isPresent() && !mayGoOn(known.get())) {
      memory.over(wireSession);
      return late(device, data, batch);
    }
    open.of(device).ifPresent(batch::superseded);
    return Optional.of(
        known.isPresent()
            ? open.resume(known.get())
            : open.begin(
                device, wireSession, memory.declaration(wireSession), memory.context(wireSession)));
  }

  private static boolean mayGoOn(StoredSession known) {
    return known.endReason().equals(Optional.of(EndReason.SILENCE.id()));
  }

  /** The sender is told that it need not keep what nobody waits for. */
  private Optional<SensorSession> late(String device, DataFrame data, Batch batch) {
    rejects.late(device, System.nanoTime());
    batch.late(device, new AckFrame(data.session(), data.nextSample()));
    return Optional.empty();
  }

  private void declaration(RawMessage message, DeviceMemory memory, Batch batch) {
    if (message.payload().length == 0) {
      if (next.counts(message.device(), message.payload())) {
        memory.undeclared();
      }
      return;
    }
    try {
      var declaration = Declaration.parse(message.payload());
      if (!next.counts(message.device(), message.payload())) {
        return;
      }
      memory.declared(declaration, message);
      open.of(message.device())
          .filter(session -> session.stored().exercise().isEmpty())
          .filter(session -> declaration.isAbout(session.stored().wireSession()))
          .ifPresent(
              session -> {
                session.append(message);
                batch.declared(session, declaration);
              });
    } catch (Failure failure) {
      rejects.declaration(failure.line(), message.device(), System.nanoTime());
    }
  }
}
