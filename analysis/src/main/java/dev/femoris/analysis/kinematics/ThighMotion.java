package dev.femoris.analysis.kinematics;

/**
 * Where the thigh is, how fast it turns and in which phase, at one sample.
 *
 * @param timeNanos session time
 * @param thetaRad thigh angle: direction hip→knee from straight down, + = knee in front of the hip,
 *     rad
 * @param rateRadPerS rate of {@code thetaRad} from the bias-corrected gyroscope, rad/s
 */
public record ThighMotion(long timeNanos, double thetaRad, double rateRadPerS, MotionPhase phase) {}
