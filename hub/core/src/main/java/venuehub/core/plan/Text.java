package venuehub.core.plan;

/**
 * A text for people, in the two languages of the hall.
 *
 * @param zh Simplified Chinese, shown first
 * @param en English
 */
public record Text(String zh, String en) {}
