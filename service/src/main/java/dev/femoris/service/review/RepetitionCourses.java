package dev.femoris.service.review;

import dev.femoris.service.message.ReviewAnswers;
import dev.femoris.service.message.ShownRepetitions;
import dev.femoris.service.trace.TracePyramid;
import java.util.ArrayList;
import java.util.List;

/** Cuts the courses of repetitions out of a trace, for laying them over each other. */
final class RepetitionCourses {

  private RepetitionCourses() {}

  /**
   * @param resultJson what is shown
   * @param points how many at most of each
   */
  static String of(String resultJson, TracePyramid trace, int points) {
    List<ReviewAnswers.Course> courses = new ArrayList<>();
    for (ShownRepetitions.Entry rep : ShownRepetitions.of(resultJson)) {
      courses.add(course(rep, trace, points));
    }
    return ReviewAnswers.courses(courses);
  }

  private static ReviewAnswers.Course course(
      ShownRepetitions.Entry rep, TracePyramid trace, int points) {
    double[] timeS = new double[points];
    double[] angleDeg = new double[points];
    for (int i = 0; i < points; i++) {
      timeS[i] = (rep.endS() - rep.startS()) * i / (points - 1);
      angleDeg[i] = trace.angleDeg(rep.startS() + timeS[i]);
    }
    return new ReviewAnswers.Course(rep.set(), rep.index(), rep.startS(), timeS, angleDeg);
  }
}
