package dev.femoris.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The codec in C fits a small processor, and its page says how it does. */
class CSizeTest {

  /** Code of what a sensor writes and reads, tables included, that the page promises. */
  private static final int MAX_SENSOR_CODE_BYTES = 2048;

  /** Code of encoder and decoder of all frames. */
  private static final int MAX_CODE_BYTES = 2400;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void gccIsThere() throws Exception {
    Gcc.assumePresent();
  }

  @Test
  void aSensorNeedsAtMostTwoKilobytesOfCode() throws Exception {
    assertThat(codeBytes("-DFEMORIS_SENSOR_SIDE=1")).isBetween(500, MAX_SENSOR_CODE_BYTES);
  }

  @Test
  void encoderAndDecoderOfEverythingAreAsSmallAsThePageSays() throws Exception {
    assertThat(codeBytes("-DFEMORIS_SENSOR_SIDE=0")).isBetween(500, MAX_CODE_BYTES);
  }

  /** Code and tables; there is no other memory. */
  private int codeBytes(String side) throws Exception {
    var object = folder.resolve("size.o");
    String flags = "-Os -ffreestanding -fno-asynchronous-unwind-tables -c ";
    Gcc.compile(object, flags + side, "src/test/c/size.c");
    String sizes = Gcc.run(List.of("size", object.toString())).lines().toList().get(1);
    var columns = sizes.strip().split("\\s+", -1);
    assertThat(columns[1] + " " + columns[2]).as("data and bss").isEqualTo("0 0");
    return Integer.parseInt(columns[0]);
  }

  @Test
  void nothingOutsideIsCalledButWhatEveryCompilerBrings() throws Exception {
    var object = folder.resolve("needs.o");
    Gcc.compile(object, "-Os -ffreestanding -fno-pie -Wstack-usage=200 -c", "src/test/c/size.c");

    var undefined =
        Gcc.run(List.of("nm", "-u", object.toString()))
            .lines()
            .map(line -> line.replaceAll(".* ", ""));
    assertThat(undefined).isSubsetOf("memcpy", "memset", "memmove", "memcmp");
    var code = Files.readString(Gcc.module().resolve("c/femoris_wire.h"));
    assertThat(code)
        .doesNotContainPattern("\\b(float|double)\\s+\\w|\\b(malloc|calloc|free|alloca)\\s*\\(");
  }

  @Test
  void theReadmeShowsTheExampleThatIsTested() throws Exception {
    var page = Files.readString(Gcc.module().resolve("c/README.md"));
    var example = Files.readString(Gcc.module().resolve("c/stream.c"));

    var blocks =
        Pattern.compile("```c\\n(.*?)```", Pattern.DOTALL).matcher(page).results().toList();
    assertThat(blocks)
        .isNotEmpty()
        .allSatisfy(block -> assertThat(example).contains(block.group(1)));
    assertThat(page).contains("f3a10001-7c5e-4b1d-9d2a-66656d6f7269", "f3a10002-", "f3a10003-");
  }
}
