package dev.femoris.service.message;

import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page with Bluetooth needs to know of sensors. */
public final class BluetoothAnswers {

  private static final HexFormat HEX = HexFormat.of();

  /** Bluetooth's own battery service. */
  private static final String BATTERY = "0000180f-0000-1000-8000-00805f9b34fb";

  private BluetoothAnswers() {}

  /**
   * The sensors that are known, and what a page asks the browser for to find them: {@code request}
   * is the argument of {@code navigator.bluetooth.requestDevice}.
   */
  public static String devices(List<DeviceProfile> profiles) {
    ObjectNode node = Json.object();
    ObjectNode request = node.putObject("request");
    ArrayNode filters = request.putArray("filters");
    Set<String> services = new LinkedHashSet<>();
    for (DeviceProfile profile : profiles) {
      profile.namePrefixes().forEach(name -> filters.addObject().put("namePrefix", name));
      if (services.add(profile.gatt().service().toString())) {
        filters.addObject().putArray("services").add(profile.gatt().service().toString());
      }
    }
    ArrayNode optional = request.putArray("optionalServices");
    services.forEach(optional::add);
    optional.add(BATTERY);
    ArrayNode devices = node.putArray("devices");
    profiles.forEach(profile -> describe(profile, devices.addObject()));
    return Json.text(node);
  }

  /** How one kind of sensor is started, listened to and stopped. */
  public static String plan(DeviceProfile profile) {
    ObjectNode node = describe(profile, Json.object());
    node.put("service", profile.gatt().service().toString());
    ArrayNode notifying = node.putArray("notifying");
    profile.gatt().notifying().forEach(uuid -> notifying.add(uuid.toString()));
    Set<UUID> all = new LinkedHashSet<>(profile.gatt().notifying());
    profile.gatt().command().ifPresent(all::add);
    ArrayNode characteristics = node.putArray("characteristics");
    all.forEach(uuid -> characteristics.add(uuid.toString()));
    steps(node.putArray("start"), profile.start());
    steps(node.putArray("stop"), profile.stop());
    return Json.text(node);
  }

  private static ObjectNode describe(DeviceProfile profile, ObjectNode node) {
    return node.put("profile", profile.id())
        .put("product", profile.productName())
        .put("rate_hz", profile.limits().startedAtHz())
        .put("gyroscope", profile.limits().gyroscope())
        .put("remark", profile.limits().remark());
  }

  private static void steps(ArrayNode array, List<GattCommand> commands) {
    for (GattCommand command : commands) {
      String uuid = command.characteristic().toString();
      switch (command) {
        case GattCommand.Subscribe unused -> array.addObject().put("subscribe", uuid);
        case GattCommand.Write write ->
            array.addObject().put("write", uuid).put("hex", HEX.formatHex(write.bytes()));
      }
    }
  }
}
