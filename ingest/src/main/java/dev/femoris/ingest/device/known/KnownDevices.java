package dev.femoris.ingest.device.known;

import dev.femoris.ingest.device.Advertisement;
import dev.femoris.ingest.device.DeviceProfile;
import dev.femoris.ingest.device.femoris.FemorisProfile;
import dev.femoris.ingest.device.metamotion.MetaMotionProfile;
import dev.femoris.ingest.device.movelladot.MovellaDotProfile;
import dev.femoris.ingest.device.movesense.MovesenseProfile;
import dev.femoris.ingest.device.polar.PolarProfile;
import dev.femoris.ingest.device.thingy52.Thingy52Profile;
import dev.femoris.ingest.device.witmotion.WitMotionProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All profiles, and which of them a sensor is. */
public final class KnownDevices {

  private static final int MOVESENSE_RATE_HZ = 104;

  private static final List<DeviceProfile> ALL =
      List.of(
          new FemorisProfile(),
          PolarProfile.VERITY_SENSE,
          PolarProfile.H10,
          PolarProfile.OH1,
          new MovesenseProfile(MOVESENSE_RATE_HZ),
          new MovellaDotProfile(),
          new MetaMotionProfile(),
          new Thingy52Profile(),
          new WitMotionProfile());

  private KnownDevices() {}

  public static List<DeviceProfile> all() {
    return ALL;
  }

  /**
   * The profile of a sensor; empty for one this program does not know, which is listed, not
   * guessed.
   *
   * @param services those found after connecting; empty while scanning
   */
  public static Optional<DeviceProfile> find(Advertisement advertisement, Set<UUID> services) {
    return ALL.stream().filter(profile -> profile.matches(advertisement, services)).findFirst();
  }

  /** The profile of that id. */
  public static Optional<DeviceProfile> named(String id) {
    return ALL.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }
}
