package venuehub.core.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entry is held.
 *
 * @param by the actor who holds it
 * @param expectedUntil when it is thought to go on; it goes on when somebody says so
 * @param zone the zone whose crowd made the hub hold it; null where a person does
 */
public record Hold(
    Instant since, String by, @Nullable Instant expectedUntil, @Nullable String zone) {}
