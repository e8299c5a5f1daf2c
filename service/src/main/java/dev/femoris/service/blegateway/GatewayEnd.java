package dev.femoris.service.blegateway;

/** Why a gateway ended. */
public enum GatewayEnd {
  /** It was told to stop. */
  STOPPED,
  /** The system's message bus is gone; only a new process can join it again. */
  BUS_GONE
}
