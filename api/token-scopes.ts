/** The scopes of service accounts as an authorization server is told of them: the name that stands before each in a token, and what each means. */
import { scopeMeanings, scopes } from '#domain/values/scopes.ts';

/** In the tokens of AWS a scope is called `tollgate/read`; on one machine `read`. */
export const resourceServer = 'tollgate';

export const tokenScopes = scopes.map(scope => ({ scope, meaning: scopeMeanings[scope] }));
