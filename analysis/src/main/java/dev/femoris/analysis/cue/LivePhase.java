package dev.femoris.analysis.cue;

import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;

/**
 * The phase under way and since when, while it is under way.
 *
 * <p>The detector names a phase when it is sure, which is late: a slow lowering is named once it
 * has gone a few degrees. Here its beginning is dated back to the last moment of quiet, and the
 * turning point's to the entry into its position band, in the definitions' sense but without
 * waiting for the end. Not thread-safe.
 */
final class LivePhase {

  private static final double QUIET_RAD_PER_S = Math.toRadians(3);
  private static final double LEAST_BAND_RAD = Math.toRadians(0.8);
  private static final double BAND_SHARE = 0.06;

  /** A movement has begun once it has gone this share of its usual range, however slowly. */
  private static final double BEGUN_SHARE = 0.15;

  /** The start pose is followed with this time constant: people shift and sway. */
  private static final double POSE_TAU_S = 2;

  /** A moment of quiet longer ago than this is not where the movement began. */
  private static final long OLDEST_QUIET_NANOS = 6_000_000_000L;

  private final int direction;
  private MotionPhase phase = MotionPhase.OTHER;
  private long sinceNanos;
  private boolean beginSeen;
  private long beganNanos;
  private double startRad;
  private double nowRad;
  private double topRad;
  private double anchorRad;
  private long anchorNanos;
  private long inBandNanos;
  private long quietNanos;
  private double quietRad;
  private double poseRad;
  private long poseNanos;

  /**
   * @param direction +1 when the angle grows toward the turning point, −1 when it falls
   */
  LivePhase(int direction) {
    this.direction = direction;
  }

  /**
   * Takes the newest motion; true when a repetition's first phase has just been seen to begin.
   *
   * @param usualRad range of motion to expect, rad
   */
  boolean push(ThighMotion motion, double usualRad) {
    long now = motion.timeNanos();
    nowRad = direction * motion.thetaRad();
    return switch (motion.phase()) {
      case OTHER -> {
        phase = MotionPhase.OTHER;
        yield false;
      }
      case REST -> {
        rest(now, direction * motion.rateRadPerS(), usualRad);
        yield false;
      }
      case FIRST -> first(now);
      case TURN -> {
        turn(now);
        yield false;
      }
      case SECOND -> {
        second(now);
        yield false;
      }
    };
  }

  private void rest(long now, double rateRadPerS, double usualRad) {
    if (phase != MotionPhase.REST) {
      phase = MotionPhase.REST;
      sinceNanos = now;
      poseRad = nowRad;
      poseNanos = now;
    }
    if (rateRadPerS < QUIET_RAD_PER_S) {
      followPose(now);
      if (nowRad < poseRad + BEGUN_SHARE * usualRad) {
        quietNanos = now;
        quietRad = nowRad;
      }
    }
  }

  private void followPose(long now) {
    double elapsedS = (now - poseNanos) * 1e-9;
    poseRad = Math.min(nowRad, poseRad + elapsedS / (POSE_TAU_S + elapsedS) * (nowRad - poseRad));
    poseNanos = now;
  }

  private boolean first(long now) {
    boolean begins = phase != MotionPhase.FIRST && phase != MotionPhase.TURN;
    if (begins) {
      begin(now, phase == MotionPhase.REST && now - quietNanos < OLDEST_QUIET_NANOS);
    }
    if (phase == MotionPhase.TURN) {
      sinceNanos = beganNanos;
    }
    phase = MotionPhase.FIRST;
    follow(now);
    return begins;
  }

  private void begin(long now, boolean seen) {
    beginSeen = seen;
    beganNanos = seen ? quietNanos : now;
    sinceNanos = beganNanos;
    startRad = seen ? quietRad : nowRad;
    topRad = startRad;
    anchorRad = startRad;
    anchorNanos = beganNanos;
    inBandNanos = beganNanos;
  }

  private void turn(long now) {
    unlessUnderWay(now);
    phase = MotionPhase.TURN;
    follow(now);
    sinceNanos = anchorNanos;
  }

  private void second(long now) {
    unlessUnderWay(now);
    if (phase != MotionPhase.SECOND) {
      phase = MotionPhase.SECOND;
      sinceNanos = inBandNanos;
    }
    follow(now);
  }

  /** A movement whose beginning was not seen: nothing is said of its tempo. */
  private void unlessUnderWay(long now) {
    if (phase == MotionPhase.REST || phase == MotionPhase.OTHER) {
      begin(now, false);
    }
  }

  private void follow(long now) {
    topRad = Math.max(topRad, nowRad);
    double band = Math.max(LEAST_BAND_RAD, BAND_SHARE * (topRad - startRad));
    if (nowRad > anchorRad + band) {
      anchorRad = nowRad;
      anchorNanos = now;
    }
    if (nowRad >= topRad - band) {
      inBandNanos = now;
    }
  }

  MotionPhase phase() {
    return phase;
  }

  /** When the phase under way began, as far as can be known now. */
  long sinceNanos() {
    return sinceNanos;
  }

  /** Whether the repetition under way was seen to leave the start pose. */
  boolean beginSeen() {
    return beginSeen;
  }

  /** When the repetition under way left the start pose. */
  long beganNanos() {
    return beganNanos;
  }

  /** How far the movement has gone from the start pose, rad. */
  double goneRad() {
    return nowRad - startRad;
  }

  /** How much of the way out is returned, as a share. */
  double returnedShare() {
    return (topRad - nowRad) / Math.max(topRad - startRad, 1e-9);
  }

  void save(StateWriter to) {
    to.put(phase).put(sinceNanos).put(beginSeen).put(beganNanos).put(startRad).put(nowRad);
    to.put(topRad).put(anchorRad).put(anchorNanos).put(inBandNanos).put(quietNanos).put(quietRad);
    to.put(poseRad).put(poseNanos);
  }

  void restore(StateReader from) {
    phase = from.getEnum(MotionPhase.class);
    sinceNanos = from.getLong();
    beginSeen = from.getBoolean();
    beganNanos = from.getLong();
    startRad = from.getDouble();
    nowRad = from.getDouble();
    topRad = from.getDouble();
    anchorRad = from.getDouble();
    anchorNanos = from.getLong();
    inBandNanos = from.getLong();
    quietNanos = from.getLong();
    quietRad = from.getDouble();
    poseRad = from.getDouble();
    poseNanos = from.getLong();
  }
}
