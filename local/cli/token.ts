/** An access token of a demonstration person, through the real sign-in, for scripts. */
import { demoPeople } from '../demo/people.ts';
import { signInForTokens } from '../sign-in/sign-in-client.ts';
import { type Command, Usage } from './command.ts';
import { withHost } from './running.ts';

const names = demoPeople.map(person => person.id).join(', ');

export const token: Command = {
  name: 'token',
  words: ['ROLE'],
  summary: 'Print an access token of a demonstration role, good for an hour',
  help: `ROLE is one of ${names}.
The token comes from the local login (authorization code with PKCE), as a browser gets it. Example:

  curl -H "authorization: Bearer $(npm run -s tollgate -- token pmo)" http://127.0.0.1:4180/v1/me

Options:`,
  async run({ words: [role = ''], json }) {
    if (!demoPeople.some(person => person.id === role)) throw new Usage(`There is no role ${role}; choose one of ${names}.`);
    const tokens = await withHost(url => signInForTokens(url, role));
    console.log(
      json ? JSON.stringify({ role, accessToken: tokens.accessToken, expiresIn: tokens.expiresIn }) : tokens.accessToken,
    );
    return 0;
  },
};
