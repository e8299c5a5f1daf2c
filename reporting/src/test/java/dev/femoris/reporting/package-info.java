@NullMarked
package dev.femoris.reporting;

import org.jspecify.annotations.NullMarked;
