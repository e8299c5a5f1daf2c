package dev.femoris.ingest.file.witmotion;

import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.RefusedException;
import dev.femoris.ingest.unit.Units;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Reads a log. */
public final class WitLog {

  private static final int FRAME_BYTES = 11;
  private static final int FRAMES_TO_KNOW = 8;
  private static final int TIME = 0x50;
  private static final int ACCELERATION = 0x51;
  private static final int RATE = 0x52;

  private final ByteBuffer bytes;
  private final Motion.Builder samples = new Motion.Builder();
  private final double[] accelMps2 = new double[3];
  private final double[] rateRadPerS = new double[3];
  private boolean accelFresh;
  private boolean timed;
  private long timeNanos;
  private long lost;
  private long rates;

  private WitLog(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether bytes begin with frames whose checks are good. */
  public static boolean isOne(byte[] bytes) {
    int frames = Math.min(FRAMES_TO_KNOW, bytes.length / FRAME_BYTES);
    var log = new WitLog(bytes);
    for (int frame = 0; frame < frames; frame++) {
      if (!log.isFrame(frame * FRAME_BYTES)) {
        return false;
      }
    }
    return frames == FRAMES_TO_KNOW;
  }

  public static Motion read(byte[] bytes) throws RefusedException {
    var log = new WitLog(bytes);
    log.walk();
    if (log.rates == 0) {
      throw new RefusedException(
          "WitMotion log without angular rates (frames 52); switch the output on in the app");
    }
    if (!log.timed) {
      throw new RefusedException(
          "WitMotion log without time frames (50): its rate cannot be known; switch the time output"
              + " on in the WitMotion app and record again");
    }
    return log.samples.build(
        "WitMotion log",
        log.lost == 0 ? List.of() : List.of("%d bytes belong to no frame".formatted(log.lost)));
  }

  private void walk() {
    int at = 0;
    while (at + FRAME_BYTES <= bytes.limit()) {
      if (isFrame(at)) {
        frame(at);
        at += FRAME_BYTES;
      } else {
        lost++;
        at++;
      }
    }
  }

  private void frame(int at) {
    switch (bytes.get(at + 1)) {
      case TIME -> time(at + 2);
      case ACCELERATION -> {
        vector(at + 2, 16 * Units.MPS2_PER_G / 32768, accelMps2);
        accelFresh = true;
      }
      case RATE -> {
        rates++;
        vector(at + 2, 2000 * Units.RAD_PER_DEG / 32768, rateRadPerS);
        if (accelFresh && timed) {
          samples.add(timeNanos, accelMps2, rateRadPerS);
        }
        accelFresh = false;
      }
      default -> {
        // Angles, magnetic field and others: not needed.
      }
    }
  }

  private void time(int at) {
    try {
      var time =
          LocalDateTime.of(
              2000 + bytes.get(at),
              bytes.get(at + 1),
              bytes.get(at + 2),
              bytes.get(at + 3),
              bytes.get(at + 4),
              bytes.get(at + 5));
      int ms = bytes.getShort(at + 6) & 0xFFFF;
      timeNanos = time.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L + ms * 1_000_000L;
      timed = true;
    } catch (DateTimeException noSuchDate) {
      lost += FRAME_BYTES;
    }
  }

  private void vector(int at, double factor, double[] into) {
    for (int axis = 0; axis < 3; axis++) {
      into[axis] = bytes.getShort(at + axis * 2) * factor;
    }
  }

  private boolean isFrame(int at) {
    if (bytes.get(at) != 0x55 || (bytes.get(at + 1) & 0xF0) != 0x50) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < FRAME_BYTES - 1; i++) {
      sum += bytes.get(at + i);
    }
    return (byte) sum == bytes.get(at + FRAME_BYTES - 1);
  }
}
