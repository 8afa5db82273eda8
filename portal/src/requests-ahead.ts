/**
 * What a page reads first, by its address, in the order in which it is needed: who the reader is, the office, the rows. These are the requests of the pages themselves, word for word: what differs is asked
 * twice, which test/portal/first-visit.test.ts finds. Pure.
 */
import { fits } from './files-ahead.ts';
import { signInPath } from './shared/api/early.ts';
import type { HeldSession, KnownOffice } from './shared/api/held-session.ts';

interface Place {
  /** The office in which the person was last, in the form that addresses have. */
  readonly office: string;
  /** Whether the person has one of some roles there. */
  has(...roles: readonly string[]): boolean;
  /** What stands in the address where its pattern has a name; empty where it has none. */
  readonly id: string;
}

const inbox = '/v1/reviews?inbox=me&limit=10';
const ratings = '/v1/assessments?waiting=yes&limit=20';
const duties = '/v1/duties?limit=100';
/** The menu counts these on every page, where it is shown. */
const counted = [inbox, ratings];

const readyGates = ({ office, has }: Place) => (has('sponsor', 'manager') ? [`/v1/offices/${office}/ready-gates`] : []);
const work = (place: Place) => [inbox, duties, ...readyGates(place), ratings];

const pages: Readonly<Record<string, (place: Place) => readonly string[]>> = {
  '/': place => {
    const { office, has } = place;
    const own = has('sponsor', 'manager') && !has('pmo', 'admin') ? '&of=me' : '';
    return [
      duties,
      inbox,
      `/v1/alerts?limit=6&office=${office}${own}`,
      `/v1/offices/${office}/news?limit=6${own}`,
      ...readyGates(place),
    ];
  },
  '/work': work,
  '/inbox': work,
  '/projects': ({ office }) => [`/v1/projects?limit=100&office=${office}`, `/v1/offices/${office}/portfolio`],
  '/projects/:id': ({ id }) => [`/v1/projects/${id}`],
  '/reviews/:id': ({ id }) => [`/v1/reviews/${id}`, inbox],
};

/** Addresses of the pages that are opened most: the files of these, too, are asked for ahead. All pages would be as large as a script of their own. */
export const pagesAhead = Object.keys(pages);

export interface OpenedBy {
  readonly pathname: string;
  readonly search: string;
  readonly session: HeldSession | undefined;
  /** Whether the menu stands beside the page. */
  readonly hasMenu: boolean;
}

/** Paths of the API with their query strings. An address with a query string shows other rows: only who is there is asked then. */
export function requestsAhead({ pathname, search, session, hasMenu }: OpenedBy): readonly string[] {
  if (!session) return [signInPath];
  const { office } = session;
  if (!office) return ['/v1/me', signInPath];
  // A name in the address that would have to be written another way is left to the page.
  const isPlain = search === '' && /^[\w./~-]*$/.test(pathname);
  const pattern = isPlain ? Object.keys(pages).find(one => fits(one, pathname)) : undefined;
  const rows = (pattern !== undefined && pages[pattern]?.(placeOf(office, pathname))) || [];
  return [...new Set(['/v1/me', `/v1/offices/${office.id}`, ...rows, ...(hasMenu ? counted : []), signInPath])];
}

function placeOf({ id, roles }: KnownOffice, pathname: string): Place {
  return {
    office: id,
    has: (...wanted) => wanted.some(role => roles.includes(role)),
    id: pathname.split('/')[2] ?? '',
  };
}
