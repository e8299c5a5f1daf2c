@NullMarked
package dev.femoris.service.exercise;

import org.jspecify.annotations.NullMarked;
