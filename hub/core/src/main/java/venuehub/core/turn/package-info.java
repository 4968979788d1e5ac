/** Counters, calls and stages: who is called, present, reviewed, chooses and signs. */
@NullMarked
package venuehub.core.turn;

import org.jspecify.annotations.NullMarked;
