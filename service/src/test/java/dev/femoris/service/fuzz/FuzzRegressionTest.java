package dev.femoris.service.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes give a result or a declared exception, and little memory: the seeds, everything that
 * once was a defect ({@code src/test/resources/fuzz}), and damage at random. {@link
 * FuzzCampaignTest} looks for more.
 */
class FuzzRegressionTest {

  private static final long SEED = 20_261_122;
  private static final int ROUNDS = 400;

  static List<FuzzTarget> all() {
    return FuzzTargets.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void seedsAndEveryFormerDefectAreReadOrRefused(FuzzTarget target) throws Exception {
    for (byte[] input : inputs(target)) {
      Harness.check(target, input);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void damagedSeedsAreReadOrRefused(FuzzTarget target) throws Exception {
    var random = new Random(SEED);
    var inputs = inputs(target);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] input = inputs.get(random.nextInt(inputs.size()));
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        input = changed(input, random);
      }
      Harness.check(target, input);
    }
  }

  @Test
  void aReaderThatThrowsSomethingElseOrTakesTooMuchMemoryIsFound() {
    var throwing =
        new FuzzTarget(
            "x",
            IOException.class,
            input -> {
              throw new IllegalStateException();
            },
            List::of);
    var greedy =
        new FuzzTarget("y", IOException.class, input -> kept = new byte[2 << 20], List::of);

    assertThat(isDefect(throwing)).isTrue();
    assertThat(isDefect(greedy)).isTrue();
    assertThat(kept).isNotEmpty();
  }

  private static byte[] kept = new byte[0];

  private static boolean isDefect(FuzzTarget target) {
    try {
      Harness.check(target, new byte[8]);
      return false;
    } catch (AssertionError found) {
      return true;
    }
  }

  static List<byte[]> inputs(FuzzTarget target) throws IOException, URISyntaxException {
    var inputs = new ArrayList<>(target.seeds().get());
    var folder = FuzzRegressionTest.class.getResource("/fuzz/" + target.name());
    if (folder != null) {
      try (var files = Files.list(Path.of(folder.toURI()))) {
        for (Path file : files.sorted().toList()) {
          inputs.add(Files.readAllBytes(file));
        }
      }
    }
    inputs.add(new byte[0]);
    return inputs;
  }

  private static byte[] changed(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    switch (random.nextInt(3)) {
      case 0:
        return Arrays.copyOf(bytes, at);
      case 1:
        byte[] longer = Arrays.copyOf(bytes, bytes.length + random.nextInt(20));
        System.arraycopy(longer, at, longer, at + longer.length - bytes.length, bytes.length - at);
        return longer;
      default:
        byte[] flipped = bytes.clone();
        if (at < bytes.length) {
          flipped[at] = (byte) random.nextInt();
        }
        return flipped;
    }
  }
}
