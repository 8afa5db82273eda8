/** Checks a token of the user pool: signed with one of its keys under its one algorithm, by its issuer, in its time. Loaded when the first one comes. */
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';

/** What a good token says; undefined for any other. Rejects when the keys cannot be fetched. `now` in milliseconds since 1970 UTC. */
export function createKeyCheck(issuer: string): (token: string, now: number) => Promise<JWTPayload | undefined> {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return async (token, now) => {
    const options = { issuer, algorithms: ['RS256'], requiredClaims: ['exp', 'iat'], currentDate: new Date(now) };
    try {
      return (await jwtVerify(token, keys, options)).payload;
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC')
        throw error;
      return undefined;
    }
  };
}
