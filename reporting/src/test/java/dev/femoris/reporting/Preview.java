package dev.femoris.reporting;

import dev.femoris.analysis.exercise.TempoTarget;
import dev.femoris.reporting.chart.*;
import dev.femoris.reporting.svg.SvgImage;
import java.nio.file.*;
import java.util.*;

public class Preview {
  public static void main(String[] args) throws Exception {
    Path dir = Files.createDirectories(Path.of(args[0]));
    StringBuilder all = new StringBuilder("<body style='width:900px'>");
    var session =
        args[1].equals("hour")
            ? Sessions.hour()
            : args[1].equals("bridge")
                ? Sessions.bridges(3, 8)
                : args[1].equals("60") ? Sessions.squats(1, 60) : Sessions.squats(3, 8);
    var charts =
        SessionCharts.of(
            session.result(), session.trace(), Optional.of(new TempoTarget(3, 1, 1, 0)));
    for (Chart c : charts.all()) {
      String s = SvgImage.of(c);
      all.append("<h4>").append(c.title()).append("</h4>").append(s);
      System.out.println(c.id() + " " + s.length());
    }
    Files.writeString(dir.resolve("all.html"), all);
  }
}
