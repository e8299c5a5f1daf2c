package dev.femoris.analysis.study;

/** Moves a body along its lifter's path and keeps the poses. Not thread-safe. */
final class Movement {
  private final LiftPath path;
  private final PoseSolver solver;
  private final boolean bent;

  Movement(Lifter lifter) {
    path = new LiftPath(lifter);
    solver =
        new PoseSolver(lifter.build(), Preferences.of(lifter.lift(), lifter.style().hipLimitRad()));
    bent = lifter.lift().fromFloor();
  }

  /** A repetition, from its first instant. */
  void perform(PoseTrack track, RepetitionDemands demands, double lengthS) {
    start(bent ? 1 : 0);
    solver.settle(demands.at(0));
    int count = (int) Math.round(lengthS * PoseTrack.RATE_HZ);
    for (int i = 0; i < count; i++) {
      track.add(solver.solve(demands.at(i / PoseTrack.RATE_HZ)));
    }
  }

  /**
   * Along the path without lifting.
   *
   * @param from share of the joints' way down at the beginning
   * @param to share at the end
   * @param barKg what is in the hands
   */
  void along(PoseTrack track, double from, double to, double lengthS, double barKg) {
    start(from);
    solver.settle(path.demand(from, barKg));
    int count = (int) Math.round(lengthS * PoseTrack.RATE_HZ);
    for (int i = 0; i < count; i++) {
      double down = from + (to - from) * Curves.minimumJerk(i / (double) count);
      track.add(solver.solve(path.demand(down, barKg)));
    }
  }

  /** The pose of somebody who stands and does nothing. */
  Pose standing() {
    start(0);
    return solver.settle(path.demand(0, 0));
  }

  private void start(double down) {
    double deep = bent ? down : 0.4 * down;
    solver.startFrom(
        Math.toRadians(2 + 12 * (bent ? down : -down)),
        Math.toRadians(3 + 51 * deep),
        Math.toRadians(3 + 53 * down),
        Math.toRadians(3 - 12 * down));
  }
}
