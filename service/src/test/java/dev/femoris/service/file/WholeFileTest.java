package dev.femoris.service.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void whatCannotBeWrittenIsWhatIsTold() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("file"), "text");
    Path target = notAFolder.resolve("result.csv");

    assertThatThrownBy(() -> WholeFile.writeText(target, "x"))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(target + ": cannot be written");
  }

  @Test
  void whatFailsHalfWayLeavesTheFileAsItWasAndNothingBeside() throws IOException {
    Path target = Files.writeString(folder.resolve("result.csv"), "before");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    target,
                    partial -> {
                      Files.writeString(partial, "half");
                      throw new IOException("full");
                    }))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("full");

    assertThat(target).hasContent("before");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
  }
}
