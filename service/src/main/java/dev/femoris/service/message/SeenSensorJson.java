package dev.femoris.service.message;

import dev.femoris.ingest.ble.SeenSensor;
import dev.femoris.ingest.device.DeviceProfile;
import java.util.Optional;

/** A sensor in reach as one line of JSON. */
public final class SeenSensorJson {

  private SeenSensorJson() {}

  /**
   * @param profile what it is; empty where this program does not know it
   */
  public static String write(SeenSensor seen, Optional<DeviceProfile> profile) {
    var node = Json.MAPPER.createObjectNode();
    node.put("address", seen.address());
    node.put("name", seen.advertisement().localName());
    profile.ifPresentOrElse(p -> node.put("profile", p.id()), () -> node.putNull("profile"));
    seen.rssiDbm()
        .ifPresentOrElse(dbm -> node.put("rssi_dbm", dbm), () -> node.putNull("rssi_dbm"));
    node.put("connected", seen.connected());
    return node.toString();
  }
}
