package dev.femoris.service.http;

import static dev.femoris.service.http.Audience.MEMBER;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.known.KnownDevices;
import dev.femoris.service.failure.Failure;
import dev.femoris.service.failure.FailureKind;
import dev.femoris.service.message.BluetoothAnswers;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What sensors are known, and how the one in hand is started. */
final class BluetoothRoutes {

  private static final String NAME = "name";

  void register(Routes routes) {
    routes.get(
        "/api/bluetooth/devices",
        request -> json(request, BluetoothAnswers.devices(KnownDevices.all())),
        MEMBER);
    routes.get("/api/bluetooth/plan", this::plan, MEMBER);
  }

  private void plan(Context request) {
    String name = Optional.ofNullable(request.queryParam(NAME)).orElse("");
    Set<UUID> services = new LinkedHashSet<>();
    request.queryParams("service").forEach(text -> services.add(uuid(text)));
    var profile =
        KnownDevices.find(Advertisement.named(name), services)
            .orElseThrow(
                () -> refusal("%s is no sensor that Femoris knows".formatted(named(name))));
    json(request, BluetoothAnswers.plan(analysable(profile)));
  }

  private static DeviceProfile analysable(DeviceProfile profile) {
    if (!profile.limits().gyroscope()) {
      throw refusal("%s: %s".formatted(profile.productName(), profile.limits().remark()));
    }
    return profile;
  }

  private static String named(String name) {
    return name.isBlank() ? "This" : name;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw refusal("service must be a UUID");
    }
  }

  private static Failure refusal(String line) {
    return Failure.of(FailureKind.BAD_INPUT, line);
  }

  private static void json(Context request, String text) {
    request.contentType("application/json").result(text);
  }
}
