package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortFrameExpanderTest {

  private static final int SESSION = 0x1267;
  private static final RawSamples ONE =
      RawSamples.of((short) 1, (short) 2, (short) 3, (short) 4, (short) 5, (short) 6);

  private final ShortFrameExpander expander = new ShortFrameExpander();

  @Test
  void sessionAndTimeComeFromTheStatusBefore() {
    expander.config(config(SESSION));
    expander.status(status(SESSION, 1000, 10_000_000));

    assertThat(expander.push(new ShortDataFrame(0x67, 1003, ONE)))
        .contains(new DataFrame(0, SESSION, 1003, 10_030_000, 9, ONE));
    assertThat(expander.push(new ShortDataFrame(0x67, 998, ONE)))
        .contains(new DataFrame(0, SESSION, 998, 9_980_000, 9, ONE));
  }

  @Test
  void aFrameOfANewSessionWaitsForItsStatusAndConfig() {
    expander.config(config(SESSION));
    expander.status(status(SESSION, 1000, 10_000_000));

    assertThat(expander.push(new ShortDataFrame(0x68, 0, ONE))).isEmpty();
    assertThat(expander.status(status(0x1268, 0, 500))).isEmpty();
    assertThat(expander.config(config(0x1268)))
        .containsExactly(new DataFrame(0, 0x1268, 0, 500, 9, ONE));
    assertThat(expander.dropped()).isZero();
  }

  @Test
  void whatWaitsIsBoundedAndTheRestCounted() {
    for (int i = 0; i < ShortFrameExpander.MAX_WAITING + 7; i++) {
      expander.push(new ShortDataFrame(0x67, i, ONE));
    }
    expander.status(status(SESSION, 0, 0));

    var released = expander.config(config(SESSION));
    assertThat(released).hasSize(ShortFrameExpander.MAX_WAITING);
    assertThat(released.getFirst().firstSample()).isEqualTo(7);
    assertThat(expander.dropped()).isEqualTo(7);
  }

  private static ConfigFrame config(int session) {
    return new ConfigFrame(
        9,
        session,
        Scale.ofAccelRange(16),
        Scale.ofRateRange(2000),
        100_000_000,
        160,
        2000,
        2,
        AxisMap.IDENTITY,
        "",
        "");
  }

  private static StatusFrame status(int session, long next, long micros) {
    return new StatusFrame(StatusFrame.State.STREAMING, 0, session, next, micros, 1, 50, 0);
  }
}
