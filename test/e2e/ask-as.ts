/** Asks the API as whoever a test needs, with a good token. */
import type { RawAnswer, TestHost } from '#test/support/host.ts';

/** Asks as somebody who has a good token, also when the local login does not know that person. */
export async function askAs(
  host: TestHost,
  who: string,
  request: { method: string; path: string; body?: unknown },
): Promise<RawAnswer> {
  const { method, path, body } = request;
  const headers = { authorization: `Bearer ${await tokenFor(host, who)}`, 'content-type': 'application/json' };
  return host.raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

const tokens = new Map<string, Promise<string>>();

function tokenFor(host: TestHost, who: string): Promise<string> {
  const name = `${host.url} ${who}`;
  const token = tokens.get(name) ?? host.mint({ sub: who });
  tokens.set(name, token);
  return token;
}
