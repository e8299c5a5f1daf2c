package dev.femoris.ingest.file;

import dev.femoris.ingest.file.axivity.CwaFile;
import dev.femoris.ingest.file.fit.FitMotion;
import dev.femoris.ingest.file.motion.Motion;
import dev.femoris.ingest.file.motion.RefusedException;
import dev.femoris.ingest.file.movesense.MovesenseLog;
import dev.femoris.ingest.file.witmotion.WitLog;
import java.util.Arrays;
import java.util.Optional;

/** The formats that are no tables, known by how they begin. */
enum ByteFormat {
  AXIVITY_CWA {
    @Override
    boolean begins(byte[] bytes) {
      return CwaFile.isOne(bytes);
    }

    @Override
    Motion read(byte[] bytes) throws RefusedException {
      return CwaFile.read(bytes);
    }
  },
  FIT {
    @Override
    boolean begins(byte[] bytes) {
      return FitMotion.isOne(bytes);
    }

    @Override
    Motion read(byte[] bytes) throws RefusedException {
      return FitMotion.read(bytes);
    }
  },
  WITMOTION {
    @Override
    boolean begins(byte[] bytes) {
      return WitLog.isOne(bytes);
    }

    @Override
    Motion read(byte[] bytes) throws RefusedException {
      return WitLog.read(bytes);
    }
  },
  MOVESENSE_JSON {
    @Override
    boolean begins(byte[] bytes) {
      return MovesenseLog.isJson(bytes);
    }

    @Override
    Motion read(byte[] bytes) throws RefusedException {
      return MovesenseLog.read(bytes);
    }
  };

  abstract boolean begins(byte[] bytes);

  abstract Motion read(byte[] bytes) throws RefusedException;

  static Optional<ByteFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }
}
