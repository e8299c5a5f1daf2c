package dev.femoris.service;

import dev.femoris.service.cli.FemorisCommand;

/** The program's entry point. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(FemorisCommand.run(args));
  }
}
