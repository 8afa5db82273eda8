/** Long answers are compressed for those who take it, short ones and those that are no text are left alone, and everybody reads the same. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressed, leastBytes, takesGzip } from '#functions/kit/compressed.ts';

const long = JSON.stringify({ text: 'é'.repeat(leastBytes) });
const answer = (body: string, headers = {}) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', ...headers },
  body,
});

describe('a long answer', () => {
  test('a long answer goes out compressed to whoever takes gzip, and is the same text', async () => {
    const sent = await compressed(answer(long), 'gzip, deflate, br');
    expect(sent).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' } });
    const bytes = Buffer.from(sent.body ?? '', 'base64');
    expect(bytes.length).toBeLessThan(leastBytes);
    expect(gunzipSync(bytes).toString()).toBe(long);
  });

  test.each([undefined, '', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.00', 'xgzip'])(
    'a long answer stays plain for whoever says “%s”',
    async encodings => {
      const sent = await compressed(answer(long, { vary: 'accept' }), encodings);
      expect(sent.body).toBe(long);
      expect(sent.headers).toEqual({ 'content-type': 'application/json', vary: 'accept, accept-encoding' });
    },
  );
});

test('an answer below the least length, one without a body and one that is no text stay as they are', async () => {
  const short = answer('x'.repeat(leastBytes - 1));
  const none = { statusCode: 204, headers: {} };
  const file = { ...answer(long), isBase64Encoded: true };
  for (const kept of [short, none, file]) expect(await compressed(kept, 'gzip')).toBe(kept);
});

test('the length is counted in bytes and not in characters', async () => {
  expect((await compressed(answer('é'.repeat(leastBytes / 2)), 'gzip')).isBase64Encoded).toBe(true);
});

test('a preference for gzip in any spelling is understood', () => {
  expect(['gzip', 'GZIP', 'br;q=1.0, gzip;q=0.8', 'gzip;q=1'].map(takesGzip)).toEqual([true, true, true, true]);
});
