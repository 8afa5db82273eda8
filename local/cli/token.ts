/** An access token through the real sign-in, for scripts: of a person of the demonstration, or of whoever signs in. */
import { demoPeople } from '../demo/people.ts';
import { signInForTokens } from '../sign-in/sign-in-client.ts';
import { signInHere } from '../sign-in-settings.ts';
import type { Command } from './command.ts';
import { withHost } from './running.ts';
import { Usage } from './usage.ts';

const names = demoPeople.map(person => person.id).join(', ');

export const token: Command = {
  name: 'token',
  words: ['[ROLE]'],
  summary: 'Print an access token of a demonstration role, or of whoever signs in; good for an hour',
  help: `In the demonstration ROLE is one of ${names}.
Everywhere else no ROLE is given: an address is told on standard error, and the token is of who signs in there.
The token comes from the local login (authorization code with PKCE), as a browser gets it. Example:

  curl -H "authorization: Bearer $(npm run -s tollgate -- token pmo)" http://127.0.0.1:4180/v1/me

Options:`,
  async run({ words: [role], json }) {
    checkRole(role);
    const tokens = await withHost(url => signInForTokens(url, role ?? ''));
    const shown = { ...(role !== undefined && { role }), accessToken: tokens.accessToken, expiresIn: tokens.expiresIn };
    console.log(json ? JSON.stringify(shown) : tokens.accessToken);
    return 0;
  },
};

function checkRole(role: string | undefined): void {
  const chosen = signInHere().way === 'demonstration';
  if (!chosen && role !== undefined) throw new Usage('Whose token it is, is said by who signs in: leave ROLE out.');
  if (chosen && !demoPeople.some(person => person.id === role))
    throw new Usage(`${role === undefined ? 'The role is missing' : `There is no role ${role}`}; choose one of ${names}.`);
}
