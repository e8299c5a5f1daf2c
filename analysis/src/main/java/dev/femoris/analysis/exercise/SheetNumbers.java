package dev.femoris.analysis.exercise;

import java.util.Optional;

/** The numbers of a sheet, in its units. Not thread-safe. */
final class SheetNumbers {

  /** No leg turns further. */
  private static final double LARGEST_DEG = 240;

  private static final double LARGEST_TOLERANCE_DEG = 90;

  /** So long is motion remembered. */
  private static final double LONGEST_S = 20;

  private static final double LONGEST_PHASE_S = 120;

  private StartPose pose = StartPose.STANDING;
  private double startDeg;
  private double toleranceDeg;
  private double smallestDeg;
  private double usualDeg;
  private double largestDeg;
  private double shortestS;
  private double longestS;
  private TempoTarget tempo = new TempoTarget(0, 0, 0, 0);
  private Optional<HoldZone> zone = Optional.empty();

  void start(SheetSection in) {
    pose = in.choice("pose", StartPose.class);
    startDeg = in.number("angle_deg", -LARGEST_DEG, LARGEST_DEG);
    toleranceDeg = in.number("tolerance_deg", 1, LARGEST_TOLERANCE_DEG);
  }

  void rom(SheetSection in) {
    smallestDeg = in.number("smallest", 0.5, LARGEST_DEG);
    usualDeg = in.number("usual", 0.5, LARGEST_DEG);
    largestDeg = in.number("largest", 0.5, LARGEST_DEG);
    in.requireRising("smallest", smallestDeg, "usual", usualDeg);
    in.requireRising("usual", usualDeg, "largest", largestDeg);
  }

  void duration(SheetSection in) {
    shortestS = in.number("shortest", 0.1, LONGEST_S);
    longestS = in.number("longest", 0.1, LONGEST_S);
    in.requireRising("shortest", shortestS, "longest", longestS);
  }

  void tempo(SheetSection in) {
    tempo =
        new TempoTarget(
            in.number("eccentric", 0, LONGEST_PHASE_S),
            in.number("stretched", 0, LONGEST_PHASE_S),
            in.number("concentric", 0, LONGEST_PHASE_S),
            in.number("contracted", 0, LONGEST_PHASE_S));
  }

  void zone(SheetSection in) {
    double from = in.number("from", -LARGEST_DEG, LARGEST_DEG);
    double to = in.number("to", -LARGEST_DEG, LARGEST_DEG);
    in.requireRising("from", from, "to", to);
    if (from < to) {
      zone = Optional.of(new HoldZone(Math.toRadians(from), Math.toRadians(to)));
    }
  }

  ExerciseProfile profile(ExerciseSheet.Words w) {
    return new ExerciseProfile(
        w.id(),
        w.name(),
        w.kind(),
        w.segment(),
        w.barLifted(),
        w.order(),
        w.direction(),
        pose,
        w.angleSource(),
        Math.toRadians(startDeg),
        Math.toRadians(toleranceDeg),
        Math.toRadians(usualDeg),
        Math.toRadians(smallestDeg),
        Math.toRadians(largestDeg),
        shortestS,
        longestS,
        tempo,
        zone,
        w.faults(),
        w.alike(),
        w.unseen(),
        w.sources());
  }
}
