package venuehub.server.live;

/** A venue as served on one event loop. */
record OpenVenue(VenueGate gate, LiveDocuments<?> documents) {}
