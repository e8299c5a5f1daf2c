@NullMarked
package dev.femoris.service.phone;

import org.jspecify.annotations.NullMarked;
