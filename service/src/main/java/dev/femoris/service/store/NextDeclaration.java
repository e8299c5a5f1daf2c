package dev.femoris.service.store;

import java.util.Optional;

/**
 * What a live page declared for a sensor's next session.
 *
 * @param sessionId in which it was said
 * @param json as on the session topic
 * @param replaces what the sensor itself had declared before, if anything
 */
public record NextDeclaration(
    String device, String sessionId, String json, Optional<String> replaces) {}
