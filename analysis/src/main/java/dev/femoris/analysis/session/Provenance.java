package dev.femoris.analysis.session;

/**
 * What made a result.
 *
 * @param software version of Femoris
 * @param algorithm name and version of the analysis
 * @param parametersSha256 digest of every number the analysis used, as {@code sha256:…}
 */
public record Provenance(String software, String algorithm, String parametersSha256) {}
