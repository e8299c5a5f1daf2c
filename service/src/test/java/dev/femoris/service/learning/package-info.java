@NullMarked
package dev.femoris.service.learning;

import org.jspecify.annotations.NullMarked;
