/** The running service: everything started in order, health, and stopped in order. */
@NullMarked
package dev.femoris.service.run;

import org.jspecify.annotations.NullMarked;
