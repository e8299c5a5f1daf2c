package dev.femoris.ingest.device.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.GattCommand;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownDevicesTest {

  @ParameterizedTest
  @CsvSource({
    "Polar Sense A1B2C3D4, polar_verity_sense",
    "Polar H10 A1B2C3D4, polar_h10",
    "Polar OH1 12345678, polar_oh1",
    "Movesense 174630000192, movesense",
    "Xsens DOT, movella_dot",
    "Movella DOT, movella_dot",
    "Thingy, thingy52",
    "WT901BLE67, witmotion",
    "WT9011DCL-BT50, witmotion"
  })
  void aSensorIsKnownByItsNameWhileScanning(String name, String id) {
    assertThat(KnownDevices.find(Advertisement.named(name), Set.of()).map(DeviceProfile::id))
        .hasValue(id);
  }

  @ParameterizedTest
  @CsvSource({
    "34802252-7185-4d5d-b431-630e7050e8f0, movesense",
    "15172000-4947-11e9-8646-d663bd873d93, movella_dot",
    "326a9000-85cb-9195-d9dd-464cfbbae75a, metamotion",
    "ef680400-9b35-4933-9b10-52ffa9740042, thingy52",
    "0000ffe5-0000-1000-8000-00805f9a34fb, witmotion",
    "f3a10001-7c5e-4b1d-9d2a-66656d6f7269, femoris"
  })
  void aSensorIsKnownByItsServiceWhateverItsName(UUID service, String id) {
    var renamed = Advertisement.named("left leg");
    assertThat(KnownDevices.find(renamed, Set.of(service)).map(DeviceProfile::id)).hasValue(id);
    var advertised = new Advertisement("", Set.of(service));
    assertThat(KnownDevices.find(advertised, Set.of()).map(DeviceProfile::id)).hasValue(id);
  }

  @Test
  void aNameThatItsServicesContradictIsNotBelieved() {
    var heartRate = Set.of(UUID.fromString("0000180d-0000-1000-8000-00805f9b34fb"));
    assertThat(KnownDevices.find(Advertisement.named("Polar Sense 1"), heartRate)).isEmpty();
    assertThat(KnownDevices.find(Advertisement.named("WT901"), heartRate)).isEmpty();
    assertThat(KnownDevices.find(Advertisement.named("Galaxy Watch"), Set.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aProfileListensBeforeItStartsAndWritesToItsOwnCharacteristic(DeviceProfile profile) {
    var start = profile.start();
    assertThat(start).anyMatch(GattCommand.Subscribe.class::isInstance);
    assertThat(start)
        .filteredOn(GattCommand.Subscribe.class::isInstance)
        .extracting(GattCommand::characteristic)
        .isSubsetOf(profile.gatt().notifying());
    assertThat(start)
        .filteredOn(GattCommand.Write.class::isInstance)
        .allMatch(
            write -> profile.gatt().command().filter(write.characteristic()::equals).isPresent());
    assertThat(profile.limits().liveRatesHz()).contains(profile.limits().startedAtHz());
    assertThat(KnownDevices.named(profile.id())).hasValue(profile);
  }

  static java.util.List<DeviceProfile> all() {
    return KnownDevices.all();
  }
}
