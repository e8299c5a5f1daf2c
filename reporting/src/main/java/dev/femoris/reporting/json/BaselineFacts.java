package dev.femoris.reporting.json;

import java.util.OptionalInt;

/**
 * The athlete's baseline a session was held against.
 *
 * @param version where versions are kept
 * @param sessions how many it was made from
 * @param repetitions how many it was made from
 */
public record BaselineFacts(OptionalInt version, int sessions, int repetitions) {}
