/** What the settings say of how people sign in. Each mistake is one line for the operator. */
import { demonstrationSignIn } from './demo/people.ts';
import { type Holds, holdsOf } from './set-up/state-folder.ts';
import { secretGiven, setting, stateFolderName } from './settings.ts';
import type { SignInWay } from './sign-in/way.ts';

/** For commands: as a start of what the state folder holds would have it. */
export function signInHere(): SignInWay {
  return signInFromEnvironment(holdsOf(stateFolderName()) ?? 'demonstration');
}

/** Through the organisation's provider when one is named; else as the folder wants it: the demonstration's page, or invited accounts. */
export function signInFromEnvironment(holds: Holds): SignInWay {
  const issuer = setting('OIDC_ISSUER');
  const clientId = setting('OIDC_CLIENT_ID');
  const clientSecret = secretGiven('OIDC_CLIENT_SECRET', 'OIDC_CLIENT_SECRET_FILE');
  const help = setting('SIGN_IN_HELP');
  if (issuer === undefined) {
    if (clientId !== undefined || clientSecret !== undefined)
      throw new Error('OIDC_ISSUER is missing: with OIDC_CLIENT_ID, give the address of the provider too.');
    return holds === 'office' ? { way: 'accounts', help } : demonstrationSignIn;
  }
  if (clientId === undefined) throw new Error('OIDC_CLIENT_ID is missing: give the id under which the provider knows Tollgate.');
  const scopes = setting('OIDC_SCOPES') ?? '';
  const claim = setting('OIDC_CLAIM') ?? '';
  return {
    ...{ way: 'provider', issuer, clientId, clientSecret, scopes, claim, help },
    addressesVerified: setting('OIDC_ADDRESSES') === 'verified',
  };
}
