package dev.femoris.analysis.exercise;

/** Whether both legs move alike at the same time, so that one can be held against the other. */
public enum Legs {
  BOTH,
  ONE
}
