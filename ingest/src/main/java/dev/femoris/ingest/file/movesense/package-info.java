/**
 * Movesense log in JSON: {@code {"Meas":{"IMU9":[{"ArrayAcc":[{x,y,z},…],"ArrayGyro":[…],
 * "Timestamp":ms},…]}}}, also IMU6. Acceleration in m/s², rate in deg/s; one stamp a packet, of its
 * first sample. The only place of Jackson's streaming parser in this module.
 */
@NullMarked
package dev.femoris.ingest.file.movesense;

import org.jspecify.annotations.NullMarked;
