package dev.femoris.analysis.session;

import dev.femoris.analysis.alignment.ThighAlignment;
import dev.femoris.analysis.kinematics.MotionWindow;
import dev.femoris.analysis.trunk.ThighCourse;

/** Reads the thigh's motion of the last seconds out of the window it is kept in. */
final class CourseReader {

  private CourseReader() {}

  static ThighCourse read(
      MotionWindow window,
      ThighAlignment alignment,
      double motionTimeS,
      long fromNanos,
      long toNanos) {
    long first = window.oldest();
    while (first <= window.newest() && window.timeNanos(first) < fromNanos) {
      first++;
    }
    long last = window.newest();
    while (last >= first && window.timeNanos(last) > toNanos) {
      last--;
    }
    int size = (int) (last - first + 1);
    long[] time = new long[size];
    double[] theta = new double[size];
    double[] rate = new double[size];
    double[] up = new double[3];
    double across = 0;
    for (int k = 0; k < size; k++) {
      long n = first + k;
      double square = 0;
      for (int i = 0; i < 3; i++) {
        up[i] = window.up(n, i);
        square += window.rate(n, i) * window.rate(n, i);
      }
      time[k] = window.timeNanos(n);
      theta[k] = alignment.thetaFromGravityRad(up);
      double about =
          alignment.plane().rateRadPerS(window.rate(n, 0), window.rate(n, 1), window.rate(n, 2));
      rate[k] = alignment.sign() < 0 ? -about : about;
      across += Math.max(0, square - about * about);
    }
    return new ThighCourse(
        motionTimeS, time, theta, rate, size == 0 ? 0 : Math.sqrt(across / size));
  }
}
