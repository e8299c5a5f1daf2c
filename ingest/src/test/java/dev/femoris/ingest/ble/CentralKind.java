package dev.femoris.ingest.ble;

import dev.femoris.ingest.ble.bluezdbus.BluezCentral;
import dev.femoris.ingest.ble.tinyb.TinybCentral;
import java.nio.file.Path;

/** The adapters of the port. */
enum CentralKind {
  TINYB {
    @Override
    BleCentral open(Path folder) throws BleException {
      return TinybCentral.open(folder);
    }

    @Override
    long sinkFailures(BleCentral central) {
      return ((TinybCentral) central).sinkFailures();
    }
  },
  BLUEZ_DBUS {
    @Override
    BleCentral open(Path folder) throws BleException {
      return BluezCentral.open();
    }

    @Override
    long sinkFailures(BleCentral central) {
      return ((BluezCentral) central).sinkFailures();
    }
  };

  /**
   * @param folder where native libraries may be put
   */
  abstract BleCentral open(Path folder) throws BleException;

  abstract long sinkFailures(BleCentral central);
}
