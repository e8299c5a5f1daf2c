package dev.femoris.reporting.json;

import dev.femoris.analysis.advice.NextFocus;
import dev.femoris.reporting.unit.Units;
import tools.jackson.databind.node.ObjectNode;

/** The one thing to work on next: {@code kind} says which of the other fields there are. */
final class FocusJson {

  private FocusJson() {}

  static ObjectNode of(NextFocus focus) {
    ObjectNode node = AnalysisJson.object();
    return switch (focus) {
      case NextFocus.Lasting lasting ->
          node.put("kind", "fault")
              .put("fault", lasting.tally().fault().id())
              .put("present", lasting.tally().present())
              .put("judged", lasting.tally().judged())
              .put("set", lasting.most());
      case NextFocus.SlowingDown slowing ->
          node.put("kind", "slowing_down")
              .put("set", slowing.set())
              .put("velocity_loss_pct", Units.percent(slowing.lossPercent()));
      case NextFocus.NothingStandsOut nothing ->
          node.put("kind", "nothing_stands_out").put("judged", nothing.judged());
      case NextFocus.CannotTell cannotTell -> node.put("kind", "cannot_tell");
    };
  }
}
