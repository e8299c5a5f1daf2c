@NullMarked
package dev.femoris.service.athlete;

import org.jspecify.annotations.NullMarked;
