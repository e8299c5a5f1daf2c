package dev.femoris.analysis.ledger;

import dev.femoris.analysis.state.StateReader;
import dev.femoris.analysis.state.StateWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list that only grows, of which no more than the newest page is in memory: one page's entries
 * and four bytes for each page before. Not thread-safe; a {@link #copy} may be read from another
 * thread.
 */
public final class PagedList<T> {

  private final Ledger ledger;
  private final PageFormat<T> format;
  private final int pageLength;
  private final List<T> newest;
  private int[] pages;
  private int pageCount;

  /**
   * @param pageLength entries to a page, at least 1
   */
  public PagedList(Ledger ledger, PageFormat<T> format, int pageLength) {
    this(ledger, format, pageLength, new int[0], new ArrayList<>(pageLength));
    if (pageLength < 1) {
      throw new IllegalArgumentException("pageLength %d: must be positive".formatted(pageLength));
    }
  }

  private PagedList(
      Ledger ledger, PageFormat<T> format, int pageLength, int[] pages, List<T> newest) {
    this.ledger = ledger;
    this.format = format;
    this.pageLength = pageLength;
    this.pages = pages;
    this.pageCount = pages.length;
    this.newest = newest;
  }

  public void add(T entry) {
    if (newest.size() == pageLength) {
      putAway();
    }
    newest.add(entry);
  }

  private void putAway() {
    var page = new StateWriter();
    newest.forEach(entry -> format.write(page, entry));
    if (pageCount == pages.length) {
      pages = Arrays.copyOf(pages, pageCount + pageCount / 2 + 4);
    }
    pages[pageCount++] = ledger.write(page.toBytes());
    newest.clear();
  }

  public int size() {
    return pageCount * pageLength + newest.size();
  }

  public boolean isEmpty() {
    return newest.isEmpty();
  }

  /**
   * The newest entry; it is in memory.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  public T last() {
    return newest.getLast();
  }

  /** All entries, in order. */
  public List<T> all() {
    return range(0, size());
  }

  /** Entries {@code from} to {@code to}, the latter excluded, in order. */
  public List<T> range(int from, int to) {
    if (from < 0 || from > to || to > size()) {
      throw new IndexOutOfBoundsException("%d to %d of %d entries".formatted(from, to, size()));
    }
    List<T> entries = new ArrayList<>(to - from);
    for (int page = from / pageLength; page * pageLength < to; page++) {
      int first = page * pageLength;
      List<T> there = page < pageCount ? read(page) : newest;
      entries.addAll(there.subList(Math.max(from - first, 0), Math.min(to - first, there.size())));
    }
    return entries;
  }

  private List<T> read(int page) {
    var from = new StateReader(ledger.read(pages[page]));
    List<T> entries = new ArrayList<>(pageLength);
    for (int i = 0; i < pageLength; i++) {
      entries.add(format.read(from));
    }
    from.end();
    return entries;
  }

  /** The list as it is now: what is added to either is not in the other. */
  public PagedList<T> copy() {
    return new PagedList<>(
        ledger, format, pageLength, Arrays.copyOf(pages, pageCount), new ArrayList<>(newest));
  }
}
