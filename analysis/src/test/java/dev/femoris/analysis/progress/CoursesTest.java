package dev.femoris.analysis.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the definition: all courses one by one, every sum written out. */
class CoursesTest {

  @Test
  void theBestCourseIsToTheLastBitThatOfTheDefinition() {
    long seed = 4711;
    var random = new Random(seed);
    for (int size = 3; size < 40; size++) {
      List<Block> blocks = blocks(random, size);
      var courses = new Courses(blocks);
      for (int lastEnd = 1; lastEnd < size; lastEnd++) {
        assertThat(courses.upTo(lastEnd)).isEqualTo(best(blocks, 1, lastEnd));
        assertThat(courses.endingAt(lastEnd)).isEqualTo(best(blocks, lastEnd, lastEnd));
      }
    }
  }

  @Test
  void aLevelAWayAndALevelAreFoundAgain() {
    double[] values = {10, 10, 10, 12, 14, 16, 16, 16, 16};
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      blocks.add(new Block(7 * i, 7 * i + 7, 28L * i, 28L * i + 27, values[i]));
    }
    Course found = new Courses(blocks).upTo(values.length - 1);
    assertThat(found.start()).isEqualTo(2);
    assertThat(found.end()).isEqualTo(5);
    assertThat(found.level()).isCloseTo(10, within(1e-9));
    assertThat(found.change()).isCloseTo(6, within(1e-9));
  }

  private static List<Block> blocks(Random random, int size) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < size; i++) {
      int to = from + 6 + random.nextInt(9);
      double value = 60 + Math.min(i, 20) * 0.3 + random.nextGaussian();
      blocks.add(new Block(from, to, 28L * i, 28L * i + 27, value));
      from = to;
    }
    return blocks;
  }

  private static Course best(List<Block> blocks, int firstEnd, int lastEnd) {
    Course best = fit(blocks, 0, firstEnd);
    for (int end = firstEnd; end <= lastEnd; end++) {
      for (int start = 0; start < end; start++) {
        Course other = fit(blocks, start, end);
        best = other.residual() < best.residual() ? other : best;
      }
    }
    return best;
  }

  private static Course fit(List<Block> blocks, int start, int end) {
    double weight = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < blocks.size(); i++) {
      weight += blocks.get(i).sessions();
      x += blocks.get(i).sessions() * Course.share(i, start, end);
      y += blocks.get(i).sessions() * blocks.get(i).value();
    }
    x /= weight;
    y /= weight;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double dx = Course.share(i, start, end) - x;
      double dy = blocks.get(i).value() - y;
      xx += blocks.get(i).sessions() * dx * dx;
      xy += blocks.get(i).sessions() * dx * dy;
      yy += blocks.get(i).sessions() * dy * dy;
    }
    double change = xx == 0 ? 0 : xy / xx;
    return new Course(start, end, y - change * x, change, Math.max(0, yy - change * xy));
  }
}
