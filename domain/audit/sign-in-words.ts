/** Why a sign-in failed, in words. */
import type { FailedSignIn } from './facts.ts';

export const failedSignInWords: { readonly [C in FailedSignIn]: string } = {
  'wrong-password': 'The password was not the one of an account with this address.',
  'wrong-passkey': 'The passkey is none that is known here, or its answer did not fit.',
  'too-many-tries': 'It was not looked at: too many had failed within a quarter of an hour.',
};
