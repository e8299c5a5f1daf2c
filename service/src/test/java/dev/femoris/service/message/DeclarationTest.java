package dev.femoris.service.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.service.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationTest {

  private static Declaration parse(String members) {
    String json = "{\"exercise\":\"squat\"%s}".formatted(members);
    return Declaration.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLoadMayBeSaid() {
    assertThat(parse(",\"load_kg\":102.5").loadKg()).hasValue(102.5);
    assertThat(parse(",\"load_kg\":100").loadKg()).hasValue(100);
    assertThat(parse("").loadKg()).isEmpty();
    assertThat(parse(",\"load_kg\":null").loadKg()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-20", "1000", "1e9", "\"100\"", "true", "[100]"})
  void whatIsNoWeightIsRefusedInOneLine(String load) {
    assertThatThrownBy(() -> parse(",\"load_kg\":" + load))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("load_kg")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "1000", "-5", "NaN", "Infinity", "1e2", "", "100 kg", "0x10"})
  void aPersonsTextThatIsNoWeightIsNone(String text) {
    assertThat(Declaration.loadKg(text)).isEmpty();
  }

  @Test
  void aPersonWritesAWeightInKilograms() {
    assertThat(Declaration.loadKg("102.5")).isEqualTo(OptionalDouble.of(102.5));
    assertThat(Declaration.loadKg("999.9")).isEqualTo(OptionalDouble.of(999.9));
  }
}
