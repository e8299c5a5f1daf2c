@NullMarked
package dev.femoris.service.programme;

import org.jspecify.annotations.NullMarked;
