package venuehub.server.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command as it came, checked for form only.
 *
 * @param id remembered for ever
 * @param name such as {@code call.next}, perhaps unknown
 * @param args not checked
 * @param actedAt the device's time, for acts made offline, else null
 */
public record CommandRequest(UUID id, String name, ObjectNode args, @Nullable Instant actedAt) {}
