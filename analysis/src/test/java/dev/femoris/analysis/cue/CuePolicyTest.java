package dev.femoris.analysis.cue;

import static dev.femoris.analysis.cue.CueWhat.CHECK_SENSOR;
import static dev.femoris.analysis.cue.CueWhat.COUNT;
import static dev.femoris.analysis.cue.CueWhat.FULL_RANGE;
import static dev.femoris.analysis.cue.CueWhat.GOOD;
import static dev.femoris.analysis.cue.CueWhat.HIPS_UP;
import static dev.femoris.analysis.cue.CueWhat.SENSOR_LOST;
import static dev.femoris.analysis.cue.CueWhat.SLOW_THE_LOWERING;
import static dev.femoris.analysis.cue.Script.absent;
import static dev.femoris.analysis.cue.Script.present;
import static dev.femoris.analysis.cue.Script.unknown;
import static dev.femoris.analysis.exercise.Fault.DROPPED_ECCENTRIC;
import static dev.femoris.analysis.exercise.Fault.HIP_SAG;
import static dev.femoris.analysis.exercise.Fault.PARTIAL_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.baseline.Quantity;
import dev.femoris.analysis.exercise.Fault;
import dev.femoris.analysis.form.Evidence;
import dev.femoris.analysis.form.Finding;
import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.session.SignalNotice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CuePolicyTest {

  private static Finding[] none() {
    return new Finding[] {absent(PARTIAL_RANGE)};
  }

  @ParameterizedTest(name = "P present, - absent, ? not judged, S severe: {0} gives words at {1}")
  @CsvSource({
    "----------, ''",
    "P---------, ''",
    "PP--------, 2 4",
    "P-P-------, 3 5",
    "P--P------, ''",
    "S---------, 1 3",
    "-S--S-----, 2 4",
    "?P?P------, 4 6",
    "P?????????, ''",
    "PPPPPPPPPP, 2 4 8",
    "PP---PP---, 2 4 7 9"
  })
  void words_come_with_a_habit_and_then_less_often(String faults, String expected) {
    var script = Script.of("romanian_deadlift");
    var said = new java.util.StringJoiner(" ");
    int number = 0;
    for (char c : faults.toCharArray()) {
      number++;
      int before = script.words().size();
      script.repetition(finding(c));
      if (script.words().size() > before) {
        said.add(Integer.toString(number));
      }
    }
    assertThat(said.toString()).isEqualTo(expected);
  }

  private static Finding finding(char letter) {
    return switch (letter) {
      case 'P' -> present(PARTIAL_RANGE);
      case 'S' -> present(PARTIAL_RANGE, 0.5);
      case '?' -> unknown(PARTIAL_RANGE);
      default -> absent(PARTIAL_RANGE);
    };
  }

  @Test
  void a_cued_fault_that_stays_away_for_two_repetitions_is_praised_once() {
    var script = Script.of("squat").repetition(present(PARTIAL_RANGE));
    script.repetition(present(PARTIAL_RANGE)).repetition(none()).repetition(none());
    script.repetition(none()).repetition(none());
    assertThat(script.words()).containsExactly(FULL_RANGE, GOOD);
    assertThat(script.cues.get(3).evidence())
        .isEqualTo(new CueEvidence.FaultGone(absent(PARTIAL_RANGE), 2));
  }

  @Test
  void a_correction_carries_what_was_measured_and_how_often() {
    var script =
        Script.of("squat").repetition(present(PARTIAL_RANGE)).repetition(present(PARTIAL_RANGE));
    Cue words = script.cues.getLast();
    assertThat(words.evidence()).isEqualTo(new CueEvidence.FaultSeen(present(PARTIAL_RANGE), 2, 2));
    assertThat(words.expiresNanos() - words.timeNanos()).isEqualTo(800_000_000L);
  }

  @Test
  void of_two_habits_the_more_urgent_one_is_said_and_the_other_has_its_turn_later() {
    var script = Script.of("glute_bridge");
    Finding[] both = {present(PARTIAL_RANGE), present(HIP_SAG)};
    Finding[] range = {present(PARTIAL_RANGE), absent(HIP_SAG)};
    script.repetition(both).repetition(both).repetition(range).repetition(range);
    assertThat(script.words()).containsExactly(HIPS_UP, FULL_RANGE);
  }

  @Test
  void each_repetition_is_counted_by_a_tone_or_by_words_never_by_both() {
    var script = Script.of("squat").repetition(none()).repetition(present(PARTIAL_RANGE));
    script.repetition(present(PARTIAL_RANGE)).repetition(none());
    assertThat(script.given()).containsExactly(COUNT, COUNT, FULL_RANGE, COUNT);
  }

  @Test
  void a_lift_is_counted_at_its_top_and_not_again_when_it_is_lowered() {
    var script = Script.of("conventional_deadlift").pass(1, MotionPhase.FIRST).lockout();
    script.pass(1, MotionPhase.TURN).repetition(none());
    assertThat(script.given()).containsExactly(COUNT);
    script.pass(1, MotionPhase.FIRST).lockout().pass(1, MotionPhase.TURN).takenBack();
    script.repetition(none());
    assertThat(script.given()).containsExactly(COUNT, COUNT, COUNT);
    assertThat(script.cues.getLast().evidence()).isEqualTo(new CueEvidence.Counted(1, 2));
  }

  @Test
  void the_commonest_fault_of_a_set_is_said_after_it_when_there_was_no_room_in_it() {
    var script = Script.of("squat");
    for (int i = 0; i < 6; i++) {
      script.repetition(0.2, i % 3 == 0 ? absent(DROPPED_ECCENTRIC) : present(DROPPED_ECCENTRIC));
    }
    // Until three pauses are known there may be room.
    assertThat(script.words()).containsOnly(SLOW_THE_LOWERING).hasSizeLessThanOrEqualTo(1);
    int before = script.words().size();
    script.pass(2, MotionPhase.REST).setEnds().pass(2, MotionPhase.REST);
    for (int i = 0; i < 6; i++) {
      script.repetition(0.2, i % 3 == 0 ? absent(DROPPED_ECCENTRIC) : present(DROPPED_ECCENTRIC));
    }
    assertThat(script.words()).as("no room in the second set").hasSize(before);
    script.pass(2, MotionPhase.REST).setEnds();
    assertThat(script.words()).hasSize(before + 1).last().isEqualTo(SLOW_THE_LOWERING);
    assertThat(script.cues.getLast().evidence())
        .isEqualTo(new CueEvidence.FaultSeen(present(DROPPED_ECCENTRIC), 4, 6));
  }

  @Test
  void words_that_wait_are_said_when_the_athlete_stands_still_and_dropped_when_that_is_late() {
    var script = Script.of("squat").notice(SignalNotice.Kind.GRAVITY_NOT_SEEN, MotionPhase.FIRST);
    script.pass(3, MotionPhase.SECOND);
    assertThat(script.given()).isEmpty();
    script.pass(0.1, MotionPhase.REST);
    assertThat(script.given()).containsExactly(CHECK_SENSOR);
    script.notice(SignalNotice.Kind.ACCELEROMETER_CONTRADICTS_GYROSCOPE, MotionPhase.FIRST);
    script.pass(9, MotionPhase.FIRST).pass(1, MotionPhase.REST);
    assertThat(script.given()).as("too late").containsExactly(CHECK_SENSOR);
  }

  @ParameterizedTest
  @EnumSource
  void a_lost_signal_is_always_said_with_how_long_it_was_lost(MotionPhase phase) {
    var script = Script.of("squat").pass(1, phase).repetition(present(PARTIAL_RANGE, 0.5));
    script.hole(2.5, phase);
    assertThat(script.given()).last().isEqualTo(SENSOR_LOST);
    var evidence = (CueEvidence.Signal) script.cues.getLast().evidence();
    assertThat(evidence.missingS()).isBetween(2.5, 2.6);
  }

  @Test
  void a_pose_that_is_assumed_is_nothing_to_trouble_the_athlete_with() {
    var script = Script.of("squat").notice(SignalNotice.Kind.START_POSE_ASSUMED, MotionPhase.REST);
    assertThat(script.pass(3, MotionPhase.REST).given()).isEmpty();
  }

  @Test
  void in_swings_without_rest_between_them_words_wait_for_the_end() {
    var script = Script.of("leg_swing");
    for (int i = 0; i < 4; i++) {
      script.repetition(present(PARTIAL_RANGE));
    }
    assertThat(script.words()).isEmpty();
    assertThat(script.setEnds().words()).containsExactly(FULL_RANGE);
  }

  @ParameterizedTest
  @EnumSource
  void every_fault_has_its_words_or_a_reason_to_be_silent(Fault fault) {
    Optional<CueWhat> words = FaultCue.words(present(fault));
    assertThat(words.map(CueWhat::kind)).isIn(Optional.of(CueKind.WORDS), Optional.empty());
    assertThat(words.isEmpty()).isEqualTo(fault == Fault.UNUSUAL);
    assertThat(FaultCue.urgency(fault)).isBetween(0, Fault.values().length - 1);
  }

  @Test
  void momentum_without_a_pause_asks_for_the_pause_and_else_for_no_swing() {
    var pause = new Evidence(Quantity.TURN_PAUSE_S, 0.03, 0.08, 0.08, Evidence.Basis.DEFINITION, 0);
    assertThat(FaultCue.words(Finding.judged(Fault.MOMENTUM, 0.9, pause)))
        .contains(CueWhat.PAUSE_AT_TURN);
    assertThat(FaultCue.words(present(Fault.MOMENTUM))).contains(CueWhat.NO_SWINGING);
  }

  @Test
  void no_two_faults_are_equally_urgent() {
    assertThat(List.of(Fault.values()).stream().map(FaultCue::urgency)).doesNotHaveDuplicates();
  }
}
