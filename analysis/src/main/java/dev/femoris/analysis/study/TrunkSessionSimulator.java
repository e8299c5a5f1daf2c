package dev.femoris.analysis.study;

import dev.femoris.analysis.simulation.SegmentPath;
import dev.femoris.analysis.simulation.SensorStream;
import dev.femoris.analysis.simulation.TruthEvents;
import dev.femoris.analysis.simulation.TruthOrder;
import dev.femoris.analysis.study.SessionScript.Placed;
import dev.femoris.analysis.study.TrunkSession.TrunkRepetition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes whole sessions with sensors on thigh, sacrum and T12.
 *
 * <pre>{@code
 * TrunkSessionSpec spec = TrunkSessionSpec.of(HingeLift.CONVENTIONAL_DEADLIFT, 7);
 * TrunkSession session = TrunkSessionSimulator.simulate(spec);
 * session.streams().getFirst().samples().forEach(analyzer::push);
 * }</pre>
 *
 * A function of its argument alone: the same spec gives the same bits.
 */
public final class TrunkSessionSimulator {
  private static final long DAY = 0x646179L;
  private static final long BODY = 0x626F6479L;

  private TrunkSessionSimulator() {}

  public static TrunkSession simulate(TrunkSessionSpec spec) {
    Lifter lifter = Lifter.drawn(spec.lift(), spec.seed());
    SplittableRandom body =
        new SplittableRandom(spec.seed() ^ BODY ^ (spec.day() * 0x9E3779B97F4A7C15L));
    SessionScript script = new SessionScript(spec, lifter, body);
    script.write();
    Pose standing = new Movement(lifter).standing();
    SwayingBody moving = new SwayingBody(lifter.build(), script.track.joined(), standing, body);
    Wearing wearing = wearing(spec);
    SkinMotion skin = new SkinMotion(moving, wearing, slip(spec, script), body);
    WornTrunk worn = new WornTrunk(spec, moving, wearing, skin);
    List<SensorStream> streams = worn.streams(lostAtS(spec, script));
    BodyMotion bone = moving.inclinations();
    List<TrunkRepetition> repetitions = repetitions(script, bone, skin.motion(), spec);
    return new TrunkSession(
        spec,
        spec.lift().fromFloor() ? TruthOrder.CONCENTRIC_FIRST : TruthOrder.ECCENTRIC_FIRST,
        lifter.barKg(),
        toeTouch(script, bone),
        wearing,
        streams,
        repetitions,
        script.others,
        SegmentPath.stepS(),
        bone);
  }

  private static Wearing wearing(TrunkSessionSpec spec) {
    SplittableRandom straps = new SplittableRandom(spec.seed() ^ DAY);
    Wearing wearing = Wearing.firstDay(straps);
    for (int day = 0; day < spec.day(); day++) {
      wearing = wearing.anotherDay(straps);
    }
    return wearing;
  }

  private static SkinMotion.Slipped slip(TrunkSessionSpec spec, SessionScript script) {
    return spec.slip()
        .map(
            slip -> new SkinMotion.Slipped(slip.placement(), slip.angleRad(), midSecondSet(script)))
        .orElse(SkinMotion.Slipped.NONE);
  }

  private static double lostAtS(TrunkSessionSpec spec, SessionScript script) {
    return spec.lost().isPresent() ? midSecondSet(script) : Double.POSITIVE_INFINITY;
  }

  /** In the pause before the repetition in the middle of the second set. */
  private static double midSecondSet(SessionScript script) {
    List<Placed> second = script.repetitions.stream().filter(r -> r.set() == 2).toList();
    return second.get(second.size() / 2).fromS();
  }

  private static double toeTouch(SessionScript script, BodyMotion bone) {
    return script.others.stream()
        .filter(other -> other.kind().equals("toe_touch"))
        .mapToDouble(other -> slice(bone, other.startS(), other.endS()).maxLumbarFlexionRad())
        .findFirst()
        .orElseThrow();
  }

  private static BodyMotion slice(BodyMotion motion, double fromS, double toS) {
    int from = (int) Math.round(fromS / SegmentPath.stepS());
    int to = Math.min(motion.length(), (int) Math.round(toS / SegmentPath.stepS()));
    return new BodyMotion(
        Arrays.copyOfRange(motion.thighRad(), from, to),
        Arrays.copyOfRange(motion.pelvisRad(), from, to),
        Arrays.copyOfRange(motion.thoraxRad(), from, to));
  }

  private static List<TrunkRepetition> repetitions(
      SessionScript script, BodyMotion bone, BodyMotion skin, TrunkSessionSpec spec) {
    TruthEvents events = new TruthEvents(bone.thighRad(), spec.lift().fromFloor() ? -1 : 1);
    double baseline =
        script.repetitions.stream()
            .filter(placed -> placed.set() == 1)
            .mapToDouble(placed -> largest(bone, placed))
            .average()
            .orElseThrow();
    List<TrunkRepetition> repetitions = new ArrayList<>();
    for (Placed placed : script.repetitions) {
      double largest = largest(bone, placed);
      RepetitionPlan plan = placed.plan();
      repetitions.add(
          new TrunkRepetition(
              placed.set(),
              events.find(placed.fromS(), placed.moveS(), placed.backS()),
              placed.set() == 1,
              plan.rounding().nominalRad(),
              plan.rounding().extraRad(),
              plan.benign(),
              largest,
              largest(skin, placed),
              largest - baseline));
    }
    return repetitions;
  }

  private static double largest(BodyMotion motion, Placed placed) {
    return slice(motion, placed.moveS() - 0.1, placed.backS()).maxLumbarFlexionRad();
  }
}
