import { shallowRef } from 'vue';
import { SignIn, type Account } from '../../live';

/** The one sign-in of this device. */
export const signIn = new SignIn();

/** Who is signed in; follows the sign-in and what other tabs do. */
export const account = shallowRef<Account | undefined>(signIn.account);

window.addEventListener('storage', () => {
  account.value = signIn.account;
});

export async function signInAs(name: string, password: string): Promise<Account> {
  const signedIn = await signIn.signIn(name, password);
  account.value = signedIn;
  return signedIn;
}

export async function signOut(): Promise<void> {
  await signIn.signOut();
  account.value = undefined;
}
