/** Which operation a request is for, by its path and method. */
import { expect, test } from 'vitest';
import { pathOf, placesIn } from '#api/methods.ts';
import { whenUsed } from '#domain/values/once.ts';

const rows = [
  { method: 'GET', path: '/v1/things/{id}' },
  { method: 'PUT', path: '/v1/things/{id}' },
  { method: 'GET', path: '/v1/things/mine' },
  { method: 'GET', path: '/v1/{kind}/{id}' },
  { method: 'GET', path: '/v1/things/{id}/parts/{part}' },
  { method: 'GET', path: '/files/{rest}', greedy: true },
  { method: 'GET', path: '/openapi.json' },
] as const;
const place = placesIn(rows);
const found = (path: string, method?: string) => {
  const at = place(path, method);
  return at && [at.row.method, at.row.path, { ...at.params }];
};

test('a path that is written out goes before one whose parts are named, and of those the first', () => {
  expect(found('/v1/things/mine', 'GET')).toEqual(['GET', '/v1/things/mine', {}]);
  expect(found('/v1/things/mine', 'PUT')).toEqual(['PUT', '/v1/things/{id}', { id: 'mine' }]);
  expect(found('/v1/things/a', 'GET')).toEqual(['GET', '/v1/things/{id}', { id: 'a' }]);
  expect(found('/v1/others/a', 'GET')).toEqual(['GET', '/v1/{kind}/{id}', { kind: 'others', id: 'a' }]);
  expect(found('/v1/others/a', 'PUT')).toBeUndefined();
});

test('a slash at the end makes no difference, and an empty part fits nothing', () => {
  expect(found('/v1/things/a/', 'GET')).toEqual(['GET', '/v1/things/{id}', { id: 'a' }]);
  expect([found('/v1/things//', 'GET'), found('/v1/things/', 'GET'), found('/', 'GET'), found('', 'GET')]).toEqual(
    Array(4).fill(undefined),
  );
});

test('what a path names stays as it is written, and a dot is a dot', () => {
  expect(found('/v1/things/a%2Fb/parts/x.y', 'GET')).toEqual([
    'GET',
    '/v1/things/{id}/parts/{part}',
    { id: 'a%2Fb', part: 'x.y' },
  ]);
  expect([found('/openapi.json'), found('/openapi_json')]).toEqual([['GET', '/openapi.json', {}], undefined]);
});

test('a greedy path takes all the rest, if there is any', () => {
  expect(found('/files/a/b.txt', 'GET')).toEqual(['GET', '/files/{rest}', {}]);
  expect([found('/files', 'GET'), found('/files/', 'GET')]).toEqual([undefined, undefined]);
  expect([pathOf('/files/a', rows), pathOf('/files', rows)]).toEqual(['/files/{rest}', undefined]);
});

test('rows are sorted once, also for paths and methods that are not among them', () => {
  let read = 0;
  const pathRead = ({ path }: (typeof rows)[number]) => {
    read += 1;
    return path;
  };
  const counted = rows.map(row => Object.defineProperty({ ...row }, 'path', { get: () => pathRead(row) }));
  pathOf('/nothing', counted);
  const once = read;
  for (let again = 0; again < 10; again += 1)
    expect([pathOf('/nothing', counted), placesIn(counted)('/')]).toEqual([undefined, undefined]);
  expect([once > 0, read]).toEqual([true, once]);
});

test('what takes long to make is made when it is first used, and once', () => {
  let made = 0;
  const rules = whenUsed(() => ({ number: ++made }));
  expect(made).toBe(0);
  expect([rules().number, rules().number, made]).toEqual([1, 1, 1]);
});
