package dev.femoris.service.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {

  private static final Figure ERROR = new Figure("broad.error_deg", 0.6, 0.05);
  private static final Figure SHARE = new Figure("own.f1", 0.98, -0.01);

  @TempDir private Path folder;

  @Test
  void anErrorMayGrowByItsToleranceAndShrinkAtWill() {
    assertThat(ERROR.worse(0.65)).isEmpty();
    assertThat(ERROR.worse(0.1)).isEmpty();
    assertThat(ERROR.worse(0.651))
        .hasValue("broad.error_deg: 0.651, was 0.6, up to 0.65 is allowed");
  }

  @Test
  void whereLargerIsBetterTheToleranceIsNegative() {
    assertThat(SHARE.worse(0.97)).isEmpty();
    assertThat(SHARE.worse(1)).isEmpty();
    assertThat(SHARE.worse(0.96)).hasValue("own.f1: 0.96, was 0.98, down to 0.97 is allowed");
  }

  @Test
  void theFileGivesBackWhatWasWritten() throws IOException {
    Path file = folder.resolve("tolerances.csv");
    Files.writeString(file, ToleranceFile.text(List.of(ERROR, SHARE)));
    assertThat(ToleranceFile.read(file)).containsExactly(ERROR, SHARE);
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Path file = folder.resolve("tolerances.csv");
    Files.writeString(file, "metric,value,tolerance\nbroad.error_deg,good,0\n");
    assertThatThrownBy(() -> ToleranceFile.read(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aFigureThatIsGoneIsToldUnlessItsRecordingsAreAbsent() {
    var whole = new Section("own", "", "", List.of(), List.of());
    var lacking = new Section("broad", "", "", List.of(), List.of("broad/01"));
    var table = new ValidationTable(List.of(), List.of(lacking), List.of(whole));
    assertThat(table.worseThan(List.of(ERROR, SHARE)))
        .containsExactly("own.f1: is not measured any more");
  }
}
