package dev.femoris.service.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.javalin.config.RoutesConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walls between modules and packages.
 *
 * <p>A rule over an empty set of classes fails (ArchUnit's default), and every wall around a
 * library is also checked from the inside, so that a renamed package cannot make one pass unseen.
 */
class ArchitectureTest {

  private static final String PROTOCOL = "dev.femoris.protocol..";
  private static final String ANALYSIS = "dev.femoris.analysis..";
  private static final String INGEST = "dev.femoris.ingest..";
  private static final String REPORTING = "dev.femoris.reporting..";
  private static final String SERVICE = "dev.femoris.service..";

  /** What the analysis is made of: plain Java without files, network, threads or clocks. */
  private static final String[] PLAIN = {
    ANALYSIS,
    "java.lang..",
    "java.util",
    "java.util.function",
    "java.util.stream",
    "java.util.random",
    "java.nio",
    "java.nio.charset",
    "java.security",
    // Checksums; its streams need java.io, which stays shut.
    "java.util.zip",
    "org.apache.commons.math3..",
    "org.jspecify.."
  };

  /** Inside analysis each package may use only those before it. */
  private static final List<String> ANALYSIS_ORDER =
      List.of(
          "state",
          "ledger",
          "statistic",
          "progress",
          "sample",
          "dsp",
          "orientation",
          "exercise",
          "kinematics",
          "alignment",
          "hold",
          "rounding",
          "repetition",
          "recognition",
          "baseline",
          "barbell",
          "trunk",
          "form",
          "quality",
          "training",
          "programme",
          "habit",
          "session",
          "advice",
          "cue",
          "simulation",
          "validation",
          "study",
          "trainingstudy",
          "learning",
          "roundingstudy");

  private static final JavaClasses FEMORIS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.femoris");

  @Test
  void theProtocolUsesTheJdkOnly() {
    classes()
        .that()
        .resideInAPackage(PROTOCOL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PROTOCOL, "java..", "org.jspecify..")
        .check(FEMORIS);
  }

  @Test
  void theAnalysisUsesPlainJavaAndCommonsMathOnly() {
    classes()
        .that()
        .resideInAPackage(ANALYSIS)
        .and()
        .resideOutsideOfPackages(
            "dev.femoris.analysis.simulation",
            "dev.femoris.analysis.exercise",
            "dev.femoris.analysis.programme",
            "dev.femoris.analysis.habit",
            "dev.femoris.analysis.rounding")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(PLAIN)
        .because("it has no files, network, database, logger, framework, queue or executor")
        .check(FEMORIS);
  }

  @Test
  void theSimulatorReadsItsBundledTrialAndNothingElse() {
    classes()
        .that()
        .resideInAPackage("dev.femoris.analysis.simulation")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(PLAIN)
                .or(
                    JavaClass.Predicates.belongToAnyOf(
                        InputStream.class,
                        Reader.class,
                        InputStreamReader.class,
                        BufferedReader.class,
                        IOException.class,
                        UncheckedIOException.class)))
        .check(FEMORIS);
  }

  @Test
  void theExercisesReadTheirBundledSheetsAndNothingElse() {
    classes()
        .that()
        .resideInAPackage("dev.femoris.analysis.exercise")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(PLAIN)
                .or(JavaClass.Predicates.resideInAPackage("org.yaml.snakeyaml.."))
                .or(
                    JavaClass.Predicates.belongToAnyOf(
                        InputStream.class,
                        Reader.class,
                        StringReader.class,
                        IOException.class,
                        UncheckedIOException.class)))
        .check(FEMORIS);
  }

  @Test
  void theRoundingModelsAreReadFromTheBuildAndNothingElseIs() {
    classes()
        .that()
        .resideInAPackage("dev.femoris.analysis.rounding")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(PLAIN)
                .or(
                    JavaClass.Predicates.belongToAnyOf(
                        InputStream.class, IOException.class, UncheckedIOException.class)))
        .check(FEMORIS);
  }

  @Test
  void routinesAndRulesAreReadFromTheBuildAndNothingElseIs() {
    classes()
        .that()
        .resideInAnyPackage("dev.femoris.analysis.programme", "dev.femoris.analysis.habit")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(PLAIN)
                .or(
                    JavaClass.Predicates.belongToAnyOf(
                        InputStream.class, IOException.class, UncheckedIOException.class)))
        .check(FEMORIS);
  }

  @Test
  void theAnalysisHasNoThreadNoClockAndNoSurroundings() {
    noClasses()
        .that()
        .resideInAPackage(ANALYSIS)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocal.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Process.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callConstructor(java.util.Date.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Timer.class)
        .because("time arrives in the sample, and the caller owns the thread")
        .check(FEMORIS);
  }

  @Test
  void ingestKnowsTheProtocolAndTheSampleTypesOnly() {
    noClasses()
        .that()
        .resideInAPackage(INGEST)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage(ANALYSIS)
                .and(JavaClass.Predicates.resideOutsideOfPackage("dev.femoris.analysis.sample")))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(REPORTING, SERVICE)
        .check(FEMORIS);
  }

  @Test
  void reportingKnowsResultsOnly() {
    noClasses()
        .that()
        .resideInAPackage(REPORTING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(PROTOCOL, INGEST, SERVICE)
        .check(FEMORIS);
  }

  @Test
  void nobodyDependsOnTheService() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SERVICE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(SERVICE)
        .check(FEMORIS);
  }

  @ParameterizedTest(name = "{0} is used in {1} only, and is used there")
  @CsvSource({
    "org.eclipse.paho.., dev.femoris.ingest.mqtt",
    "tinyb.., dev.femoris.ingest.ble.tinyb",
    "org.yaml.., dev.femoris.analysis.exercise",
    "com.ibm.icu.., dev.femoris.reporting.language",
    "com.samskivert.., dev.femoris.service.page",
    "org.jfree.., dev.femoris.reporting.chart",
    "org.apache.batik.., dev.femoris.reporting.svg",
    "org.apache.pdfbox.., dev.femoris.reporting.pdf",
    "de.rototor.., dev.femoris.reporting.pdf",
    "org.apache.parquet.., dev.femoris.reporting.parquet",
    "io.moquette.., dev.femoris.service.broker",
    "io.javalin.., dev.femoris.service.http",
    "org.eclipse.jetty.., dev.femoris.service.http",
    "io.micrometer.., dev.femoris.service.metrics",
    "com.google.zxing.., dev.femoris.service.qr",
    "org.bouncycastle.., dev.femoris.service.password",
    "org.jdbi.., dev.femoris.service.store",
    "org.flywaydb.., dev.femoris.service.store",
    "com.zaxxer.hikari.., dev.femoris.service.store",
    "org.tribuo.., dev.femoris.service.learning",
    "de.bwaldvogel.liblinear.., dev.femoris.service.learning",
    "picocli.., dev.femoris.service.cli"
  })
  void aLibraryIsUsedInOnePlaceOnly(String library, String place) {
    noClasses()
        .that()
        .resideOutsideOfPackage(place)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(FEMORIS);
    assertThat(FEMORIS.that(JavaClass.Predicates.resideInAPackage(place)))
        .as("classes of %s that use %s", place, library)
        .anyMatch(user -> uses(user, library));
  }

  /** The adapter and the bench it is tested on speak the same language from both ends. */
  @ParameterizedTest(name = "{0} is used by the adapter and by the bench only, and is used there")
  @ValueSource(strings = {"org.freedesktop.dbus..", "org.bluez.."})
  void theMessageBusIsSpokenInTwoPlacesOnly(String library) {
    String adapter = "dev.femoris.ingest.ble.bluezdbus";
    String bench = "dev.femoris.ingest.ble.bench.bluez";
    noClasses()
        .that()
        .resideOutsideOfPackages(adapter, bench)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(FEMORIS);
    for (String place : List.of(adapter, bench)) {
      assertThat(FEMORIS.that(JavaClass.Predicates.resideInAPackage(place)))
          .as("classes of %s that use %s", place, library)
          .anyMatch(user -> uses(user, library));
    }
  }

  @Test
  void nothingThatRunsDependsOnTheBench() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.femoris.ingest.ble.bench..", "dev.femoris.service.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.femoris.ingest.ble.bench..")
        .check(FEMORIS);
  }

  @Test
  void h2IsNamedInTheStoreOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.femoris.service.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.h2..", "java.sql..", "javax.sql..")
        .check(FEMORIS);
  }

  @Test
  void aRouteIsRegisteredWithItsAudienceOrNotAtAll() {
    noClasses()
        .that()
        .haveNameNotMatching(".*service\\.http\\.(Routes|HttpServer)")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.javalin.config.RoutesConfig")
        .check(FEMORIS);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.femoris.service.http.Routes")
        .should()
        .callMethodWhere(
            describe(
                "a route is registered",
                call ->
                    call.getTargetOwner().isEquivalentTo(RoutesConfig.class)
                        && !Set.of("before", "after", "exception").contains(call.getName())))
        .check(FEMORIS);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("dev.femoris.(**)").should().beFreeOfCycles().check(FEMORIS);
  }

  @ParameterizedTest
  @FieldSource("ANALYSIS_ORDER")
  void insideTheAnalysisAPackageUsesOnlyThoseBeforeIt(String name) {
    int position = ANALYSIS_ORDER.indexOf(name);
    String[] later =
        ANALYSIS_ORDER.subList(position + 1, ANALYSIS_ORDER.size()).stream()
            .map(p -> "dev.femoris.analysis." + p + "..")
            .toArray(String[]::new);
    var those = FEMORIS.that(JavaClass.Predicates.resideInAPackage("dev.femoris.analysis." + name));
    assertThat(those).as("classes of %s", name).isNotEmpty();
    noClasses().should().dependOnClassesThat().resideInAnyPackage(later).check(those);
  }

  @Test
  void everyAnalysisPackageHasItsPlaceInTheOrder() {
    Set<String> found =
        FEMORIS.that(JavaClass.Predicates.resideInAPackage(ANALYSIS)).stream()
            .map(c -> c.getPackageName().replaceFirst("^dev\\.femoris\\.analysis\\.", ""))
            .collect(Collectors.toSet());
    assertThat(ANALYSIS_ORDER).containsAll(found);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.femoris.service.cli")
        .should(ACCESS_STANDARD_STREAMS)
        .check(FEMORIS);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<JavaPackage> packages =
        FEMORIS.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    assertThat(packages).isNotEmpty().allMatch(p -> p.isAnnotatedWith(NullMarked.class));
  }

  private static boolean uses(JavaClass user, String library) {
    var isOfLibrary = JavaClass.Predicates.resideInAPackage(library);
    return user.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> isOfLibrary.test(d.getTargetClass()));
  }
}
