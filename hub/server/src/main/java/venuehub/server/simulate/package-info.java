/**
 * The simulated day: staff and households as clients of the public interfaces, on the venue's own
 * clock. Each acts on what the documents show it, so that a simulation that is stopped goes on
 * where it was; what a household does is decided by the seed and its registration number.
 */
@NullMarked
package venuehub.server.simulate;

import org.jspecify.annotations.NullMarked;
