@NullMarked
package dev.femoris.service.personal;

import org.jspecify.annotations.NullMarked;
