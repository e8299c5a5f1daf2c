package dev.femoris.protocol;

/**
 * Settings the receiver asks for, and what to do then. The sensor follows as far as it can and
 * answers with its config, its status and an {@link AnswerFrame}.
 *
 * @param number repeated in the answer; the same number again is the same command and is answered,
 *     not carried out, a second time
 * @param action what to do once the settings are made, a code: {@link #NO_ACTION}, {@link #START},
 *     {@link #STOP}
 * @param sampleRateMicroHz wanted rate in µHz; 0 = leave it
 * @param accelRangeDeciG wanted acceleration range in 0.1 g; 0 = leave it
 * @param rateRangeDegPerS wanted rate range in deg/s; 0 = leave it
 * @param placement where it is worn now, a code of {@code wire-format.md}; {@link #LEAVE_PLACEMENT}
 *     = leave it
 * @param name what its owner calls it, at most 64 bytes of UTF-8; empty = leave it
 */
public record CommandFrame(
    int number,
    int action,
    long sampleRateMicroHz,
    int accelRangeDeciG,
    int rateRangeDegPerS,
    int placement,
    String name)
    implements Downlink {

  /** Only settings; without any, only the question for config and status. */
  public static final int NO_ACTION = 0;

  /** Begin a wire session, a new one where one runs. */
  public static final int START = 1;

  /** End the wire session. */
  public static final int STOP = 2;

  /** {@link #placement} that stays as it is. */
  public static final int LEAVE_PLACEMENT = 255;

  public CommandFrame {
    Fields.requireU8("number", number);
    Fields.requireU8("action", action);
    Fields.requireU32("sampleRateMicroHz", sampleRateMicroHz);
    Fields.requireU16("accelRangeDeciG", accelRangeDeciG);
    Fields.requireU16("rateRangeDegPerS", rateRangeDegPerS);
    Fields.requireU8("placement", placement);
    Fields.requireText("name", name);
  }

  /** Asks for config and status and changes nothing. */
  public static CommandFrame ask(int number) {
    return of(number, NO_ACTION);
  }

  /** An action without settings. */
  public static CommandFrame of(int number, int action) {
    return new CommandFrame(number, action, 0, 0, 0, LEAVE_PLACEMENT, "");
  }
}
