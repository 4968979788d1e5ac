package venuehub.server.writer;

import venuehub.core.Recorded;

/** One entry with the state before and after it. */
record Step<S>(Recorded entry, S before, S after) {}
