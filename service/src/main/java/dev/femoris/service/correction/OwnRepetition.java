package dev.femoris.service.correction;

/**
 * A repetition the analysis counted.
 *
 * @param set number of its set, from 1
 * @param index number within the set, from 1
 */
public record OwnRepetition(int set, int index, Stretch stretch) {}
