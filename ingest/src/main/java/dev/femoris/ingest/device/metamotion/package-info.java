/**
 * MbientLab MetaMotion R and S with the BMI160 chip.
 *
 * <p>Source: the unit tests of the maker's C++ SDK. Acceleration (±16 g here) and rate (±2000
 * deg/s) come in separate notifications of one reading or three packed ones, without stamp and
 * counter. Boards with the BMI270 number their registers otherwise and are refused when they say
 * what they are.
 */
@NullMarked
package dev.femoris.ingest.device.metamotion;

import org.jspecify.annotations.NullMarked;
