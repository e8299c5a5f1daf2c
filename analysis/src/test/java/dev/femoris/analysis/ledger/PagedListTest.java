package dev.femoris.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagedListTest {

  private static final int PAGE_LENGTH = 4;

  private final List<byte[]> written = new ArrayList<>();

  private final Ledger ledger =
      new Ledger() {
        @Override
        public int write(byte[] page) {
          written.add(page);
          return written.size() - 1;
        }

        @Override
        public byte[] read(int number) {
          return written.get(number);
        }
      };

  private final PagedList<String> list = list(ledger);

  private static PagedList<String> list(Ledger into) {
    return new PagedList<>(into, new Texts(), PAGE_LENGTH);
  }

  private static final class Texts implements PageFormat<String> {
    @Override
    public void write(StateWriter to, String entry) {
      to.put(entry.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String read(StateReader from) {
      return new String(from.getBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "entry " + i).toList();
  }

  @Test
  void itIsAListWhateverItsLength() {
    for (int size = 0; size <= 3 * PAGE_LENGTH + 1; size++) {
      assertThat(list.size()).isEqualTo(size);
      assertThat(list.isEmpty()).isEqualTo(size == 0);
      assertThat(list.all()).isEqualTo(words(0, size));
      for (int from = 0; from <= size; from++) {
        for (int to = from; to <= size; to++) {
          assertThat(list.range(from, to)).isEqualTo(words(from, to));
        }
      }
      list.add("entry " + size);
      assertThat(list.last()).isEqualTo("entry " + size);
    }
  }

  @Test
  void allButTheNewestPageIsInTheLedger() {
    words(0, 3 * PAGE_LENGTH).forEach(list::add);
    assertThat(written).hasSize(2);
    list.add("one more");
    assertThat(written).hasSize(3);
  }

  @Test
  void severalListsShareALedger() {
    PagedList<String> other = list(ledger);
    for (String word : words(0, 20)) {
      list.add(word);
      other.add("other " + word);
    }
    assertThat(list.all()).isEqualTo(words(0, 20));
    assertThat(other.all()).isEqualTo(words(0, 20).stream().map(w -> "other " + w).toList());
  }

  @Test
  void aCopyStaysAsItWas() {
    words(0, 6).forEach(list::add);
    PagedList<String> copy = list.copy();
    words(6, 15).forEach(list::add);
    assertThat(copy.all()).isEqualTo(words(0, 6));
    copy.add("its own");
    assertThat(list.all()).isEqualTo(words(0, 15));
  }

  @Test
  void aDamagedPageIsNotTakenForWhatWasWritten() {
    words(0, 6).forEach(list::add);
    written.getFirst()[3] ^= 1;
    assertThatThrownBy(list::all)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("damaged");
  }
}
