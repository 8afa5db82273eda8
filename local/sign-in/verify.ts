/**
 * The single place on this machine that checks whether an access token is ours: signature by our key under our one
 * algorithm, our issuer and audience, in its time, of the right type, for somebody. Anything else is refused with the reason.
 */
import { errors, importJWK, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import { type PublicKey, signingAlgorithm } from './keys.ts';

/** What a good token says. */
export interface Claims extends JWTPayload {
  /** The person's id; of a service account the id of its client. */
  readonly sub: string;
  /** Of a person. */
  readonly name?: string;
  readonly email?: string;
  /** Seconds since 1970 UTC. */
  readonly exp: number;
}

export type RefusalReason =
  | 'malformed'
  | 'too long'
  | 'wrong algorithm'
  | 'wrong signature'
  | 'wrong issuer'
  | 'wrong audience'
  | 'wrong type'
  | 'expired'
  | 'not yet valid'
  | 'no person'
  | 'no longer with us';

/** Why a token is worth nothing. Neither the token nor a part of it is in the message. */
export class TokenRefused extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`the access token is refused: ${reason}`);
    this.name = 'TokenRefused';
    this.reason = reason;
  }
}

const longestToken = 8192;

/** Seconds by which two clocks of one machine may differ. */
const tolerance = 5;

export interface VerifierOptions {
  readonly key: PublicKey;
  readonly issuer: string;
  readonly audience: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** Makes the check. It rejects with `TokenRefused`. */
export async function createVerifier(options: VerifierOptions): Promise<(token: string) => Promise<Claims>> {
  const key = await importJWK(options.key, signingAlgorithm);
  return async token => {
    if (typeof token !== 'string' || token === '') throw new TokenRefused('malformed');
    if (token.length > longestToken) throw new TokenRefused('too long');
    const { payload } = await jwtVerify(token, key, {
      algorithms: [signingAlgorithm],
      issuer: options.issuer,
      audience: options.audience,
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat'],
      clockTolerance: tolerance,
      currentDate: new Date(toMs(options.clock.now())),
    }).catch((error: unknown) => {
      throw new TokenRefused(reasonOf(error));
    });
    return claimsIn(payload);
  };
}

/** A person has a name and a mail address; a service account, which got its token for itself, is the client of that token. */
function claimsIn(payload: JWTPayload): Claims {
  const { sub, name, email, exp = 0 } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > 128) throw new TokenRefused('no person');
  if (sub === payload.client_id) return { ...payload, sub, exp };
  if (typeof name !== 'string' || typeof email !== 'string') throw new TokenRefused('no person');
  return { ...payload, sub, name, email, exp };
}

const reasonByClaim: Record<string, RefusalReason> = {
  iss: 'wrong issuer',
  aud: 'wrong audience',
  typ: 'wrong type',
  nbf: 'not yet valid',
};

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'wrong algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong signature';
  if (error instanceof errors.JWTClaimValidationFailed) return reasonByClaim[error.claim] ?? 'malformed';
  return 'malformed';
}
