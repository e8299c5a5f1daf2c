package dev.femoris.service.gateway;

/** What the ingest path has of a sensor. */
@FunctionalInterface
public interface StoredSamples {

  /** Index of the first sample of that wire session that is not stored; 0 for an unknown one. */
  long next(String device, int wireSession);
}
