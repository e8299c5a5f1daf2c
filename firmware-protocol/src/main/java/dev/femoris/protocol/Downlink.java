package dev.femoris.protocol;

/** What a receiver sends to a sensor; everything else goes the other way. */
public sealed interface Downlink extends Packet
    permits AckFrame, ResendRequest, PingFrame, CommandFrame, CueFrame {}
