/** P15: whatever is wrong with a request, the answer says which field and why, nothing is stored, and the host goes on. */
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { mostBytes } from '#functions/kit/request.ts';
import { type RawAnswer, startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
let facts: number;
const { submit, openRound, read } = actsOn(() => host);
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  host = await startTestHost();
  await openRound(await submit());
  facts = (await host.commits()).length;
});
afterAll(() => host?.close());
afterEach(async () => {
  expect((await host.raw('/healthz')).body.status).toBe('ok');
});

const propose = (body: string, headers: Record<string, string> = json): Promise<RawAnswer> =>
  host.raw('/v1/proposals', { method: 'POST', as: 'sponsor', body, headers });
const stored = async () => (await host.commits()).length - facts;

/** A 4xx problem in the shape of RFC 9457 that names a field, and nothing stored. */
async function expectRefused(answer: RawAnswer, status: number, field?: string): Promise<void> {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    type: expect.stringMatching(/^urn:tollgate:/),
    title: expect.any(String),
    status,
    detail: expect.any(String),
  });
  if (field !== undefined) expect(answer.body.errors?.[0]).toEqual({ field, reason: expect.stringMatching(/.+/) });
  expect(await stored()).toBe(0);
}

test.each([
  ['nothing', ''],
  ['half an object', '{"office": "demo"'],
  ['two objects', '{}{}'],
  ['a trailing comma', '{"office": "demo",}'],
  ['single quotes', "{'office': 'demo'}"],
  ['NaN', '{"office": NaN}'],
  ['a comment', '{} // done'],
  ['XML', '<proposal/>'],
  ['a form', 'office=demo&title=x'],
  ['bytes that are no text', String.fromCharCode(0xfffd, 0)],
])('P15: a body that is %s is refused as malformed', async (_what, body) => {
  const answer = await propose(body);
  await expectRefused(answer, 400, 'body');
  expect(answer.body.type).toBe('urn:tollgate:malformed-json');
});

test('P15: bytes that are no UTF-8 are refused, and not kept as question marks', async () => {
  const body = Buffer.from(JSON.stringify(proposal({ problem: 'Größe und Maß' })), 'latin1');
  const answer = await host.raw('/v1/proposals', { method: 'POST', as: 'sponsor', body, headers: json });
  await expectRefused(answer, 400, 'body');
  expect(answer.body.errors[0].reason).toContain('no UTF-8');
});

test('a mark of the order of bytes before the body is passed over', async () => {
  const taken = await propose(`\ufeff${JSON.stringify(proposal())}`);
  expect(taken.status).toBe(201);
  await openRound(taken.body.id);
  facts = (await host.commits()).length;
});

test('P15: a compressed body is refused by the header that says so', async () => {
  const headers = { ...json, 'content-encoding': 'gzip' };
  const body = gzipSync(JSON.stringify(proposal()));
  await expectRefused(await host.raw('/v1/proposals', { method: 'POST', as: 'sponsor', body, headers }), 415, 'content-encoding');
});

test.each([
  ['title', '"title": "One", "title": "Other"'],
  ['costs.0.year', '"title": "One", "costs": [{"year": 2026, "amount": 1, "year": 2027}]'],
])('P14: a %s that stands twice in its object is refused: readers would differ in which of them counts', async (field, twice) => {
  const { title: _, costs: __, ...rest } = proposal();
  await expectRefused(await propose(`${JSON.stringify(rest).slice(0, -1)}, ${twice}}`), 400, field);
});

test('P15: the key __proto__ is refused where an object may have any keys, and not passed over', async () => {
  const view = {
    method: 'POST',
    as: 'pmo',
    headers: json,
    body: '{"name": "Mine", "shows": {"alerts": "yes", "__proto__": "no"}}',
  };
  await expectRefused(await host.raw('/v1/offices/demo/own-views', view), 400, 'shows.__proto__');
});

test.each(['null', '[]', '"text"', '7', 'true'])('P15: a body that is %s and no object is refused', async body => {
  await expectRefused(await propose(body), 400, 'body');
});

test.each([
  ['text/plain', 415],
  ['application/xml', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/jsonp', 415],
  ['', 415],
])('P15: a body sent as “%s” is refused', async (type, status) => {
  await expectRefused(await propose(JSON.stringify(proposal()), { 'content-type': type }), status, 'content-type');
});

/** A proposal of exactly so many bytes. */
function sized(bytes: number): string {
  const whole = (aims: string) => JSON.stringify(proposal({ title: 'A proposal of many words', aims }));
  const text = whole('a');
  return `${text.slice(0, -1)}${' '.repeat(bytes - Buffer.byteLength(text))}}`;
}

test('P15: a body of just over 256 KB is refused, much larger ones too, and one of exactly 256 KB is read', async () => {
  await expectRefused(await propose(sized(mostBytes + 1)), 413, 'body');
  await expectRefused(await propose(`${sized(mostBytes)}${'x'.repeat(5_000_000)}`), 413, 'body');
  await expectRefused(await propose(`{"emoji": "${'💥'.repeat(mostBytes / 4)}"}`), 413, 'body');
  const taken = await propose(sized(mostBytes));
  expect(taken.status).toBe(201);
  await openRound(taken.body.id);
  facts = (await host.commits()).length;
});

test('P15: ten thousand levels of JSON are refused in a moment, wherever they stand', async () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const objects = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  await expectRefused(await propose(deep), 400, 'body');
  await expectRefused(await propose(objects), 400);
  for (const [field, value] of [
    ['title', deep],
    ['costs', deep],
    ['contributions', objects],
    ['unknown', deep],
  ] as const) {
    const { [field]: _, ...rest } = proposal();
    const answer = await propose(`${JSON.stringify(rest).slice(0, -1)},"${field}":${value}}`);
    await expectRefused(answer, 400);
    expect(answer.body.errors[0].field.split('.')[0]).toBe(field);
  }
});

