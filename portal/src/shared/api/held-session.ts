/** The session that the tab holds: what its pages need can then be asked for before the session has been looked up. Loaded before the app, so it needs nothing of it. */

/** How the sign-in keeps a session in the tab: this, the issuer and the client. */
const userKey = 'oidc.user:';

const keyOf = () => Object.keys(sessionStorage).find(key => key.startsWith(userKey));

/** Whether the tab holds a session. */
export function holdsSession(): boolean {
  return keyOf() !== undefined;
}

/** Where the person of the tab was last: the office, and the roles there. */
export interface KnownOffice {
  readonly id: string;
  readonly roles: readonly string[];
}

const officeKey = (person: string | undefined) => `tollgate.office-in:${person}`;

export function keepOffice(person: string, office: KnownOffice): void {
  sessionStorage.setItem(officeKey(person), JSON.stringify(office));
}

/** Undefined where the person was in none in this tab. */
export function keptOffice(person: string | undefined): KnownOffice | undefined {
  return parsed<KnownOffice>(sessionStorage.getItem(officeKey(person)));
}

export interface HeldSession {
  readonly token: string;
  readonly office: KnownOffice | undefined;
}

interface KeptUser {
  readonly access_token?: string;
  /** Seconds since 1970. */
  readonly expires_at?: number;
  readonly profile?: { readonly sub?: string };
}

/** Undefined where the tab holds none, or one that is over. */
export function heldSession(): HeldSession | undefined {
  try {
    const user = parsed<KeptUser>(sessionStorage.getItem(keyOf() ?? ''));
    const lasts = user?.expires_at === undefined || user.expires_at * 1000 > Date.now();
    if (!user?.access_token || !lasts) return undefined;
    return { token: user.access_token, office: keptOffice(user.profile?.sub) };
  } catch {
    // Storage that the browser forbids, or that holds something else: nothing is asked ahead.
    return undefined;
  }
}

function parsed<T>(text: string | null): T | undefined {
  return text === null ? undefined : (JSON.parse(text) as T);
}
