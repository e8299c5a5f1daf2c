package dev.femoris.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.service.store.DatabaseKind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may send whose recordings. */
class UploadRightsTest {

  @ParameterizedTest
  @EnumSource(DatabaseKind.class)
  void aTrainerSendsForAthletesWhoAcceptedAndForNobodyElse(DatabaseKind kind, @TempDir Path folder)
      throws Exception {
    try (var house = new Household(kind, folder)) {
      String annas = ",\"athlete\":" + house.annaId;
      String id = Household.begun(house.maria, annas);
      assertThat(house.maria.get("/api/uploads/" + id).statusCode()).isEqualTo(200);
      assertThat(house.anna.get("/api/uploads").body()).doesNotContain(id);
      for (Visitor other : new Visitor[] {house.anna, house.ben, house.tom, house.admin}) {
        assertThat(other.get("/api/uploads/" + id).statusCode()).isEqualTo(404);
      }
      for (Visitor foreign : new Visitor[] {house.tom, house.ben, house.admin}) {
        assertThat(begin(foreign, annas)).isEqualTo(404);
      }
      assertThat(begin(house.maria, "")).as("whose it is must be said").isEqualTo(400);
      assertThat(begin(house.maria, ",\"athlete\":" + house.mariaId)).isEqualTo(404);
      assertThat(house.anna.post("/api/members/%d/end".formatted(house.mariaId), "{}").statusCode())
          .isEqualTo(204);
      assertThat(house.maria.get("/api/uploads/" + id).statusCode()).isEqualTo(404);
      assertThat(begin(house.maria, annas)).isEqualTo(404);
    }
  }

  private static int begin(Visitor by, String more) throws Exception {
    return by.post(
            "/api/uploads",
            "{\"name\":\"set.csv\",\"size_bytes\":1000,\"exercise\":\"squat\"%s}".formatted(more))
        .statusCode();
  }
}
