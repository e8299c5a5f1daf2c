@NullMarked
package dev.femoris.service.liveset;

import org.jspecify.annotations.NullMarked;
