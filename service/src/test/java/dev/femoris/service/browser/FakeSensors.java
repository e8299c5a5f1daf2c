package dev.femoris.service.browser;

import dev.femoris.analysis.sample.ImuSample;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.femoris.FemorisProfile;
import dev.femoris.ingest.device.polar.PolarProfile;
import dev.femoris.ingest.file.SensorRecording;
import dev.femoris.ingest.replay.SensorPackets;
import dev.femoris.protocol.DataFlag;
import dev.femoris.protocol.DataFrame;
import dev.femoris.protocol.Packet;
import dev.femoris.protocol.PacketEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bluetooth sensors that play a recording, for the stand-in in {@code fake-web-bluetooth.js}. */
final class FakeSensors {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HexFormat HEX = HexFormat.of();
  private static final String BATTERY = "0000180f-0000-1000-8000-00805f9b34fb";
  private static final String BATTERY_LEVEL = "00002a19-0000-1000-8000-00805f9b34fb";

  private FakeSensors() {}

  /** The stand-in for {@code navigator.bluetooth}, to be run before the page's own scripts. */
  static String standIn() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            FakeSensors.class.getResourceAsStream("/browser/fake-web-bluetooth.js"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A script that adds a Verity Sense. */
  static String polar(String name, SensorRecording recording, double speed) {
    var profile = PolarProfile.VERITY_SENSE;
    ObjectNode model = model(name, "polar", profile, speed, 81);
    model.put("control", profile.gatt().notifying().get(0).toString());
    model.put("data", profile.gatt().notifying().get(1).toString());
    ObjectNode responses = model.putObject("startResponses");
    responses.put("2", PolarPackets.factorSetting(PolarPackets.ACCEL_MILLI_G_PER_COUNT));
    responses.put("5", PolarPackets.factorSetting(PolarPackets.RATE_DPS_PER_COUNT));
    ArrayNode packets = model.putArray("packets");
    for (var packet : PolarPackets.of(samples(recording))) {
      packets
          .addObject()
          .put("ms", packet.atNanos() / 1e6)
          .put("measurement", packet.measurement())
          .put("hex", packet.hex());
    }
    return add(model);
  }

  /** A script that adds a sensor with the wire format. */
  static String femoris(String name, SensorRecording recording, int wireSession, double speed) {
    var profile = new FemorisProfile();
    ObjectNode model = model(name, "femoris", profile, speed, 64);
    model.putArray("advertised").add(profile.gatt().service().toString());
    model.put("frames", FemorisProfile.FRAMES.toString());
    var sent = SensorPackets.of(recording, wireSession, "fake");
    model.put("config", hex(sent.config())).put("status", hex(sent.streaming()));
    ArrayNode packets = model.putArray("packets");
    for (var batch : sent.batches()) {
      for (DataFrame frame : batch.frames()) {
        packets
            .addObject()
            .put("ms", batch.dueNanos() / 1e6)
            .put("first", frame.firstSample())
            .put("next", frame.nextSample())
            .put("hex", hex(frame))
            .put("historical", hex(historical(frame)));
      }
    }
    return add(model);
  }

  private static ObjectNode model(
      String name, String kind, DeviceProfile profile, double speed, int batteryPercent) {
    ObjectNode model =
        JSON.createObjectNode().put("name", name).put("kind", kind).put("speed", speed);
    model.put("battery", batteryPercent).putArray("advertised");
    ArrayNode services = model.putArray("services");
    ObjectNode own = services.addObject().put("uuid", profile.gatt().service().toString());
    ArrayNode characteristics = own.putArray("characteristics");
    UUID command = profile.gatt().command().orElseThrow();
    for (UUID uuid : profile.gatt().notifying()) {
      characteristic(characteristics, uuid.toString())
          .put("notify", true)
          .put("write", uuid.equals(command));
    }
    if (!profile.gatt().notifying().contains(command)) {
      characteristic(characteristics, command.toString())
          .put("write", true)
          .put("writeWithoutResponse", true);
    }
    ObjectNode battery = services.addObject().put("uuid", BATTERY);
    characteristic(battery.putArray("characteristics"), BATTERY_LEVEL).put("read", true);
    return model;
  }

  /** Returns its properties. */
  private static ObjectNode characteristic(ArrayNode characteristics, String uuid) {
    return characteristics.addObject().put("uuid", uuid).putObject("properties");
  }

  private static String add(ObjectNode model) {
    return "fakeBluetooth.add(" + JSON.writeValueAsString(model) + ");";
  }

  private static DataFrame historical(DataFrame frame) {
    return new DataFrame(
        frame.flags() | DataFlag.HISTORICAL.mask(),
        frame.session(),
        frame.firstSample(),
        frame.deviceMicros(),
        frame.configId(),
        frame.samples());
  }

  private static String hex(Packet packet) {
    return HEX.formatHex(PacketEncoder.encode(packet));
  }

  private static List<ImuSample> samples(SensorRecording recording) {
    return StreamSupport.stream(recording.spliterator(), false).toList();
  }
}
