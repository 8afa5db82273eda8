/**
 * The one place that says who asks, and whether a machine may: the subject of the token that the gateway verified, and nothing that a request
 * could say. A service account is asked for at its office each time, so that one that was revoked or is over is turned away at once, and it is
 * let in where the operation names one of its scopes.
 */
import type { Route } from '#api/routes.ts';
import type { Actor } from '#domain/history/commit.ts';
import { isOver, liveAccount } from '#domain/office/service-accounts/account.ts';
import type { Scope } from '#domain/values/scopes.ts';
import { serviceParts } from '#domain/values/service-id.ts';
import type { App } from './app.ts';
import type { Audit } from './audit.ts';
import { ProblemError, problem } from './problem.ts';
import type { HttpEvent } from './request.ts';

type Asked = Pick<Route, 'id' | 'open' | 'scopes' | 'machinesOnly'>;

interface Parts {
  readonly app: App;
  /** Keeps what a machine is refused, for the auditors of its office. */
  readonly audit: Pick<Audit, 'machine'>;
}

/** Throws 401 or 403 for whoever may not ask for this operation. */
export async function admitted(event: HttpEvent, row: Asked, { app, audit }: Parts): Promise<Actor> {
  if (row.open) return { kind: 'person', id: 'nobody' };
  const { sub, client_id: client, scope } = event.requestContext.authorizer?.jwt?.claims ?? {};
  if (typeof sub !== 'string' || sub === '') throw notSignedIn('Sign in and send an access token.');
  // Only a token that a client got for itself (client credentials) has the client for its subject.
  if (sub !== client) return person(sub, row);
  return machine({ client: sub, narrowed: narrowedTo(scope), path: event.rawPath }, row, { app, audit });
}

function person(id: string, { machinesOnly }: Pick<Route, 'machinesOnly'>): Actor {
  if (machinesOnly)
    throw notAllowed('Only a service account with the scope people asks here: it speaks for a directory.', ['people']);
  return { kind: 'person', id };
}

interface Presented {
  readonly client: string;
  /** The scopes that the token was asked for; undefined for all of the account's. */
  readonly narrowed: readonly string[] | undefined;
  readonly path: string;
}

async function machine(
  { client, narrowed, path }: Presented,
  { id: operation, scopes = [] }: Asked,
  { app, audit }: Parts,
): Promise<Actor> {
  const id = await app.ports.credentials.accountOf(client);
  const parts = id && serviceParts(id);
  if (id === undefined || parts === undefined)
    throw notSignedIn('This client is no service account; ask an administrator of the office.');
  const { state: office } = await app.states.current('office', parts.office);
  const account = liveAccount(office, id);
  const kept = async (error: ProblemError) => {
    const code = error.problem.type.replace('urn:tollgate:', '');
    await audit.machine(parts.office, { who: id, operation, subject: path.slice(0, 300), code, why: error.problem.detail });
    return error;
  };
  if (!account || isOver(account, app.ports.clock.now())) throw await kept(notSignedIn(revoked));
  if (scopes.length === 0) throw await kept(notAllowed('Only people do this: no service account may, whatever its scopes.', []));
  const has = (scope: Scope) => account.scopes.includes(scope) && (narrowed?.includes(scope) ?? true);
  if (!scopes.some(has))
    throw await kept(notAllowed(`This needs a service account, and a token, with the scope ${scopes.join(' or ')}.`, scopes));
  return { kind: 'service', id };
}

const revoked = 'This service account was revoked, or its last day is past; ask an administrator of the office.';

/** Cognito names the resource server before a scope: `tollgate/read`. */
function narrowedTo(scope: unknown): readonly string[] | undefined {
  if (typeof scope !== 'string' || scope.trim() === '') return undefined;
  return scope.split(' ').map(name => name.replace(/^.*[/]/, ''));
}

function notSignedIn(detail: string): ProblemError {
  return new ProblemError(problem(401, 'not-signed-in', detail), { 'www-authenticate': 'Bearer realm="tollgate"' });
}

/** As RFC 6750 has it: which scope would have been enough. */
function notAllowed(detail: string, scopes: readonly Scope[]): ProblemError {
  const enough = scopes.length > 0 ? `, scope="${scopes.join(' ')}"` : '';
  return new ProblemError(problem(403, 'not-allowed', detail), {
    'www-authenticate': `Bearer realm="tollgate", error="insufficient_scope"${enough}`,
  });
}
