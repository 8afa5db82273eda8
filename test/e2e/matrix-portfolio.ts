/** For each operation on the portfolio as a whole the requests by which somebody could do it, as in matrix-calls.ts. */
import { logoPng } from '#test/support/logos.ts';
import { type Calls, office } from './matrix-requests.ts';

export const portfolioCalls: Readonly<Record<string, Calls>> = {
  'get-news': office(),
  'get-ready-gates': office(),
  'get-portfolio': office(),
  'get-roadmap': office(),
  'list-dependencies': office(),
  'put-name': office({ name: 'Another name' }),
  'put-logo': office({ content: logoPng }),
  'get-logo': office(),
  'keep-portfolio-view': office({ name: 'Late', shows: { alerts: 'yes' } }),
  'forget-portfolio-view': office({ view: 'Late' }),
  'keep-own-view': office({ name: 'Mine', shows: { of: 'me' } }),
  'forget-own-view': office({ view: 'Mine' }),
};
