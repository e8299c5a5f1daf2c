package dev.femoris.analysis.barbell;

/** Sets of a bar as different people do them. */
final class SimulatedSets {

  static final int REPETITIONS = 10;

  private SimulatedSets() {}

  /** Picked up from the floor, carried, lowered and lifted ten times, put down. */
  static SimulatedBar hinge(long seed) {
    var bar = new SimulatedBar(seed);
    double riseM = bar.between(0.3, 0.65);
    double downS = bar.between(1.2, 3.5);
    double upS = bar.between(0.7, 1.8);
    bar.onTheFloor(3).moved(0.6, bar.between(0.9, 1.5)).held(1.5).carried(4).held(3);
    for (int i = 0; i < REPETITIONS; i++) {
      bar.moved(-riseM * bar.between(0.9, 1.05), downS * bar.between(0.85, 1.15));
      bar.held(bar.between(0.05, 1));
      bar.moved(riseM, upS * bar.between(0.85, 1.2)).held(bar.between(0.2, 1.5));
    }
    return bar.held(2).carried(3).moved(-0.6, 1.5).onTheFloor(3);
  }

  /** Ten lifts from the floor and back. */
  static SimulatedBar floor(long seed) {
    var bar = new SimulatedBar(seed);
    double riseM = bar.between(0.4, 0.65);
    double upS = bar.between(0.7, 2);
    bar.onTheFloor(4);
    for (int i = 0; i < REPETITIONS; i++) {
      bar.moved(riseM, upS * bar.between(0.85, 1.2)).held(bar.between(0.3, 1.5));
      bar.moved(-riseM, bar.between(0.9, 2)).onTheFloor(bar.between(0.2, 1.5));
    }
    return bar.onTheFloor(3);
  }

  /** Ten bridges under a bar: small lifts with a hold on top. */
  static SimulatedBar bridge(long seed) {
    var bar = new SimulatedBar(seed);
    double riseM = bar.between(0.15, 0.3);
    bar.held(4);
    for (int i = 0; i < REPETITIONS; i++) {
      bar.moved(riseM, bar.between(0.5, 1)).held(bar.between(0.3, 1.5));
      bar.moved(-riseM, bar.between(0.8, 1.6)).held(bar.between(0.3, 1));
    }
    return bar.held(4);
  }
}
