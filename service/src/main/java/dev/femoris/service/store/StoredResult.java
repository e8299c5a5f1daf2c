package dev.femoris.service.store;

/**
 * A session's result with what made it.
 *
 * @param json the analysis in the contract's form
 * @param software version of Femoris
 * @param algorithm name and version of the analysis
 * @param parameters digest of the analysis' numbers
 */
public record StoredResult(
    String sessionId, String json, String software, String algorithm, String parameters) {}
