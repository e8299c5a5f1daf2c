package dev.femoris.ingest.sensorlogger;

/** Bytes that are no message of the app. The text says what is wrong, on one line. */
public final class SensorLoggerException extends Exception {

  private static final long serialVersionUID = 1;

  SensorLoggerException(String what) {
    super(what, null, false, false);
  }
}
