package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.ResendRequest;
import dev.femoris.protocol.StatusFrame;
import dev.femoris.protocol.StatusFrame.State;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.SplittableRandom;

/** The run of a sensor from start to stop: what it samples and what it sends. Not thread-safe. */
final class WireSession {

  private static final long STATUS_MICROS = 1_000_000;
  private static final long WINDOW_S = 2;
  private static final int MOST_REQUESTS = 16;
  private static final long U48 = 0xFFFF_FFFF_FFFFL;

  private final SensorTraits traits;
  private final SensorSettings settings;
  private final SampleSupply supply;
  private final SampleRing ring;
  private final SendPosition position = new SendPosition();
  private final ArrayDeque<Packet> announcements = new ArrayDeque<>();
  private final ArrayDeque<ResendRequest> requests = new ArrayDeque<>();
  private final SplittableRandom random;
  private State state = State.IDLE;
  private int id;
  private int boots = 1;
  private double startMicros;
  private double periodMicros;
  private long lostUntil;
  private long lost;
  private long gapAt = -1;
  private long statusMicros;
  private boolean stopPending;

  WireSession(SensorTraits traits, SensorSettings settings, SampleSupply supply, long seed) {
    this.traits = traits;
    this.settings = settings;
    this.supply = supply;
    this.ring = new SampleRing(traits.ringSamples());
    this.random = new SplittableRandom(seed);
    this.id = random.nextInt(0x10000);
  }

  int id() {
    return id;
  }

  State state() {
    return state;
  }

  long nextSample() {
    return ring.next();
  }

  long acknowledged() {
    return position.acked();
  }

  long lostSamples() {
    return lost;
  }

  long goBacks() {
    return position.goBacks();
  }

  void start(long micros, long nowNanos) {
    announcements.clear();
    if (state == State.STREAMING) {
      stop();
      announcements.add(status(micros));
    }
    int before = id & 0xFF;
    do {
      id = random.nextInt(0x10000);
    } while ((id & 0xFF) == before);
    ring.clear();
    position.clear(nowNanos);
    requests.clear();
    lostUntil = 0;
    lost = 0;
    gapAt = -1;
    startMicros = micros;
    periodMicros = settings.periodMicros();
    state = State.STREAMING;
    stopPending = false;
    announce(micros);
  }

  void stop() {
    stopPending = state == State.STREAMING;
    state = state == State.STREAMING ? State.STOPPED : state;
  }

  void powerCycle() {
    state = State.IDLE;
    boots = boots + 1 & 0xFF;
    announcements.clear();
    requests.clear();
    ring.clear();
  }

  void linkUp(long micros, long nowNanos) {
    position.linkUp(ring.next(), nowNanos);
    requests.clear();
    announcements.clear();
    announce(micros);
  }

  void ack(AckFrame ack, long nowNanos) {
    if (ack.session() == id && traits.can(Ability.BACKFILL)) {
      position.ack(ack, ring.next(), nowNanos);
    }
  }

  void resend(ResendRequest request) {
    if (request.session() == id
        && traits.can(Ability.BACKFILL)
        && requests.size() < MOST_REQUESTS) {
      requests.addLast(request);
    }
  }

  /** Takes the samples that are due. */
  void sample(long micros) {
    while (state == State.STREAMING && timeMicros(ring.next()) <= micros) {
      ring.take(supply);
    }
  }

  ConfigFrame config() {
    return settings.config(id);
  }

  StatusFrame status(long micros) {
    long kept = ring.next() - Math.max(position.acked(), ring.oldest());
    long next = state == State.STREAMING ? Math.round(timeMicros(ring.next())) : micros;
    return new StatusFrame(
        state,
        (int) Math.min(15, 16 * kept / ring.capacity()),
        id,
        ring.next(),
        next & U48,
        boots,
        StatusFrame.BATTERY_UNKNOWN,
        (int) Math.min(0xFFFF, lost));
  }

  /** What to send next; empty when there is nothing for now. */
  Optional<Packet> next(long micros, long nowNanos) {
    if (!announcements.isEmpty()) {
      return Optional.of(announcements.removeFirst());
    }
    if (state != State.IDLE && micros - statusMicros >= STATUS_MICROS) {
      statusMicros = micros;
      return Optional.of(status(micros));
    }
    var again = requested();
    if (again.isPresent()) {
      return again;
    }
    position.watch(nowNanos);
    return inOrder(micros);
  }

  private Optional<Packet> requested() {
    while (!requests.isEmpty()) {
      var request = requests.removeFirst();
      long end = Math.min(request.firstSample() + request.count(), ring.next());
      long first = Math.max(request.firstSample(), ring.oldest());
      if (first < end) {
        int count = (int) Math.min(traits.samplesPerFrame(), end - first);
        if (first + count < end) {
          requests.addFirst(new ResendRequest(id, first + count, end - first - count));
        }
        return Optional.of(data(first, count, true));
      }
    }
    return Optional.empty();
  }

  private Optional<Packet> inOrder(long micros) {
    skipWhatIsGone();
    long first = position.cursor();
    long there = ring.next() - first;
    boolean whole = there >= traits.samplesPerFrame() || state == State.STOPPED;
    long window = Math.round(WINDOW_S * 1e6 / periodMicros);
    if (there > 0 && whole && position.mayGoOn(window)) {
      int count = (int) Math.min(there, traits.samplesPerFrame());
      var frame = data(first, count, first < position.historicalBefore());
      position.sent(first + count);
      return Optional.of(frame);
    }
    if (stopPending && there == 0) {
      stopPending = false;
      statusMicros = micros;
      return Optional.of(status(micros));
    }
    return Optional.empty();
  }

  private void skipWhatIsGone() {
    long oldest = ring.oldest();
    if (position.cursor() < oldest) {
      lost += oldest - Math.max(position.cursor(), lostUntil);
      lostUntil = oldest;
      gapAt = oldest;
      position.skipTo(oldest);
    }
  }

  private DataFrame data(long first, int count, boolean historical) {
    int flags = historical ? DataFlag.HISTORICAL.mask() : 0;
    flags |= first == gapAt ? DataFlag.GAP_BEFORE.mask() : 0;
    long micros = Math.round(timeMicros(first)) & U48;
    return new DataFrame(flags, id, first, micros, settings.configId(), ring.samples(first, count));
  }

  private void announce(long micros) {
    announcements.add(config());
    announcements.add(status(micros));
    statusMicros = micros;
  }

  private double timeMicros(long sample) {
    return startMicros + sample * periodMicros;
  }
}
