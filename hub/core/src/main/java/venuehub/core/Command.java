package venuehub.core;

/** What somebody asks for. Each area has a sealed interface that lists its own. */
public interface Command {}
