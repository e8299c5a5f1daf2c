package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AckFrame;
import dev.femoris.protocol.CommandFrame;
import dev.femoris.protocol.CueFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.MalformedPacketException;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketDecoder;
import dev.femoris.protocol.PacketEncoder;
import dev.femoris.protocol.PingFrame;
import dev.femoris.protocol.PongFrame;
import dev.femoris.protocol.ResendRequest;
import dev.femoris.protocol.StatusFrame.State;
import java.util.ArrayList;
import java.util.List;

/**
 * One sensor with one receiver. It begins its wire session with the first subscription, goes on
 * sampling into its ring buffer while the link is lost, and stops on command or at {@link #stop}.
 * Times are ns of any clock that does not run backwards. Not thread-safe.
 *
 * <p>While it streams it takes placement and name, but not rates and ranges: <i>busy</i>.
 */
public final class SimulatedSensor {

  /** From the ping's arrival to the pong's departure. */
  static final long TURNAROUND_MICROS = 200;

  private final SensorTraits traits;
  private final SensorSettings settings;
  private final CuePlayer motor = new CuePlayer();
  private final WireSession session;
  private DeviceClock clock;
  private boolean linked;
  private long slotNanos = Long.MIN_VALUE;
  private long refused;
  private int lastCommand = -1;
  private AnswerBits lastAnswer = new AnswerBits(0, 0);

  /**
   * @param seed of the session ids it draws
   */
  public SimulatedSensor(SensorTraits traits, SampleSupply supply, DeviceClock clock, long seed) {
    this.traits = traits;
    this.settings = new SensorSettings(traits);
    this.clock = clock;
    this.session = new WireSession(traits, settings, supply, seed);
  }

  /** Somebody subscribed. */
  public void linkUp(long nowNanos) {
    session.sample(clock.micros(nowNanos));
    linked = true;
    slotNanos = nowNanos;
    if (session.state() == State.IDLE) {
      begin(nowNanos);
    } else {
      session.linkUp(clock.micros(nowNanos), nowNanos);
    }
  }

  /** The link was lost, or nobody is subscribed any more. */
  public void linkDown(long nowNanos) {
    session.sample(clock.micros(nowNanos));
    linked = false;
  }

  /** Battery out and in: buffer and session are gone, the clock begins at 0. */
  public void powerCycle(long nowNanos) {
    clock = clock.restarted(nowNanos);
    linked = false;
    lastCommand = -1;
    session.powerCycle();
  }

  /** Ends the wire session; what is in the buffer is still sent. */
  public void stop(long nowNanos) {
    session.sample(clock.micros(nowNanos));
    session.stop();
  }

  /** Lets time pass; returns the frames to notify, in order, at most as many as the pace allows. */
  public List<byte[]> advance(long nowNanos) {
    long micros = clock.micros(nowNanos);
    session.sample(micros);
    var frames = new ArrayList<byte[]>();
    long pace = 1_000_000_000L / traits.notificationsPerS();
    slotNanos = Math.max(slotNanos, nowNanos - 1_000_000_000L);
    while (linked && slotNanos <= nowNanos) {
      var packet = session.next(micros, nowNanos);
      if (packet.isEmpty()) {
        slotNanos = Math.max(slotNanos, nowNanos);
        break;
      }
      frames.add(PacketEncoder.encode(packet.get()));
      slotNanos += pace;
    }
    return frames;
  }

  /** The receiver wrote something; returns the frames to notify at once. */
  public List<byte[]> receive(byte[] written, long nowNanos) {
    if (!linked) {
      return List.of();
    }
    session.sample(clock.micros(nowNanos));
    try {
      if (PacketDecoder.decode(written) instanceof Downlink down) {
        return answers(down, nowNanos).stream().map(PacketEncoder::encode).toList();
      }
      refused++;
    } catch (MalformedPacketException malformed) {
      refused++;
    }
    return List.of();
  }

  /** Id of the wire session that runs, or ran last. */
  public int session() {
    return session.id();
  }

  public State state() {
    return session.state();
  }

  /** Samples taken in this session. */
  public long nextSample() {
    return session.nextSample();
  }

  /** Everything before this sample is on the receiver's disk, as its acks say. */
  public long acknowledged() {
    return session.acknowledged();
  }

  /** Samples of this session that fell out of the buffer before they could be sent. */
  public long lostSamples() {
    return session.lostSamples();
  }

  /** How often it went back to the last ack. */
  public long goBacks() {
    return session.goBacks();
  }

  /** Writes that were no frame, or none for a sensor. */
  public long refused() {
    return refused;
  }

  /** The newest cues that were played. */
  public List<PlayedCue> played() {
    return motor.played();
  }

  /** Cues that were too late, of another session or a repeat. */
  public long droppedCues() {
    return motor.dropped();
  }

  /** Device time, in µs. */
  public long deviceMicros(long nowNanos) {
    return clock.micros(nowNanos);
  }

  private List<Packet> answers(Downlink down, long nowNanos) {
    switch (down) {
      case AckFrame ack -> session.ack(ack, nowNanos);
      case ResendRequest request -> session.resend(request);
      case PingFrame ping -> {
        return pong(ping, nowNanos);
      }
      case CommandFrame command -> {
        return carryOut(command, nowNanos);
      }
      case CueFrame cue -> {
        if (traits.can(Ability.HAPTIC)) {
          motor.take(cue, session.id(), session.nextSample());
        }
      }
    }
    return List.of();
  }

  private List<Packet> pong(PingFrame ping, long nowNanos) {
    if (!traits.can(Ability.PING)) {
      return List.of();
    }
    long came = clock.micros(nowNanos) & 0xFFFF_FFFF_FFFFL;
    return List.of(new PongFrame(ping.number(), ping.hostMicros(), came, TURNAROUND_MICROS));
  }

  private List<Packet> carryOut(CommandFrame command, long nowNanos) {
    if (command.number() != lastCommand) {
      lastCommand = command.number();
      lastAnswer = AnswerBits.to(command, settings, traits, session.state());
      if (!lastAnswer.refusesAction()) {
        act(command.action(), nowNanos);
      }
    }
    var answer = lastAnswer.frame(command.number(), session.id(), settings.configId());
    return List.of(session.config(), session.status(clock.micros(nowNanos)), answer);
  }

  private void act(int action, long nowNanos) {
    switch (action) {
      case CommandFrame.START -> begin(nowNanos);
      case CommandFrame.STOP -> session.stop();
      default -> {}
    }
  }

  private void begin(long nowNanos) {
    motor.newSession();
    session.start(clock.micros(nowNanos), nowNanos);
  }
}
