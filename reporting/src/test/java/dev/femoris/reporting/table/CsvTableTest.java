package dev.femoris.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static final List<Column> COLUMNS =
      List.of(Column.text("word"), Column.whole("index"), Column.number("angle_deg", 3));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void cellsAreQuotedOnlyWhereTheyMust() throws IOException {
    try (var table = new CsvTable(COLUMNS, out)) {
      table.text("größer, \"so\"\n");
      table.whole(-3);
      table.number(-0.00049);
      table.endRow();
      table.empty();
      table.empty();
      table.number(Double.NaN);
      table.endRow();
      table.text("plain");
      table.whole(Long.MAX_VALUE);
      table.number(-12.34567);
      table.endRow();
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            word,index,angle_deg
            "größer, ""so""
            ",-3,0.000
            ,,
            plain,9223372036854775807,-12.346
            """);
  }

  @Test
  void aNumberTooLargeForItsDecimalsIsStillThatNumber() {
    assertThat(Decimals.append(new StringBuilder(), 1e300, 9)).hasToString("1.0E300");
    assertThat(Decimals.append(new StringBuilder(), 1.5, 0)).hasToString("2");
  }

  @Test
  void aCellOfAnotherKindAndARowOfAnotherLengthAreDefects() throws IOException {
    var table = new CsvTable(COLUMNS, out);
    assertThatThrownBy(() -> table.whole(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(table::endRow).isInstanceOf(IllegalStateException.class);
  }
}
