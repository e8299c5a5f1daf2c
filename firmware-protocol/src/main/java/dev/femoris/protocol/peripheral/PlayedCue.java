package dev.femoris.protocol.peripheral;

import dev.femoris.protocol.HapticSteps;

/**
 * A cue the motor began to play.
 *
 * @param number the cue's
 * @param nextSample index of the next sample when it began
 * @param steps what the motor does
 */
public record PlayedCue(int number, long nextSample, HapticSteps steps) {}
