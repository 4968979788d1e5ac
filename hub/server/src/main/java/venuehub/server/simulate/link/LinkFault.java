package venuehub.server.simulate.link;

/**
 * Something a hub sent that the contract does not allow.
 *
 * @param person who received it
 * @param kind such as {@code gap}, {@code repeat}, {@code late}, {@code closed-4400}
 * @param detail what was expected and what came
 */
public record LinkFault(String person, String kind, String detail) {}
