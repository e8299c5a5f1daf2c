package dev.femoris.analysis.simulation;

import dev.femoris.analysis.simulation.MotionScript.Impact;
import java.util.random.RandomGenerator;

/**
 * What people do with their legs when they do not exercise, one thing after the other, from easy
 * standing to easy standing. Not thread-safe.
 */
final class EverydayScenes {
  private final Athlete person;
  private final RandomGenerator random;
  private final MotionScript script;
  private final Scenes scenes;

  EverydayScenes(Athlete person, RandomGenerator random) {
    this.person = person;
    this.random = random;
    script = new MotionScript(person.standing(0.2), Scenes.STANDING_SWAY);
    scenes = new Scenes(script, person, random);
    script.startAt(Channel.FLEXION, person.standingRad());
  }

  MotionScript compose(double lengthS) {
    scenes.rest(0.5, 3);
    while (script.nowS() < lengthS) {
      activity();
      scenes.rest(0.5, 6);
    }
    return script;
  }

  private void activity() {
    int lot = random.nextInt(100);
    if (lot < 30) {
      walk();
    } else if (lot < 46) {
      stand();
    } else if (lot < 60) {
      sit();
    } else if (lot < 70) {
      stairs();
    } else if (lot < 80) {
      pickUp();
    } else if (lot < 86) {
      kneel();
    } else if (lot < 92) {
      lie();
    } else if (lot < 96) {
      tieShoe();
    } else {
      grip();
    }
  }

  /** In bouts of differing pace. */
  private void walk() {
    double startS = script.nowS();
    int bouts = 1 + random.nextInt(3);
    for (int i = 0; i < bouts; i++) {
      script.walk(between(2.5, 30), person.gait().atPace(between(0.75, 1.2)));
      scenes.rest(0.1, 1.5);
    }
    script.other(startS, "walk");
  }

  private void stand() {
    double startS = script.nowS();
    int shifts = random.nextInt(5);
    for (int i = 0; i < shifts; i++) {
      scenes.rest(0.5, 8);
      scenes.shiftWeight();
    }
    scenes.rest(2, 15);
    script.other(startS, "stand");
  }

  /** Sits for a while, fidgets, crosses the legs, lets the heel bounce. */
  private void sit() {
    double startS = script.nowS();
    double durationS = between(0.9, 1.8);
    script.posture(person.sitting(), 0.2, durationS);
    double seatRad = degrees(78, 98);
    script.moveTo(Channel.FLEXION, seatRad, durationS, shape(durationS));
    impact(2, 6);
    int fidgets = random.nextInt(9);
    for (int i = 0; i < fidgets; i++) {
      scenes.rest(0.5, 12);
      fidget(seatRad);
    }
    scenes.rest(2, 20);
    double upS = between(0.8, 1.7);
    script.posture(person.standing(0.2), Scenes.STANDING_SWAY, upS);
    script.moveTo(Channel.FLEXION, person.standingRad(), upS, shape(upS));
    script.other(startS, "sit");
  }

  private void fidget(double seatRad) {
    switch (random.nextInt(4)) {
      case 0 -> crossLegs(seatRad);
      case 1 -> bounceHeel(seatRad);
      default -> flexTo(seatRad + degrees(-6, 9), 0.4, 1.2);
    }
  }

  private void crossLegs(double seatRad) {
    flexTo(seatRad + degrees(12, 25), 0.6, 1.2);
    scenes.rest(1, 20);
    flexTo(seatRad, 0.6, 1.2);
  }

  private void bounceHeel(double seatRad) {
    double halfS = between(0.09, 0.16);
    double sizeRad = degrees(1, 4);
    int times = 5 + random.nextInt(30);
    for (int i = 0; i < times; i++) {
      script.moveTo(Channel.FLEXION, seatRad + sizeRad, halfS, PhaseShape.swinging(1));
      script.moveTo(Channel.FLEXION, seatRad, halfS, PhaseShape.swinging(1));
    }
  }

  /** Up lifts the thigh far, down little. */
  private void stairs() {
    double startS = script.nowS();
    boolean up = random.nextBoolean();
    double lengthS = between(5, 22);
    script.walk(lengthS, up ? person.gait().upstairs() : person.gait().downstairs());
    script.other(startS, up ? "stairs_up" : "stairs_down");
  }

  /** Stoops or squats down to something, busies the hands, comes up. */
  private void pickUp() {
    double startS = script.nowS();
    boolean squats = random.nextInt(3) == 0;
    double depthRad = squats ? degrees(60, 100) : degrees(12, 50);
    script.posture(person.standing(squats ? 0.35 : 0.15), Scenes.STANDING_SWAY, 0.5);
    flexTo(depthRad, 0.7, 1.8);
    int times = random.nextInt(4);
    for (int i = 0; i < times; i++) {
      flexTo(depthRad + degrees(-9, 6), 0.4, 0.9);
      scenes.rest(0.05, 0.8);
    }
    flexTo(person.standingRad(), 0.7, 1.7);
    script.posture(person.standing(0.2), Scenes.STANDING_SWAY, 0.5);
    script.other(startS, "pick_up");
  }

  private void kneel() {
    scenes.kneelDown(degrees(-4, 8));
    int times = random.nextInt(4);
    for (int i = 0; i < times; i++) {
      scenes.rest(0.5, 5);
      flexTo(degrees(-4, 25), 0.6, 1.4);
    }
    scenes.rest(1, 6);
    scenes.riseFromKnees();
  }

  private void lie() {
    scenes.lieDown();
    double startS = script.nowS();
    int turns = random.nextInt(3);
    for (int i = 0; i < turns; i++) {
      scenes.rest(2, 15);
      flexTo(degrees(86, 140), 0.8, 1.8);
      scenes.rest(1, 12);
      flexTo(degrees(86, 97), 0.8, 1.8);
    }
    scenes.rest(3, 20);
    script.other(startS, "lie");
    scenes.getUp();
  }

  /** One foot on something. */
  private void tieShoe() {
    double startS = script.nowS();
    flexTo(degrees(55, 95), 0.7, 1.4);
    double footUpRad = script.angleRad(Channel.FLEXION);
    scenes.rest(0.3, 2);
    int times = random.nextInt(4);
    for (int i = 0; i < times; i++) {
      flexTo(footUpRad + degrees(-4, 4), 0.4, 1);
    }
    scenes.rest(1, 8);
    flexTo(person.standingRad(), 0.6, 1.3);
    script.other(startS, "foot_up");
  }

  /** Bends to a bar or a bag and takes hold of it anew. */
  private void grip() {
    double startS = script.nowS();
    flexTo(degrees(15, 55), 0.9, 1.8);
    scenes.rock(1 + random.nextInt(4));
    scenes.rest(0.2, 1.5);
    flexTo(person.standingRad(), 0.9, 1.8);
    script.other(startS, "re_grip");
  }

  private void flexTo(double targetRad, double minS, double maxS) {
    double durationS = between(minS, maxS);
    script.moveTo(Channel.FLEXION, targetRad, durationS, shape(durationS));
  }

  private void impact(double minMps2, double maxMps2) {
    double size = between(minMps2, maxMps2);
    script.impact(new Impact(script.nowS() - 0.02, size, 0.001 * size, 14, 0.04));
  }

  private PhaseShape shape(double durationS) {
    return PhaseShape.drawn(random, durationS);
  }

  private double between(double min, double max) {
    return new Range(min, max).draw(random);
  }

  private double degrees(double min, double max) {
    return Math.toRadians(between(min, max));
  }
}
