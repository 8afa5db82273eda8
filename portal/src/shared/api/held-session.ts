/** Whether the tab holds a session: what its pages need can then be asked for before the session has been looked up. */
export function holdsSession(): boolean {
  return Object.keys(sessionStorage).some(key => key.startsWith('oidc.user:'));
}
