/**
 * FIT files, as sport watches write them. Read are accelerometer_data (165) and gyroscope_data
 * (164) with calibrated values; most watches record one position a second only, and their files are
 * refused with that reason.
 *
 * <p>Source: the FIT protocol and profile (message and field numbers). Fields and developer fields
 * that are not needed are stepped over.
 */
@NullMarked
package dev.femoris.ingest.file.fit;

import org.jspecify.annotations.NullMarked;
