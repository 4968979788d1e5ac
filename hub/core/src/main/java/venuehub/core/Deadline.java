package venuehub.core;

import java.time.Instant;

/**
 * A moment at which the hub gives a command in its own name.
 *
 * @param at venue time from which the command may be given
 * @param key names the occasion, the same on every node: two nodes giving the command give it with
 *     the same id
 * @param command what the hub asks then
 */
public record Deadline(Instant at, String key, Command command) {}
