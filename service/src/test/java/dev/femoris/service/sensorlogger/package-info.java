@NullMarked
package dev.femoris.service.sensorlogger;

import org.jspecify.annotations.NullMarked;
