package dev.femoris.service.message;

import dev.femoris.analysis.sample.Placement;

/**
 * One of an athlete's sensors as pages show it.
 *
 * @param clock in a word, what its place on the limb's time is known from
 * @param residualMs one standard deviation of what may be wrong with that, ms
 */
public record WornSensor(Placement placement, Link link, String clock, double residualMs) {}
