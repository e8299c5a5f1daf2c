@NullMarked
package dev.femoris.service.correction;

import org.jspecify.annotations.NullMarked;
