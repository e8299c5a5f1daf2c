package dev.femoris.reporting.activity;

import dev.femoris.reporting.json.TrainingOutline;
import dev.femoris.reporting.json.TrainingOutline.SetOutline;
import dev.femoris.reporting.table.Decimals;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A session as an activity for training diaries: a lap for each set, whose notes carry repetitions
 * and load; a session without sets is one lap.
 *
 * <p>Form: Training Center Database version 2,
 * https://www8.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd, which knows no strength
 * training: the sport is "Other". Distance and calories are required there and not measured: 0.
 */
public final class TrainingActivity {

  private static final String NAMESPACE =
      "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2";

  private final XMLStreamWriter xml;

  private TrainingActivity(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes it; the stream stays open.
   *
   * @param analysisJson what is shown of the session
   * @param began when its first sample was
   */
  public static void write(String analysisJson, Instant began, OutputStream out)
      throws IOException {
    var training = TrainingOutline.of(analysisJson);
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new TrainingActivity(xml).database(training, began);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void database(TrainingOutline training, Instant began) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("TrainingCenterDatabase");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeStartElement("Activities");
    xml.writeStartElement("Activity");
    xml.writeAttribute("Sport", "Other");
    element("Id", moment(began, 0));
    for (SetOutline set : laps(training)) {
      lap(set, training, began);
    }
    element("Notes", exercise(training));
    xml.writeEndDocument();
  }

  private static List<SetOutline> laps(TrainingOutline training) {
    return training.sets().isEmpty()
        ? List.of(new SetOutline(0, 0, training.durationS(), 0))
        : training.sets();
  }

  private void lap(SetOutline set, TrainingOutline training, Instant began)
      throws XMLStreamException {
    xml.writeStartElement("Lap");
    xml.writeAttribute("StartTime", moment(began, set.startS()));
    element("TotalTimeSeconds", decimal(set.endS() - set.startS()));
    element("DistanceMeters", "0");
    element("Calories", "0");
    element("Intensity", "Active");
    element("TriggerMethod", "Manual");
    if (set.repetitions() > 0) {
      element("Notes", notes(set, training));
    }
    xml.writeEndElement();
  }

  private static String notes(SetOutline set, TrainingOutline training) {
    String repetitions =
        "Set %d: %d repetition%s of %s"
            .formatted(
                set.index(),
                set.repetitions(),
                set.repetitions() == 1 ? "" : "s",
                exercise(training));
    return training.loadKg().isPresent()
        ? "%s, %s kg".formatted(repetitions, decimal(training.loadKg().getAsDouble()))
        : repetitions;
  }

  private static String exercise(TrainingOutline training) {
    return training.exercise().map(id -> id.replace('_', ' ')).orElse("an exercise not recognised");
  }

  private static String moment(Instant began, double laterS) {
    return began.plusNanos(Math.round(laterS * 1e9)).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String decimal(double value) {
    return Decimals.append(new StringBuilder(), value, 3).toString().replaceFirst("\\.?0+$", "");
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
