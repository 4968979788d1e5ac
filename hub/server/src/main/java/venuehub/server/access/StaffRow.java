package venuehub.server.access;

import venuehub.core.Role;

/**
 * One row of an imported staff list.
 *
 * @param name what is typed at sign-in, 1–200 characters
 * @param displayName the name for people
 * @param password in clear, as imported; never kept
 */
public record StaffRow(String name, String displayName, Role role, String password) {
  /** Hides the password. */
  @Override
  public String toString() {
    return "StaffRow[" + name + ", " + role + "]";
  }
}
