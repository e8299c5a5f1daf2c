package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AnswerFrame;
import dev.femoris.protocol.AnswerFrame.Outcome;
import dev.femoris.protocol.CommandFrame;
import dev.femoris.protocol.StatusFrame.State;

/**
 * How a command went.
 *
 * @param code an {@link Outcome}'s
 * @param refused bits of {@link AnswerFrame#refused}
 */
record AnswerBits(int code, int refused) {

  /** Makes the settings a command asks for and judges its action. */
  static AnswerBits to(
      CommandFrame command, SensorSettings settings, SensorTraits traits, State state) {
    int action = mayAct(command.action(), traits) ? 0 : AnswerFrame.REFUSED_ACTION;
    int everything =
        SensorSettings.allOf(command)
            | (command.action() == CommandFrame.NO_ACTION ? 0 : AnswerFrame.REFUSED_ACTION);
    if (state == State.STREAMING && SensorSettings.changesScale(command)) {
      return new AnswerBits(Outcome.BUSY.ordinal(), everything);
    }
    int refused = action | settings.apply(command);
    if (refused == 0) {
      return new AnswerBits(Outcome.DONE.ordinal(), 0);
    }
    boolean nothingDone =
        refused == everything && (!traits.can(Ability.SETTINGS) || !hasSettings(command));
    var outcome = nothingDone ? Outcome.UNSUPPORTED : Outcome.PARTLY;
    return new AnswerBits(outcome.ordinal(), refused);
  }

  boolean refusesAction() {
    return (refused & AnswerFrame.REFUSED_ACTION) != 0;
  }

  AnswerFrame frame(int number, int session, int configId) {
    return new AnswerFrame(number, session, code, refused, configId);
  }

  private static boolean hasSettings(CommandFrame command) {
    return SensorSettings.allOf(command) != 0;
  }

  private static boolean mayAct(int action, SensorTraits traits) {
    return switch (action) {
      case CommandFrame.NO_ACTION -> true;
      case CommandFrame.START, CommandFrame.STOP -> traits.can(Ability.START_STOP);
      default -> false;
    };
  }
}
