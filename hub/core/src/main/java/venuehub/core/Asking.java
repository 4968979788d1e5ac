package venuehub.core;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command. All the core knows of time and identity comes in here.
 *
 * @param id the command's id, remembered for ever
 * @param actor who asks
 * @param at venue time of the decision, in whole microseconds, never before that of an earlier
 *     entry
 * @param actedAt when the act was done, for acts made offline, else null
 */
public record Asking(UUID id, Actor actor, Instant at, @Nullable Instant actedAt) {}
