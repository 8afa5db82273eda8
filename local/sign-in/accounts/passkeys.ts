/**
 * What a browser is asked for a passkey, and whether what it answers is one: made or used at this name, for this question, by a person whom the device
 * has verified. Passkeys are found by the device itself (discoverable), so that nobody has to say first who she is.
 */
import { hash } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Person } from '../person.ts';
import type { Passkey } from './store.ts';

/** Under which name pages are reached, if passkeys work there. */
export interface Place {
  readonly origin: string;
  readonly rpId: string;
}

/** The place of an origin; undefined where browsers know no passkeys: at a bare address, or without encryption anywhere but at localhost. */
export function placeOf(origin: string): Place | undefined {
  const { protocol, hostname } = new URL(origin);
  const bare = /^[\d.]+$|^\[/.test(hostname);
  if (bare || (protocol !== 'https:' && hostname !== 'localhost')) return undefined;
  return { origin, rpId: hostname };
}

/** Five minutes to find the device. */
const timeout = 300_000;
/** EdDSA, ES256 and RS256, which all devices between them know. */
const supportedAlgorithmIDs = [-8, -7, -257];

export function askToMake(place: Place, person: Person, passkeys: readonly Passkey[]) {
  return generateRegistrationOptions({
    rpName: 'Tollgate',
    rpID: place.rpId,
    userName: person.email,
    userDisplayName: person.name,
    userID: new Uint8Array(hash('sha256', `tollgate person ${person.id}`, 'buffer')),
    excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    ...{ timeout, supportedAlgorithmIDs },
  });
}

/** The new passkey; undefined when the answer is none. */
export async function madeBy(place: Place, challenge: string, answer: string): Promise<Omit<Passkey, 'person'> | undefined> {
  const response = parsed(answer) as RegistrationResponseJSON | undefined;
  if (!response) return undefined;
  const { origin: expectedOrigin, rpId: expectedRPID } = place;
  const checks = { response, expectedChallenge: challenge, expectedOrigin, expectedRPID, supportedAlgorithmIDs };
  const { registrationInfo } = await verifyRegistrationResponse(checks).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) return undefined;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, key: publicKey, counter, transports };
}

export function askToUse({ rpId }: Place) {
  return generateAuthenticationOptions({ rpID: rpId, userVerification: 'required', timeout });
}

export interface Used {
  readonly passkey: Passkey;
  /** How often it has been used, by its own count. */
  readonly counter: number;
}

/** Which passkey was used; undefined when it is unknown or the answer does not hold. */
export async function usedIn(
  place: Place,
  challenge: string,
  { answer, known }: { readonly answer: string; readonly known: (id: string) => Passkey | undefined },
): Promise<Used | undefined> {
  const response = parsed(answer) as AuthenticationResponseJSON | undefined;
  const passkey = known(passkeyNamedIn(answer) ?? '');
  if (!response || !passkey) return undefined;
  const { id, key: publicKey, counter } = passkey;
  const { origin: expectedOrigin, rpId: expectedRPID } = place;
  const checks = { response, expectedChallenge: challenge, expectedOrigin, expectedRPID };
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...checks,
    credential: { id, publicKey, counter },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified && authenticationInfo ? { passkey, counter: authenticationInfo.newCounter } : undefined;
}

/** The id of the passkey that an answer says it was made with, true or not. */
export function passkeyNamedIn(answer: string): string | undefined {
  const id = (parsed(answer) as { readonly id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** An answer as the browser's script sends it; what it holds is checked where it is used. */
function parsed(answer: string): unknown {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
