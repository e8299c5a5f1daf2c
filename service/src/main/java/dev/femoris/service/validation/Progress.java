package dev.femoris.service.validation;

/** Is told what is being done, one short line at a time. */
@FunctionalInterface
public interface Progress {
  void at(String what);
}
