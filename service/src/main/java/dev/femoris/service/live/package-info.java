/**
 * Live sessions to any number of watching pages.
 *
 * <p>A session's thread pushes motion and events into its {@link
 * dev.femoris.service.live.LiveFeed}; the {@link dev.femoris.service.live.LiveHub} sends one motion
 * frame every 40 ms and every event at once. Each page has a bounded queue and a thread of its own:
 * a slow page gets fewer motion frames, never fewer events, and is disconnected when even the
 * events pile up (it reconnects and is told everything by its first message). Nothing here ever
 * waits for a page.
 */
@NullMarked
package dev.femoris.service.live;

import org.jspecify.annotations.NullMarked;
