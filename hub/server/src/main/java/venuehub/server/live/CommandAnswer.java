package venuehub.server.live;

import java.util.Map;

/**
 * A command stands.
 *
 * @param seq the last of its entries
 * @param result as {@link venuehub.core.Event#result}
 */
public record CommandAnswer(long seq, Map<String, Object> result) {}
