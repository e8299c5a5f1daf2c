package dev.femoris.service.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void it_counts_every_repetition_of_both_exercises_so_all_their_code_has_run() {
    assertThat(WarmUp.run()).isEqualTo(8);
  }
}
