package dev.femoris.service.cli;

import dev.femoris.analysis.rounding.RoundingModel;
import dev.femoris.analysis.rounding.RoundingModelText;
import dev.femoris.analysis.rounding.RoundingModels;
import dev.femoris.analysis.roundingstudy.Appraisal;
import dev.femoris.analysis.roundingstudy.RoundingStudy;
import dev.femoris.analysis.study.HingeLift;
import dev.femoris.service.file.WholeFile;
import dev.femoris.service.validation.RoundingCard;
import dev.femoris.service.validation.RoundingImages;
import dev.femoris.service.validation.RoundingPage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code femoris validate rounding}: what the thigh alone tells of the back, measured. */
@Command(
    name = "rounding",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Judges the model of back rounding on simulated athletes; writes page, charts, model card.")
final class RoundingCommand implements Callable<Integer> {

  private static final String MODELS = "src/main/resources/dev/femoris/analysis/rounding";
  private static final int EVERY = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--athletes",
      paramLabel = "N",
      defaultValue = "120",
      description = "Simulated athletes to judge (default: ${DEFAULT-VALUE}).")
  private int athletes;

  @Option(
      names = "--fit",
      description =
          "Fit the models anew first, and write them into the project's sources; takes minutes.")
  private boolean fit;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the pages (default: analysis/docs of the project).")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Path docs = out == null ? ValidateCommand.docs(Path.of("").toAbsolutePath()) : out;
    List<Appraisal> appraisals = new ArrayList<>();
    for (HingeLift lift : HingeLift.values()) {
      RoundingModel model = RoundingModels.builtIn().find(lift.id()).orElseThrow();
      if (fit) {
        model = fitted(lift, model.version() + 1);
      }
      appraisals.add(
          RoundingStudy.appraise(lift, model, athletes, seed -> progress("judging", lift, seed)));
    }
    write(docs, appraisals);
    return 0;
  }

  private RoundingModel fitted(HingeLift lift, int version) {
    Path models = ValidateCommand.docs(Path.of("").toAbsolutePath()).resolveSibling(MODELS);
    RoundingModel model = RoundingStudy.fit(lift, version, seed -> progress("fitting", lift, seed));
    Path file = models.resolve(lift.id() + ".txt");
    String text = RoundingModelText.write(model);
    WholeFile.writeText(file, text);
    say("model: " + file);
    return RoundingModelText.parse(file.toString(), text);
  }

  private void write(Path docs, List<Appraisal> appraisals) {
    Path page = docs.resolve("rounding-validation.md");
    WholeFile.writeText(page, RoundingPage.markdown(appraisals));
    WholeFile.writeText(docs.resolve("rounding-model-card.md"), RoundingCard.markdown(appraisals));
    for (Appraisal appraisal : appraisals) {
      RoundingImages.of(appraisal)
          .forEach((name, svg) -> WholeFile.writeText(docs.resolve(name), svg));
    }
    say("validation: " + page);
  }

  private void progress(String what, HingeLift lift, long seed) {
    if (seed % EVERY == 0) {
      PrintWriter to = spec.commandLine().getErr();
      to.println("%s %s, athlete %d".formatted(what, lift.id(), seed));
      to.flush();
    }
  }

  private void say(String line) {
    PrintWriter to = spec.commandLine().getOut();
    to.println(line);
    to.flush();
  }
}
