/**
 * Recordings sent as files: taken in pieces, put aside, analysed one after the other.
 *
 * <p>In: what somebody says of a file (name, size, exercise), then its bytes in as many pieces as
 * it takes, each from the offset that is there. Out: a session, or one line that says what is wrong
 * with the file. {@link dev.femoris.service.upload.UploadDesk} is what the web side asks, {@link
 * dev.femoris.service.upload.UploadQueue} the one thread that analyses. What has come lies in a
 * folder of its own per upload and survives a restart; the row in the database says how far it is.
 *
 * <pre>{@code
 * var begun = desk.begin(request, by, owner);
 * desk.append(begun.upload().id(), 0, bytes);
 * }</pre>
 *
 * <p>Cost: the analysis' memory is bounded by {@link dev.femoris.service.offline.ReadLimits}, that
 * of a piece under way by one buffer.
 */
@NullMarked
package dev.femoris.service.upload;

import org.jspecify.annotations.NullMarked;
