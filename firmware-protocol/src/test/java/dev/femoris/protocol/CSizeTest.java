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

  /** Code of encoder and decoder of all frames, tables included, that the page promises. */
  private static final int MAX_CODE_BYTES = 2048;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void gccIsThere() throws Exception {
    Gcc.assumePresent();
  }

  @Test
  void encoderAndDecoderNeedAtMostTwoKilobytesOfCode() throws Exception {
    var object = folder.resolve("size.o");
    Gcc.compile(
        object, "-Os -ffreestanding -fno-asynchronous-unwind-tables -c", "src/test/c/size.c");

    var columns =
        Gcc.run(List.of("size", object.toString()))
            .lines()
            .toList()
            .get(1)
            .strip()
            .split("\\s+", -1);
    assertThat(Integer.parseInt(columns[0])).as("text").isBetween(500, MAX_CODE_BYTES);
    assertThat(columns[1] + " " + columns[2]).as("data and bss").isEqualTo("0 0");
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
