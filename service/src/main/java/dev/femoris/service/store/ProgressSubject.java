package dev.femoris.service.store;

/**
 * An athlete with sessions of an exercise.
 *
 * @param athlete as in {@link BaselineKey}
 * @param name for people
 * @param sessions how many
 */
public record ProgressSubject(String athlete, String name, String exercise, int sessions) {}
