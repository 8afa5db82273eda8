/** What the page itself asks for before the portal is there, and who may take the answers. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { filesAhead, fits } from '../../portal/src/files-ahead.ts';
import { requestsAhead } from '../../portal/src/requests-ahead.ts';
import { forgetEarly, nothingAsked, takeEarly } from '../../portal/src/shared/api/early.ts';
import { nextPause } from '../../portal/src/shared/api/pauses.ts';

const built = {
  names: ['assets/app-1.js', 'assets/PageA-2.js', 'assets/zod-3.js'],
  spoken: 2,
  marks: { de: '.de-9' },
  first: [0],
  pages: { '/': [2], '/projects/:id': [1, 2] },
};

describe('the files of a page', () => {
  it('an address fits the pattern that has as many parts, and a name stands for one part that is not empty', () => {
    expect(fits('/projects/:id', '/projects/p1')).toBe(true);
    expect(['/projects', '/projects/', '/projects/p1/report', '/reviews/p1'].filter(path => fits('/projects/:id', path))).toEqual(
      [],
    );
  });

  it('a reader of German gets the files that speak in German, and the others as they are', () => {
    const opened = { pathname: '/projects/p1', isSignedIn: true };
    expect(filesAhead(built, { ...opened, language: 'de' })).toEqual([
      'assets/app-1.de-9.js',
      'assets/PageA-2.de-9.js',
      'assets/zod-3.js',
    ]);
    expect(filesAhead(built, { ...opened, language: 'en' })[0]).toBe('assets/app-1.js');
  });

  it('a person without a session gets the app alone, and one who comes back from the sign-in also Home', () => {
    const opened = { language: 'en', isSignedIn: false };
    expect(filesAhead(built, { ...opened, pathname: '/projects/p1' })).toEqual(['assets/app-1.js']);
    expect(filesAhead(built, { ...opened, pathname: '/signed-in' })).toEqual(['assets/app-1.js', 'assets/zod-3.js']);
  });
});

describe('the requests of a page', () => {
  const session = { token: 't', office: { id: 'demo', roles: ['pmo'] } };
  const asked = (pathname: string, search = '', hasMenu = false) => requestsAhead({ pathname, search, session, hasMenu });

  it('an address that shows other rows than the first ones asks for the person and the office alone', () => {
    expect(asked('/projects', '?status=active')).toEqual(['/v1/me', '/v1/offices/demo', '/v1/sign-in']);
    expect(asked('/projects/a%20b')).toEqual(['/v1/me', '/v1/offices/demo', '/v1/sign-in']);
  });

  it('what the menu counts is asked for where the menu is shown, after the rows of the page', () => {
    expect(asked('/projects').some(path => path.includes('inbox'))).toBe(false);
    expect(asked('/projects', '', true).findIndex(path => path.includes('inbox'))).toBeGreaterThan(3);
  });

  it('a tab that knows no office yet asks who the person is, and one without a session where people sign in', () => {
    const opened = { pathname: '/', search: '', hasMenu: true };
    expect(requestsAhead({ ...opened, session: { token: 't', office: undefined } })).toEqual(['/v1/me', '/v1/sign-in']);
    expect(requestsAhead({ ...opened, session: undefined })).toEqual(['/v1/sign-in']);
  });
});

describe('an answer that was asked for ahead', () => {
  afterEach(() => vi.unstubAllGlobals());
  const ask = (token: string | undefined) => {
    vi.stubGlobal('fetch', async () => new Response('{}'));
    const asked = nothingAsked(token);
    asked.ask('/v1/me');
    asked.ask('/v1/sign-in');
  };

  it('an answer is taken once, and by the same reader', () => {
    ask('mine');
    expect(takeEarly('/v1/me', 'mine')).toBeInstanceOf(Promise);
    expect(takeEarly('/v1/me', 'mine')).toBeUndefined();
    ask('mine');
    expect(takeEarly('/v1/me', 'of somebody else')).toBeUndefined();
    expect(takeEarly('/v1/sign-in', undefined)).toBeInstanceOf(Promise);
  });

  it('nobody takes an answer that is older than what was sent, or older than half a minute', () => {
    ask('mine');
    forgetEarly();
    expect(takeEarly('/v1/me', 'mine')).toBeUndefined();
    ask('mine');
    const now = performance.now();
    vi.stubGlobal('performance', { now: () => now + 31_000 });
    expect(takeEarly('/v1/me', 'mine')).toBeUndefined();
  });
});

it('a project under way is asked for less often the longer nothing comes, and every twenty seconds at last', () => {
  const pauses = Array.from({ length: 8 }).reduce<number[]>(all => [...all, nextPause(all.at(-1) ?? 0)], [2_000]);
  expect(pauses.slice(0, 3)).toEqual([2_000, 3_000, 4_500]);
  expect(pauses.at(-1)).toBe(20_000);
});
