package dev.femoris.analysis.simulation;

/**
 * A session that ships with the program.
 *
 * @param id short name for commands
 * @param label what is real in it and what is not; pages and reports must show it
 * @param repetitions how many it holds
 * @param session the samples and their truth
 */
public record BundledSession(String id, String label, int repetitions, SimulatedSession session) {}
