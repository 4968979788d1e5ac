package venuehub.core;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in its place in the ledger.
 *
 * @param seq position in the venue's ledger, from 1
 * @param at venue time, never before that of the entry before
 * @param actor name of the actor
 * @param command id of the command that caused it
 * @param part the event's place among those of its command, from 0
 */
public record Recorded(long seq, Instant at, String actor, UUID command, int part, Event event) {}
