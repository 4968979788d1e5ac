package venuehub.server.access;

import java.util.UUID;

/** What takes access tokens back before their time. */
public sealed interface Revocation {
  /** Whether tokens that say this are taken back. */
  boolean concerns(Identity identity);

  /** A sign-in ended: signed out, or a refresh token was used twice. */
  record OfSignIn(UUID signIn) implements Revocation {
    @Override
    public boolean concerns(Identity identity) {
      return identity.signIn().equals(signIn);
    }
  }

  /** An account changed: what was granted before the generation no longer holds. */
  record OfAccount(long account, int generation) implements Revocation {
    @Override
    public boolean concerns(Identity identity) {
      return identity.grants().stream()
          .anyMatch(grant -> grant.account() == account && grant.generation() < generation);
    }
  }
}
