/** The gateway with an emulated Bluetooth service, a real message bus, broker and service. */
@NullMarked
package dev.femoris.service.blegateway;

import org.jspecify.annotations.NullMarked;
