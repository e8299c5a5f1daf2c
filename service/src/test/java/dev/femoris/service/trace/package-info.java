@NullMarked
package dev.femoris.service.trace;

import org.jspecify.annotations.NullMarked;
