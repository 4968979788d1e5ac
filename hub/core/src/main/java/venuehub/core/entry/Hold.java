package venuehub.core.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entry is held.
 *
 * @param by the actor who holds it
 * @param expectedUntil when it is thought to go on; it goes on when somebody says so
 */
public record Hold(Instant since, String by, @Nullable Instant expectedUntil) {}
