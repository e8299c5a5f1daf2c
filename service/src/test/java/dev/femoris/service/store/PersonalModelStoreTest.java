package dev.femoris.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real database file. */
class PersonalModelStoreTest {

  private static final BaselineKey RIGHT = new BaselineKey("Anna", "squat", "thigh_right");
  private static final String FAULT = "back_rounding";
  private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

  private static NewModel model(int version, boolean better, Set<Long> labels) {
    return new NewModel(
        RIGHT, FAULT, version, NOW, "Maria", 6, 7, 2, better, "{\"v\":" + version + "}", labels);
  }

  private static StoredModel add(PersonalModelStore models, boolean better) {
    return models.insert(model(models.nextVersion(RIGHT, FAULT), better, Set.of()));
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void versionsCountUpAndStartUnused(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      var models = database.personalModels();
      assertThat(add(models, true).state()).isEqualTo(ModelState.READY);
      assertThat(add(models, false).state()).isEqualTo(ModelState.NOT_BETTER);
      assertThat(models.all(RIGHT, FAULT)).extracting(StoredModel::version).containsExactly(2, 1);
      assertThat(models.all("Anna")).hasSize(2);
      assertThat(models.all("Ben")).isEmpty();
      assertThat(models.active(RIGHT, FAULT)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void oneIsActiveAtATimeAndEveryStepIsKept(DatabaseKind kind, @TempDir Path folder) {
    long first;
    long second;
    try (var database = kind.open(folder)) {
      var models = database.personalModels();
      first = add(models, true).id();
      second = add(models, true).id();
      models.activate(first, "Maria", NOW, "");
      models.activate(second, "Paul", NOW.plusSeconds(60), "more labels");
      assertThat(models.active(RIGHT, FAULT).orElseThrow().id()).isEqualTo(second);
      models.revoke(second, "Maria", NOW.plusSeconds(120), "wrong day");
    }
    try (var database = kind.open(folder)) {
      var models = database.personalModels();
      assertThat(models.active(RIGHT, FAULT)).as("the one before does not come back").isEmpty();
      assertThat(models.find(first).orElseThrow().steps())
          .containsExactly(
              new ModelStep(ModelStep.Kind.ACTIVATED, "Maria", NOW, ""),
              new ModelStep(ModelStep.Kind.REPLACED, "Paul", NOW.plusSeconds(60), "by version 2"));
      assertThat(models.find(second).orElseThrow().state()).isEqualTo(ModelState.REVOKED);
      models.activate(first, "Maria", NOW.plusSeconds(180), "");
      assertThat(models.active(RIGHT, FAULT).orElseThrow().id()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aModelNamesTheLabelsItCameFrom(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      long label =
          database
              .labels()
              .put(LabelStoreTest.label("a", 1, TrainerLabel.GOOD, "Maria"))
              .orElseThrow()
              .id();
      var models = database.personalModels();
      long id = models.insert(model(1, true, Set.of(label))).id();
      assertThat(models.labelIds(id)).containsExactly(label);
    }
  }

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aSessionKeepsWhatItIsJudgedWith(DatabaseKind kind, @TempDir Path folder) {
    try (var database = kind.open(folder)) {
      database.sessions().insert(LabelStoreTest.session("a", "Anna", "thigh_right"));
      var models = database.personalModels();
      long first = add(models, true).id();
      long second = add(models, true).id();
      models.judgeWith("a", OptionalLong.of(first));
      assertThat(models.of("a").orElseThrow().id()).isEqualTo(first);
      models.judgeWith("a", OptionalLong.of(second));
      assertThat(models.of("a").orElseThrow().id()).isEqualTo(second);
      models.judgeWith("a", OptionalLong.empty());
      assertThat(models.of("a")).isEmpty();
    }
  }
}
