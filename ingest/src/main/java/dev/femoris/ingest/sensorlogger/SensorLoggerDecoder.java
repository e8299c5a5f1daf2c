package dev.femoris.ingest.sensorlogger;

import dev.femoris.ingest.device.Decoded;
import dev.femoris.ingest.device.SampleAssembly;
import dev.femoris.ingest.device.SixAxisPairing;
import dev.femoris.ingest.device.StreamFact.Evidence;
import dev.femoris.ingest.device.Stretch;
import dev.femoris.ingest.sensorlogger.SensorLoggerMessage.Reading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The messages of one recording of one phone as six-axis samples, one for each reading of the
 * gyroscope, with specific force in m/s² and rate in rad/s in the phone's axes: x to the right, y
 * to the top, z out of the screen. Not thread-safe.
 */
public final class SensorLoggerDecoder {

  private static final Set<String> RATES = Set.of("gyroscope", "gyroscopeuncalibrated");
  private static final double LOSS_STEPS = 1.8;
  private static final int LEAST_READINGS = 5;

  /** Readings further from the first one are a fault of the clock or of the link. */
  private static final long LONGEST_RECORDING_NANOS = 86_400_000_000_000L;

  private static final double MOST_LOST_STEPS = 60_000;

  private final boolean applesFrames;
  private final SampleAssembly out = new SampleAssembly();
  private final SixAxisPairing pairing = new SixAxisPairing(out);
  private final Set<String> missing =
      new HashSet<>(Set.of("gyroscope", "acceleration with gravity"));
  private Optional<AccelSource> accel = Optional.empty();
  private Optional<String> rate = Optional.empty();
  private boolean inG;
  private double[] gravity = new double[0];
  private long nextMessage;
  private long messagesMissing;
  private long messagesRepeated;
  private long originNanos;
  private long lastRateNanos;
  private double stepNanos;

  /** What specific force is made of, the best first. */
  private enum AccelSource {
    TOTAL,
    LINEAR_AND_GRAVITY,
    UNCALIBRATED;

    Set<String> sensors() {
      return switch (this) {
        case TOTAL -> Set.of("totalacceleration");
        case LINEAR_AND_GRAVITY -> Set.of("accelerometer", "gravity");
        case UNCALIBRATED -> Set.of("accelerometeruncalibrated");
      };
    }
  }

  /**
   * @param applesFrames whether accelerations are turned round: an iPhone without "Standardise
   *     Units &amp; Frames"
   */
  public SensorLoggerDecoder(boolean applesFrames) {
    this.applesFrames = applesFrames;
  }

  /** Takes the next message; one that came already gives nothing. */
  public Decoded decode(SensorLoggerMessage message) {
    if (message.id() < nextMessage) {
      messagesRepeated++;
      return Decoded.NOTHING;
    }
    messagesMissing += message.id() - nextMessage;
    nextMessage = message.id() + 1;
    if (accel.isEmpty() || rate.isEmpty()) {
      choose(message);
    }
    if (accel.isPresent() && rate.isPresent()) {
      measureStep(message, rate.get());
      message.readings().forEach(reading -> take(reading, accel.get(), rate.get()));
    }
    pairing.report();
    return out.take();
  }

  /** Messages that never came. */
  public long messagesMissing() {
    return messagesMissing;
  }

  public long messagesRepeated() {
    return messagesRepeated;
  }

  /** Readings a second; empty before there were enough. */
  public Optional<Double> rateHz() {
    return stepNanos > 0 ? Optional.of(1e9 / stepNanos) : Optional.empty();
  }

  /**
   * What the app does not send and must be switched on there; empty when it sends what is needed.
   */
  public Set<String> missing() {
    return Set.copyOf(missing);
  }

  private void choose(SensorLoggerMessage message) {
    Set<String> sent = new HashSet<>();
    message.readings().forEach(reading -> sent.add(reading.sensor()));
    rate = RATES.stream().sorted().filter(sent::contains).findFirst();
    accel =
        Arrays.stream(AccelSource.values()).filter(s -> sent.containsAll(s.sensors())).findFirst();
    rate.ifPresent(found -> missing.remove("gyroscope"));
    accel.ifPresent(found -> missing.remove("acceleration with gravity"));
    inG = AccelConvention.isInG(usualMagnitude(message));
  }

  private static double usualMagnitude(SensorLoggerMessage message) {
    double[] magnitudes =
        message.readings().stream()
            .filter(r -> AccelSource.UNCALIBRATED.sensors().contains(r.sensor()))
            .mapToDouble(r -> Math.hypot(Math.hypot(r.x(), r.y()), r.z()))
            .sorted()
            .toArray();
    return magnitudes.length == 0 ? Double.MAX_VALUE : magnitudes[magnitudes.length / 2];
  }

  /** The usual step between rates, of the first message that has enough of them. */
  private void measureStep(SensorLoggerMessage message, String rateSensor) {
    long[] times =
        message.readings().stream()
            .filter(r -> r.sensor().equals(rateSensor))
            .mapToLong(Reading::timeNanos)
            .toArray();
    if (stepNanos > 0 || times.length < LEAST_READINGS) {
      return;
    }
    double[] steps = new double[times.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = times[i + 1] - times[i];
    }
    Arrays.sort(steps);
    stepNanos = steps[steps.length / 2];
  }

  private void take(Reading reading, AccelSource source, String rateSensor) {
    originNanos = originNanos == 0 ? reading.timeNanos() : originNanos;
    if (Math.abs(reading.timeNanos() - originNanos) > LONGEST_RECORDING_NANOS) {
      return;
    }
    if (reading.sensor().equals(rateSensor)) {
      rate(reading);
      return;
    }
    switch (source) {
      case TOTAL, UNCALIBRATED -> {
        if (source.sensors().contains(reading.sensor())) {
          boolean raw = source == AccelSource.UNCALIBRATED;
          accel(
              reading,
              AccelConvention.uncalibratedFactor(applesFrames || (raw && inG), raw && inG));
        }
      }
      case LINEAR_AND_GRAVITY -> sum(reading);
    }
  }

  private void accel(Reading reading, double factor) {
    pairing.accel(
        reading.timeNanos(),
        new double[] {reading.x() * factor, reading.y() * factor, reading.z() * factor});
  }

  /** Gravity changes slowly: the newest one goes with each acceleration. */
  private void sum(Reading reading) {
    if (reading.sensor().equals("gravity")) {
      gravity = new double[] {reading.x(), reading.y(), reading.z()};
    } else if (reading.sensor().equals("accelerometer") && gravity.length > 0) {
      double sign = AccelConvention.sign(applesFrames);
      pairing.accel(
          reading.timeNanos(),
          new double[] {
            sign * (reading.x() + gravity[0]),
            sign * (reading.y() + gravity[1]),
            sign * (reading.z() + gravity[2])
          });
    }
  }

  private void rate(Reading reading) {
    long time = reading.timeNanos();
    if (time <= lastRateNanos) {
      return;
    }
    double steps = lastRateNanos > 0 && stepNanos > 0 ? (time - lastRateNanos) / stepNanos : 1;
    if (steps > LOSS_STEPS) {
      long lost = Math.round(Math.min(steps, MOST_LOST_STEPS)) - 1;
      out.facts(new Stretch(time, stepNanos, 1, Math.max(1, lost), false), Evidence.STAMPED);
    }
    lastRateNanos = time;
    pairing.rate(time, new double[] {reading.x(), reading.y(), reading.z()});
  }
}
