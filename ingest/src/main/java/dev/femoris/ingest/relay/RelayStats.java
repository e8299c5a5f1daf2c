package dev.femoris.ingest.relay;

/**
 * What went through a relay.
 *
 * @param notifications taken, sound or not
 * @param malformed notifications that are not the sensor's protocol
 * @param overflowed notifications that were lost before they could be taken
 * @param samples passed on
 * @param missing samples that were measured, or should have been, and will never come
 * @param estimated those of the missing samples whose number is an estimate by arrival: the sensor
 *     stamps nothing, or its clock did not run on
 * @param unpaired samples without their counterpart of the other chip; counted in missing too where
 *     they leave a hole
 * @param repeated packets or samples that came twice
 * @param sessions wire sessions begun
 */
public record RelayStats(
    long notifications,
    long malformed,
    long overflowed,
    long samples,
    long missing,
    long estimated,
    long unpaired,
    long repeated,
    long sessions) {}
