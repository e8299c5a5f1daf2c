@NullMarked
package dev.femoris.ingest.sensorlogger;

import org.jspecify.annotations.NullMarked;
