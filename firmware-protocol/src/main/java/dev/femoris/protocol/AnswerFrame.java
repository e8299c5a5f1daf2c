package dev.femoris.protocol;

/**
 * What the sensor made of a {@link CommandFrame}; what is in force now is in the config before it.
 *
 * @param number the command's
 * @param session the wire session that runs, or ran last
 * @param code an {@link Outcome}'s code; codes of later versions are kept
 * @param refused bits of what was not done: the {@code REFUSED_} constants
 * @param configId of the config in force
 */
public record AnswerFrame(int number, int session, int code, int refused, int configId)
    implements Packet {

  public static final int REFUSED_RATE = 1;
  public static final int REFUSED_ACCEL_RANGE = 1 << 1;
  public static final int REFUSED_RATE_RANGE = 1 << 2;
  public static final int REFUSED_PLACEMENT = 1 << 3;
  public static final int REFUSED_NAME = 1 << 4;
  public static final int REFUSED_ACTION = 1 << 5;

  static final int BYTES = 9;

  /** How it went; the order is the wire code. */
  public enum Outcome {
    /** All of it is in force. */
    DONE,
    /** Some of it; or a value near the one asked for. */
    PARTLY,
    /** Not while it streams: stop it first. */
    BUSY,
    /** This sensor cannot. */
    UNSUPPORTED,
    /** It should have worked; or a code of a later version. */
    FAILED
  }

  public AnswerFrame {
    Fields.requireU8("number", number);
    Fields.requireU16("session", session);
    Fields.requireU8("code", code);
    Fields.requireU8("refused", refused);
    Fields.requireU8("configId", configId);
  }

  public Outcome outcome() {
    var all = Outcome.values();
    return code < all.length ? all[code] : Outcome.FAILED;
  }
}
