package dev.femoris.service.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.cue.Cue;
import dev.femoris.analysis.cue.CueEvidence;
import dev.femoris.analysis.cue.CueWhat;
import dev.femoris.protocol.Ability;
import dev.femoris.protocol.AxisMap;
import dev.femoris.protocol.ConfigFrame;
import dev.femoris.protocol.CueFrame;
import dev.femoris.protocol.Downlink;
import dev.femoris.protocol.HapticPattern;
import dev.femoris.protocol.PingFrame;
import dev.femoris.protocol.Scale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SensorCommandsTest {

  private static final long S = 1_000_000_000L;
  private final SensorCommands commands = new SensorCommands(4711);

  @Test
  void aCueIsSentToASensorWithAMotorAndSaysWhenItIsTooLate() {
    commands.config(config(Ability.HAPTIC.mask()));
    commands.newest(1001, 10 * S);

    commands.cue(cue(CueWhat.COUNT, 10 * S, 10 * S + S / 5));

    // 0.2 s of use and 0.5 s of way at 100 Hz, from the newest sample, number 1000.
    assertThat(commands.take(0))
        .containsExactly(CueFrame.of(0, 4711, 1070, HapticPattern.TAP));
    assertThat(commands.take(0)).isEmpty();
  }

  @Test
  void wordsThatMayWaitLongForAnEarDoNotForAMotor() {
    commands.config(config(Ability.HAPTIC.mask()));
    commands.newest(1001, 10 * S);

    commands.cue(cue(CueWhat.CHECK_SENSOR, 10 * S, 18 * S));

    assertThat(((CueFrame) commands.take(0).getFirst()).lastSample()).isEqualTo(1250);
  }

  @Test
  void whatExpiredIsNotSent() {
    commands.config(config(Ability.HAPTIC.mask()));
    commands.newest(1001, 10 * S);

    commands.cue(cue(CueWhat.COUNT, 9 * S, 10 * S - 1));

    assertThat(commands.take(0)).isEmpty();
  }

  @Test
  void aSensorThatSaysNothingOfItselfIsSentNothing() {
    commands.cue(cue(CueWhat.COUNT, 0, S));
    commands.config(config(0));
    commands.cue(cue(CueWhat.COUNT, 0, S));

    assertThat(commands.take(1_000 * S)).isEmpty();
  }

  @Test
  void pingsComeOftenAtFirstAndSeldomLater() {
    commands.config(config(Ability.PING.mask()));
    List<Downlink> sent = new ArrayList<>();
    for (long ms = 0; ms < 240_000; ms += 20) {
      sent.addAll(commands.take(1_790_000_000L * S + ms * 1_000_000));
    }

    assertThat(sent).hasSize(60 + 24).allMatch(PingFrame.class::isInstance);
    assertThat(((PingFrame) sent.getLast()).number()).isEqualTo(83);
  }

  @ParameterizedTest
  @EnumSource
  void everyCueCanBeFelt(CueWhat what) {
    assertThat(FeltCue.pattern(what).steps().totalMs()).isPositive();
  }

  private static Cue cue(CueWhat what, long timeNanos, long expiresNanos) {
    return new Cue(what, new CueEvidence.Counted(1, 1), timeNanos, expiresNanos);
  }

  private static ConfigFrame config(int abilities) {
    return new ConfigFrame(
        1,
        4711,
        new Scale(1, 1000),
        new Scale(1, 100),
        100_000_000,
        160,
        2000,
        2,
        AxisMap.IDENTITY,
        "s",
        "f",
        abilities,
        "");
  }
}
