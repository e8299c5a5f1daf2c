@NullMarked
package dev.femoris.service.store;

import org.jspecify.annotations.NullMarked;