test.each([
  ['costs.0.amount', { costs: [{ year: 2026, amount: -1 }] }],
  ['costs.0.amount', { costs: [{ year: 2026, amount: 0.5 }] }],
  ['costs.0.amount', { costs: [{ year: 2026, amount: 2 ** 53 }] }],
  ['costs.0.amount', { costs: [{ year: 2026, amount: '12' }] }],
  ['costs.0.amount', { costs: [{ year: 2026, amount: null }] }],
  ['costs.0.year', { costs: [{ year: 12, amount: 1 }] }],
  ['costs.0.year', { costs: [{ year: '2026', amount: 1 }] }],
  ['contributions.0.points', { contributions: [{ goal: 'digital', points: 101, justification: 'x' }] }],
  ['contributions.0.points', { contributions: [{ goal: 'digital', points: -0.1, justification: 'x' }] }],
  ['contributions.0.points', { contributions: [{ goal: 'digital', points: [50], justification: 'x' }] }],
  ['contributions.0.justification', { contributions: [{ goal: 'digital', points: 1, justification: '' }] }],
  ['start', { start: '2026-02-30' }],
  ['start', { start: '5 January 2026' }],
  ['title', { title: 'x'.repeat(201) }],
  ['title', { title: '   ' }],
  ['title', { title: { toString: 'x' } }],
  ['title', { title: 'with a \u0000 in it' }],
  ['title', { title: 'with a \u001b[31m in it' }],
  ['title', { title: 'two\nlines' }],
  ['title', { title: '\u200b' }],
  ['aims', { aims: 'a lone \ud83d half, and another \ude00' }],
  ['sponsor', { sponsor: '../sponsor' }],
  ['office', { office: 'a'.repeat(65) }],
  ['withheld.0.field', { withheld: [{ field: 'title', reason: 'Because.' }] }],
])('P15: a wrong %s is named', async (field, change) => {
  await expectRefused(await propose(JSON.stringify(proposal(change))), 400, field);
});

test.each([
  ['sponsor', { sponsor: 'spon\ud83dsor' }],
  ['contributions.0.goal', { contributions: [{ goal: '\udead', points: 1, justification: 'x' }] }],
  ['costs.0.ye\ufffdar', { costs: [{ 'ye\ud83dar': 2026, amount: 1 }] }],
  ['anything.0', { anything: ['half \ude00'] }],
])('P14: half of a character is refused wherever it stands, with the name of its field: %s', async (field, change) => {
  const answer = await propose(JSON.stringify(proposal(change)));
  await expectRefused(answer, 400, field);
  expect(answer.body.errors[0].reason).toContain('half a character (a lone surrogate); write the character anew');
});

test.each(['1e400', '-1e400', '123456789012345678901234567890', '1e-400x'])('P15: the number %s is refused', async number => {
  const text = JSON.stringify(proposal({ costs: [{ year: 2026, amount: 4711 }] })).replace('4711', number);
  const answer = await propose(text);
  await expectRefused(answer, 400);
  expect(answer.body.errors[0].field).toMatch(/^(costs\.0\.amount|body)$/);
});

const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
test.each(prototypeKeys)('P15: the key %s is refused at every level and changes nothing', async key => {
  const places: [string, (evil: string) => string][] = [
    ['', evil => `${JSON.stringify(proposal()).slice(0, -1)},${evil}}`],
    ['costs.0.', evil => JSON.stringify(proposal()).replace('"amount"', `${evil},"amount"`)],
    ['contributions.0.', evil => JSON.stringify(proposal()).replace('"points"', `${evil},"points"`)],
  ];
  for (const [prefix, make] of places)
    await expectRefused(await propose(make(`"${key}":{"isAdmin":true,"roles":["admin"]}`)), 400, `${prefix}${key}`);
  expect(({} as Shown).isAdmin).toBeUndefined();
});

test('P15: hostile text is kept as text, letter for letter, and nothing comes of it', async () => {
  const texts = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    `"><svg/onload=alert('x')>`,
    `'; DROP TABLE facts; --`,
    '=HYPERLINK("https://example.org","click")',
    '+SUM(1+1)*cmd|calc',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template language would run is the point
    '@import {{7*7}} ${7*7} <%= 7*7 %> {%raw%}',
    '👩‍🚀🏴󠁧󠁢󠁳󠁣󠁴󠁿 ﷽ Z̷̡a̷lgo',
    '\u202Egnp.exe\u202C مرحبا \u2066שלום\u2069',
    'line\nbreak\r\nand\ttab',
    'Subject: x\r\nBcc: everyone@example.org',
    '../../../../etc/passwd%00',
    'constructor __proto__ toString',
    '\u2028\u2029\uFEFF\u200B\u00A0 x',
  ];
  for (const text of texts) {
    const answer = await propose(
      JSON.stringify(proposal({ title: `T ${text}`.replace(/\s+/g, ' ').slice(0, 150).trim(), aims: text, problem: text })),
    );
    expect(answer.status, JSON.stringify([text, answer.body])).toBe(201);
    await openRound(answer.body.id);
    const shown = await read('auditor', `/v1/projects/${answer.body.id}`);
    expect([shown.proposal.aims, shown.proposal.problem]).toEqual([text.trim(), text.trim()]);
  }
  const { items } = await read('auditor', '/v1/projects?limit=200');
  expect(items.filter((item: Shown) => item.title.startsWith('T '))).toHaveLength(texts.length);
  facts = (await host.commits()).length;
  expect(await host.host.factStream.replay()).toBe(0);
});
