package dev.femoris.analysis.repetition;

/**
 * A movement that was considered and refused.
 *
 * @param rangeRad how far it went, rad
 */
public record Rejection(long startNanos, long endNanos, RejectionReason reason, double rangeRad) {}
