package dev.femoris.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void theSameContentIsAnsweredOnceAndOtherContentAnew() {
    var sums = new Remembered<List<Integer>, Integer>(4, this::sum);
    assertThat(sums.of(List.of(1, 2))).isEqualTo(3);
    assertThat(sums.of(new ArrayList<>(List.of(1, 2)))).isEqualTo(3);
    assertThat(made).hasValue(1);
    assertThat(sums.of(List.of(1, 3))).isEqualTo(4);
    assertThat(made).hasValue(2);
  }

  @Test
  void theOneThatWasNotAskedForTheLongestIsForgotten() {
    var sums = new Remembered<List<Integer>, Integer>(2, this::sum);
    sums.of(List.of(1));
    sums.of(List.of(2));
    sums.of(List.of(1));
    sums.of(List.of(3));
    sums.of(List.of(1));
    assertThat(made).hasValue(3);
    sums.of(List.of(2));
    assertThat(made).hasValue(4);
  }

  @Test
  void whatFailsIsTriedAgain() {
    var sums =
        new Remembered<List<Integer>, Integer>(
            2,
            numbers -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
              }
              return 7;
            });
    assertThatThrownBy(() -> sums.of(List.of(1))).isInstanceOf(IllegalStateException.class);
    assertThat(sums.of(List.of(1))).isEqualTo(7);
  }

  @Test
  void manyWhoAskAtOnceWaitForOneAnswer() throws InterruptedException {
    var sums = new Remembered<List<Integer>, Integer>(2, this::sum);
    var start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    var right = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    awaited(start);
                    right.addAndGet(sums.of(List.of(1, 2)) == 3 ? 1 : 0);
                  }));
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(right).hasValue(8);
    assertThat(made).hasValue(1);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int sum(List<Integer> numbers) {
    made.incrementAndGet();
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
