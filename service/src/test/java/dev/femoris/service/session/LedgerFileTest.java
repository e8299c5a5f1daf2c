package dev.femoris.service.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.ledger.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

  private static final int PAGES = 200;

  private static List<byte[]> pages() {
    var random = new SplittableRandom(5);
    return IntStream.range(0, PAGES)
        .mapToObj(
            i -> {
              var page = new byte[random.nextInt(4000)];
              random.nextBytes(page);
              return page;
            })
        .toList();
  }

  private static List<Integer> written(Ledger ledger, List<byte[]> pages) {
    return pages.stream().map(ledger::write).toList();
  }

  private static void holds(Ledger ledger, List<Integer> numbers, List<byte[]> pages) {
    for (int i = 0; i < pages.size(); i++) {
      assertThat(ledger.read(numbers.get(i))).as("page %d", i).isEqualTo(pages.get(i));
    }
  }

  @Test
  void whatIsReadIsWhatWasWritten(@TempDir Path folder) throws Exception {
    Ledger ledger = LedgerFile.in(folder);
    List<byte[]> pages = pages();
    holds(ledger, written(ledger, pages), pages);
    try (var left = Files.list(folder)) {
      assertThat(left.toList()).as("the file has no name").isEmpty();
    }
  }

  @Test
  void manyReadWhileOneWritesEvenWhenInterrupted(@TempDir Path folder) throws Exception {
    Ledger ledger = LedgerFile.in(folder);
    List<byte[]> pages = pages();
    List<Integer> first = written(ledger, pages);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> reading = new ArrayList<>();
      for (int reader = 0; reader < 4; reader++) {
        reading.add(
            threads.submit(
                () -> {
                  Thread.currentThread().interrupt();
                  holds(ledger, first, pages);
                }));
      }
      List<Integer> second = written(ledger, pages);
      for (Future<?> each : reading) {
        each.get();
      }
      holds(ledger, second, pages);
    }
  }

  @Test
  void withoutAFolderItIsKeptInMemory(@TempDir Path folder) {
    Ledger ledger = LedgerFile.in(folder.resolve("is not there"));
    List<byte[]> pages = pages();
    holds(ledger, written(ledger, pages), pages);
  }
}
