package dev.femoris.analysis.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.exercise.ExerciseCatalog;
import dev.femoris.analysis.exercise.ExerciseProfile;
import dev.femoris.analysis.exercise.PhaseOrder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepetitionGateTest {

  /** A movement as a good Romanian deadlift is, with what a test wants otherwise; degrees. */
  private static final class Draft {
    double startS = 10;
    double firstS = 1.8;
    double pauseS = 0.3;
    double secondS = 1.4;
    double romDeg = 22;
    double peakDegPerS = 30;
    double returnShare = 1;
    double startDeg;
    double overshootDeg;
    double onAxis = 0.95;
    boolean quiet = true;
    int swings = 1;
    int reversals = 1;
    boolean footfall;
    double postureTiltDeg;
    double gravityDeg = -1;
    boolean interpolated;

    Movement movement() {
      double endS = startS + firstS + pauseS + secondS;
      double tilt = Math.toRadians(postureTiltDeg);
      return new Movement(
          1,
          (long) (startS * 100),
          nanos(startS),
          nanos(startS + firstS),
          nanos(startS + firstS + pauseS),
          nanos(endS),
          Math.toRadians(romDeg),
          Math.toRadians(peakDegPerS),
          Math.toRadians(returnShare * peakDegPerS),
          Math.toRadians(startDeg),
          Math.toRadians(startDeg - overshootDeg),
          Math.sin(tilt),
          0,
          Math.cos(tilt),
          onAxis,
          Math.toRadians(gravityDeg < 0 ? romDeg : gravityDeg),
          interpolated,
          quiet,
          swings,
          reversals,
          footfall,
          0,
          RepetitionMeasures.NONE);
    }

    private static long nanos(double s) {
      return Math.round(s * 1e9);
    }
  }

  private interface Change {
    void to(Draft draft);
  }

  private static Movement movement(Change change) {
    var draft = new Draft();
    change.to(draft);
    return draft.movement();
  }

  private static ExerciseProfile profile(String id) {
    return ExerciseCatalog.builtIn().find(id).orElseThrow();
  }

  private final ExerciseProfile deadlift = profile("romanian_deadlift");
  private final ThighAlignment alignment = new ThighAlignment(deadlift);
  private final RepetitionGate gate = new RepetitionGate(deadlift, alignment);

  private Optional<RejectionReason> verdict(Change change) {
    return gate.refuse(movement(change), Optional.empty());
  }

  /** Straight after a good repetition that ended half a second before. */
  private Optional<RejectionReason> verdictAfterAnother(Change change) {
    return gate.refuse(movement(change), Optional.of(movement(d -> d.startS = 6)));
  }

  private void countGood(int times) {
    for (int i = 0; i < times; i++) {
      double startS = -20 + 4 * i;
      gate.counted(movement(d -> d.startS = startS));
    }
  }

  @Test
  void aGoodRepetitionPasses() {
    assertThat(verdict(d -> {})).isEmpty();
    countGood(5);
    assertThat(verdict(d -> {})).isEmpty();
  }

  @Test
  void aStrideRightAfterAnotherIsWalkingAndAStepIntoALungeIsNot() {
    assertThat(
            verdictAfterAnother(
                d -> {
                  d.footfall = true;
                  d.quiet = false;
                  d.firstS = 0.6;
                  d.pauseS = 0;
                  d.secondS = 0.7;
                }))
        .contains(RejectionReason.WALKING);
    assertThat(
            verdictAfterAnother(
                d -> {
                  d.footfall = true;
                  d.quiet = false;
                  d.firstS = 0.7;
                  d.pauseS = 0;
                  d.secondS = 0.8;
                }))
        .as("a quick squat, whose reversal is felt as well")
        .isEmpty();
    assertThat(
            verdictAfterAnother(
                d -> {
                  d.footfall = true;
                  d.quiet = false;
                  d.firstS = 0.7;
                  d.pauseS = 0;
                  d.secondS = 0.8;
                  d.returnShare = 0.5;
                }))
        .as("upstairs")
        .contains(RejectionReason.WALKING);
    assertThat(verdict(d -> d.footfall = true)).isEmpty();
    assertThat(
            verdictAfterAnother(
                d -> {
                  d.footfall = true;
                  d.quiet = false;
                }))
        .as("slower than any stride")
        .isEmpty();
  }

  private static void swings(Draft d) {
    d.firstS = 0.6;
    d.pauseS = 0;
    d.secondS = 0.6;
    d.romDeg = 80;
    d.peakDegPerS = 220;
    d.quiet = false;
    d.startDeg = -20;
  }

  @Test
  void aSwingWhoseFootMeetsTheGroundIsAStride() {
    var swing = profile("leg_swing");
    var swings = new RepetitionGate(swing, new ThighAlignment(swing));
    assertThat(swings.refuse(movement(RepetitionGateTest::swings), Optional.empty())).isEmpty();
    Movement stride =
        movement(
            d -> {
              swings(d);
              d.footfall = true;
            });
    assertThat(swings.refuse(stride, Optional.empty())).contains(RejectionReason.WALKING);
  }

  @Test
  void aLegThatSwingsUpFromStandingAndComesBackAtHalfTheSpeedCarriesUpstairs() {
    var swing = profile("leg_swing");
    var alignment = new ThighAlignment(swing);
    alignment.still(new double[] {0, 0, 1}, 0);
    alignment.repetition(1);
    var swings = new RepetitionGate(swing, alignment);
    assertThat(swings.refuse(swingBack(-3, 0.59), Optional.empty()))
        .contains(RejectionReason.WALKING);
    assertThat(swings.refuse(swingBack(-20, 0.59), Optional.empty()))
        .as("from behind the body")
        .isEmpty();
    assertThat(swings.refuse(swingBack(-3, 0.8), Optional.empty())).as("as fast").isEmpty();
  }

  private static Movement swingBack(double startDeg, double returnShare) {
    return movement(
        d -> {
          swings(d);
          d.startDeg = startDeg;
          d.returnShare = returnShare;
        });
  }

  @Test
  void aLyingExerciseDoesNotBeginWithTheThighAsUprightAsInWalking() {
    var raise = profile("supine_leg_raise");
    var raises = new RepetitionGate(raise, new ThighAlignment(raise));
    Movement upright = movement(d -> d.startS = 60);
    assertThat(raises.refuse(upright, Optional.empty())).isEmpty();
    for (int i = 0; i < 5; i++) {
      double startS = 10 + i;
      raises.refuse(
          movement(
              d -> {
                d.startS = startS;
                d.firstS = 0.5;
                d.pauseS = 0;
                d.secondS = 0.5;
                d.peakDegPerS = 100;
                d.footfall = true;
                d.quiet = false;
                d.reversals = 5;
              }),
          Optional.empty());
    }
    assertThat(raises.refuse(upright, Optional.empty()))
        .contains(RejectionReason.NOT_FROM_START_POSE);
    Movement lying =
        movement(
            d -> {
              d.startS = 60;
              d.postureTiltDeg = 80;
            });
    assertThat(raises.refuse(lying, Optional.empty())).isEmpty();
  }

  @Test
  void tooSmallForTheExerciseIsRefused() {
    assertThat(verdict(d -> d.romDeg = 7)).contains(RejectionReason.RANGE_TOO_SMALL);
    assertThat(verdict(d -> d.romDeg = 9)).isEmpty();
  }

  @Test
  void aQuarterOfTheUsualRangeIsRefusedAndAHalfIsNot() {
    for (int i = 0; i < 5; i++) {
      gate.counted(movement(d -> d.romDeg = 36));
    }
    assertThat(verdict(d -> d.romDeg = 0.24 * 36)).contains(RejectionReason.RANGE_TOO_SMALL);
    assertThat(verdict(d -> d.romDeg = 0.5 * 36)).isEmpty();
  }

  @Test
  void tooLargeForTheExerciseIsRefused() {
    assertThat(verdict(d -> d.romDeg = 45)).contains(RejectionReason.RANGE_TOO_LARGE);
  }

  @Test
  void muchLargerThanTheLastOnesIsRefusedOnceThreeAreKnown() {
    countGood(2);
    assertThat(verdict(d -> d.romDeg = 32)).isEmpty();
    countGood(3);
    assertThat(verdict(d -> d.romDeg = 32)).contains(RejectionReason.RANGE_TOO_LARGE);
  }

  @Test
  void aLyingRaiseMayGrow() {
    ExerciseProfile raise = profile("supine_leg_raise");
    var lying = new RepetitionGate(raise, new ThighAlignment(raise));
    for (int i = 0; i < 5; i++) {
      lying.counted(movement(d -> d.romDeg = 10));
    }
    assertThat(lying.refuse(movement(d -> d.romDeg = 60), Optional.empty())).isEmpty();
  }

  @Test
  void tooShortIsRefused() {
    Change short90 =
        d -> {
          d.firstS = 0.4;
          d.pauseS = 0.1;
          d.secondS = 0.4;
          d.onAxis = 0.9;
        };
    assertThat(verdict(short90)).contains(RejectionReason.TOO_SHORT);
    countGood(3);
    assertThat(verdict(short90))
        .as("from a walk, however well known")
        .contains(RejectionReason.TOO_SHORT);
    assertThat(verdictAfterAnother(short90)).as("a hurried one of somebody known").isEmpty();
  }

  @Test
  void tooLongIsRefused() {
    assertThat(verdict(d -> d.pauseS = 20)).contains(RejectionReason.TOO_LONG);
  }

  @Test
  void jerkyIsRefused() {
    Change knocked =
        d -> {
          d.peakDegPerS = 22 * 6;
          d.swings = 2;
        };
    assertThat(verdict(knocked)).contains(RejectionReason.JERKY);
    assertThat(verdict(d -> d.peakDegPerS = 22 * 6)).as("clean, from standing still").isEmpty();
    countGood(3);
    assertThat(verdict(d -> d.peakDegPerS = 22 * 6)).isEmpty();
    assertThat(verdict(d -> d.peakDegPerS = 22 * 11)).contains(RejectionReason.JERKY);
  }

  @Test
  void swingingBackAndForthInsideIsWalking() {
    assertThat(verdict(d -> d.swings = 3)).contains(RejectionReason.WALKING);
  }

  @Test
  void swingingBackAndForthBeforeIsWalking() {
    assertThat(
            verdict(
                d -> {
                  d.quiet = false;
                  d.reversals = 4;
                }))
        .contains(RejectionReason.WALKING);
  }

  @Test
  void movingAboutAnotherAxisIsRefused() {
    assertThat(verdict(d -> d.onAxis = 0.4)).contains(RejectionReason.OFF_AXIS);
  }

  @Test
  void goingFarBeyondTheStartIsAPostureChange() {
    assertThat(verdict(d -> d.overshootDeg = 15)).contains(RejectionReason.POSTURE_CHANGE);
    assertThat(verdict(d -> d.overshootDeg = 8)).as("swung through").isEmpty();
  }

  @Test
  void notComingBackIsRefused() {
    assertThat(verdict(d -> d.overshootDeg = -9)).contains(RejectionReason.NOT_RETURNED);
    assertThat(verdict(d -> d.overshootDeg = -6)).isEmpty();
  }

  @Test
  void beginningOutOfMovementIsRefused() {
    assertThat(verdict(d -> d.quiet = false)).contains(RejectionReason.NO_QUIET_START);
  }

  @Test
  void goingOnFromTheRepetitionBeforeNeedsNoQuietStart() {
    Movement before = movement(d -> d.startS = 6.2); // ends 9.7
    assertThat(gate.refuse(movement(d -> d.quiet = false), Optional.of(before))).isEmpty();
    Movement longBefore = movement(d -> d.startS = 2);
    assertThat(gate.refuse(movement(d -> d.quiet = false), Optional.of(longBefore)))
        .contains(RejectionReason.NO_QUIET_START);
    Movement elsewhere =
        movement(
            d -> {
              d.startS = 6.2;
              d.startDeg = 14;
            });
    assertThat(gate.refuse(movement(d -> d.quiet = false), Optional.of(elsewhere)))
        .contains(RejectionReason.NO_QUIET_START);
  }

  @Test
  void anotherStartPoseIsRefusedUnlessTheAthleteInsists() {
    alignment.still(new double[] {0, 1, 0}, 0);
    alignment.repetition(1);
    assertThat(verdict(d -> d.startDeg = 15)).isEmpty();
    for (int i = 0; i < 3; i++) {
      assertThat(fromElsewhere(20 + 6 * i)).contains(RejectionReason.NOT_FROM_START_POSE);
      assertThat(fromElsewhere(20 + 6 * i))
          .as("the same movement, looked at again, insists on nothing")
          .contains(RejectionReason.NOT_FROM_START_POSE);
    }
    assertThat(fromElsewhere(40)).as("the fourth time").isEmpty();
  }

  private Optional<RejectionReason> fromElsewhere(double startS) {
    return verdict(
        d -> {
          d.startS = startS;
          d.startDeg = 30;
        });
  }

  @Test
  void aLyingRaiseInAnotherPostureIsRefused() {
    ExerciseProfile raise = profile("supine_leg_raise");
    var lying = new RepetitionGate(raise, new ThighAlignment(raise));
    lying.counted(movement(d -> d.startS = 0));
    assertThat(lying.refuse(movement(d -> d.postureTiltDeg = 40), Optional.empty())).isEmpty();
    assertThat(lying.refuse(movement(d -> d.postureTiltDeg = 60), Optional.empty()))
        .contains(RejectionReason.NOT_FROM_START_POSE);
  }

  @Test
  void gravityThatDoesNotTurnAsTheGyroscopeSaysIsNoticedTheThirdTime() {
    Change contradicting =
        d -> {
          d.romDeg = 60;
          d.gravityDeg = 20;
          d.pauseS = 1;
        };
    for (int i = 0; i < 3; i++) {
      assertThat(gate.contradictory()).isFalse();
      gate.counted(movement(contradicting));
    }
    assertThat(gate.contradictory()).isTrue();
  }

  @Test
  void gravityIsOnlyBelievedWhereTheTopIsHeld() {
    for (int i = 0; i < 10; i++) {
      gate.counted(
          movement(
              d -> {
                d.romDeg = 60;
                d.gravityDeg = 20;
                d.pauseS = 0.2;
              }));
    }
    assertThat(gate.contradictory()).isFalse();
  }

  @Test
  void aRepetitionWithMissingSamplesSaysSo() {
    assertThat(
            movement(d -> d.interpolated = true)
                .toRepetition(PhaseOrder.ECCENTRIC_FIRST, 0, 0, false)
                .notes())
        .containsExactly(RepetitionNote.SAMPLES_MISSING);
    assertThat(movement(d -> {}).toRepetition(PhaseOrder.ECCENTRIC_FIRST, 0, 0, false).notes())
        .isEmpty();
    assertThat(movement(d -> {}).toRepetition(PhaseOrder.ECCENTRIC_FIRST, 0, 0, true).notes())
        .containsExactly(RepetitionNote.GYROSCOPE_ONLY);
  }

  @Test
  void theSameRepetitionSeenAgainIsKnown() {
    gate.counted(movement(d -> d.startS = 10)); // ends 13.5
    assertThat(gate.alreadyCounted(movement(d -> d.startS = 12))).isTrue();
    assertThat(gate.alreadyCounted(movement(d -> d.startS = 13.4))).isFalse();
    assertThat(gate.alreadyCounted(movement(d -> d.startS = 14))).isFalse();
  }

  @Test
  void whoIsAtHomeNearTheLargestRangeMayGoALittleBeyondIt() {
    double largest = Math.toDegrees(deadlift.romMaxRad());
    assertThat(verdict(d -> d.romDeg = largest + 1)).contains(RejectionReason.RANGE_TOO_LARGE);
    for (int i = 0; i < 5; i++) {
      double startS = -20 + 4 * i;
      gate.counted(
          movement(
              d -> {
                d.startS = startS;
                d.romDeg = 0.88 * largest;
              }));
    }
    assertThat(verdict(d -> d.romDeg = largest + 1)).isEmpty();
    assertThat(verdict(d -> d.romDeg = 1.21 * largest))
        .as("the bar is picked up")
        .contains(RejectionReason.RANGE_TOO_LARGE);
  }

  @Test
  void whoHasAlwaysStayedFarFromTheLargestRangeGainsNothing() {
    double largest = Math.toDegrees(deadlift.romMaxRad());
    countGood(5);
    assertThat(verdict(d -> d.romDeg = largest + 1)).contains(RejectionReason.RANGE_TOO_LARGE);
  }

  @Test
  void aSeatedAthleteWhoIsKnownMayHurryFromTheOwnStart() {
    var extension = profile("seated_knee_extension");
    var seated = new RepetitionGate(extension, new ThighAlignment(extension));
    Change hurried =
        d -> {
          d.romDeg = 60;
          d.peakDegPerS = 200;
          d.firstS = 0.45;
          d.pauseS = 0.1;
          d.secondS = 0.45;
        };
    assertThat(seated.refuse(movement(hurried), Optional.empty()))
        .as("a stride from standing looks like this")
        .contains(RejectionReason.TOO_SHORT);
    for (int i = 0; i < 3; i++) {
      double startS = -60 + 4 * i;
      seated.counted(
          movement(
              d -> {
                d.startS = startS;
                d.romDeg = 60;
              }));
    }
    assertThat(seated.refuse(movement(hurried), Optional.empty())).isEmpty();
    Change fromBehind =
        d -> {
          hurried.to(d);
          d.postureTiltDeg = 40;
        };
    assertThat(seated.refuse(movement(fromBehind), Optional.empty()))
        .as("a stride")
        .contains(RejectionReason.TOO_SHORT);
  }
}
