package dev.femoris.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.femoris.analysis.kinematics.MotionPhase;
import dev.femoris.analysis.kinematics.ThighMotion;
import dev.femoris.service.message.ShownMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SlowPageTest {

  /** A page that takes nothing until it is let. */
  private static final class StuckPage implements LiveConnection {
    final CountDownLatch let = new CountDownLatch(1);
    final CountDownLatch first = new CountDownLatch(1);
    final List<String> got = new CopyOnWriteArrayList<>();

    @Override
    public void send(String message) {
      first.countDown();
      try {
        let.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      got.add(message);
    }

    @Override
    public void close(String reason) {
      got.add("closed: " + reason);
    }
  }

  @Test
  void aSlowPageMissesMotionFramesButNoEvent() throws InterruptedException {
    var page = new StuckPage();
    var gone = new CountDownLatch(1);
    var client = new LiveClient(page, true, gone::countDown);
    client.offerEvent("hello");
    client.start();
    assertThat(page.first.await(10, TimeUnit.SECONDS)).isTrue();
    for (int i = 1; i <= 100; i++) {
      client.offerMotion("motion " + i);
      if (i % 10 == 0) {
        client.offerEvent("rep " + i / 10);
      }
    }
    page.let.countDown();
    while (page.got.size() < 12) {
      Thread.onSpinWait();
    }
    client.close();
    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(page.got)
        .containsExactly(
            "hello",
            "rep 1",
            "rep 2",
            "rep 3",
            "rep 4",
            "rep 5",
            "rep 6",
            "rep 7",
            "rep 8",
            "rep 9",
            "rep 10",
            "motion 100");
  }

  @Test
  void aPageThatTakesNothingIsGivenUpWhenItsQueueIsFull() {
    var client = new LiveClient(new StuckPage(), true, () -> {});
    for (int i = 0; i < LiveClient.MAX_EVENTS; i++) {
      assertThat(client.offerEvent("rep " + i)).isTrue();
    }
    assertThat(client.offerEvent("one too many")).isFalse();
  }

  @Test
  void aPacketOfMotionIsSpreadOverTheFramesUntilTheNextOne() {
    var queue = new MotionQueue();
    List<Integer> sizes = new ArrayList<>();
    for (int packet = 0; packet < 20; packet++) {
      for (int i = 0; i < 10; i++) {
        queue.add(new ShownMotion(new ThighMotion(packet * 10L + i, 0, 0, MotionPhase.REST)));
      }
      sizes.add(queue.nextFrame().size());
      sizes.add(queue.nextFrame().size());
    }
    assertThat(sizes).allMatch(size -> size >= 2 && size <= 12);
  }

  @Test
  void aBurstAfterABreakIsThinnedAndKeepsItsOrder() {
    var queue = new MotionQueue();
    for (int i = 0; i < 10_000; i++) {
      queue.add(new ShownMotion(new ThighMotion(i, 0, 0, MotionPhase.REST)));
    }
    var shown = new ArrayList<Long>();
    for (var frame = queue.nextFrame(); !frame.isEmpty(); frame = queue.nextFrame()) {
      frame.forEach(motion -> shown.add(motion.timeNanos()));
    }
    assertThat(shown).isSorted().hasSizeLessThanOrEqualTo(MotionQueue.BURST);
  }
}
