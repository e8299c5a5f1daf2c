package dev.femoris.analysis.simulation;

import java.util.OptionalDouble;

/**
 * What a script knows about a repetition beyond its place.
 *
 * @param fallS when control was lost; empty where nothing falls
 * @param bounces to and fro in a hold
 * @param irregular whether it is unlike the athlete's own without that having been planned
 */
record RepetitionDetails(OptionalDouble fallS, int bounces, boolean irregular) {
  static final RepetitionDetails PLAIN = new RepetitionDetails(OptionalDouble.empty(), 0, false);
}
