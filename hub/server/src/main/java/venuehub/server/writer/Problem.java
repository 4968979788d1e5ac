package venuehub.server.writer;

import venuehub.core.Refusal;

/**
 * Why something was not done, for people and programs (RFC 9457).
 *
 * @param code the reason, in kebab-case
 * @param title a few words
 * @param status HTTP status
 * @param detail "Expected …, but …."
 */
public record Problem(String code, String title, int status, String detail) {
  /** What the rules said. */
  public static Problem of(Refusal refusal) {
    return new Problem(
        refusal.code().wire(), refusal.code().title(), refusal.code().status(), refusal.detail());
  }
}
