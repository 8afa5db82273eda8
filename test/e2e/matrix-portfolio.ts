/** For each operation on the portfolio as a whole the requests by which somebody could do it, as in matrix-calls.ts. */
import { logoPng } from '#test/support/logos.ts';

const places = ['own', 'foreign'] as const;
const given = (body: unknown) => ({ places, bodies: () => [body] });

export const portfolioCalls = {
  'get-news': { places },
  'get-ready-gates': { places },
  'get-portfolio': { places },
  'get-roadmap': { places },
  'list-dependencies': { places },
  'put-name': given({ name: 'Another name' }),
  'put-logo': given({ content: logoPng }),
  'get-logo': { places },
  'keep-portfolio-view': given({ name: 'Late', shows: { alerts: 'yes' } }),
  'forget-portfolio-view': given({ view: 'Late' }),
  'keep-own-view': given({ name: 'Mine', shows: { of: 'me' } }),
  'forget-own-view': given({ view: 'Mine' }),
} as const;
