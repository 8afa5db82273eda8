/**
 * What was asked before the app was there, by the script in the page (portal/src/ahead.ts): the app takes each answer once, in place of asking. Loaded before the app, so it needs nothing
 * of it. An answer is taken by the same reader only, within a while, and by nobody after something was sent: what was read before is then old.
 */

export const signInPath = '/v1/sign-in';

/** Milliseconds after which an answer that nobody took is old. */
const longest = 30_000;

interface EarlyAnswer {
  readonly at: number;
  readonly answer: Promise<Response>;
}

interface Asked {
  /** Whose answers these are; undefined where nobody is signed in. */
  readonly token: string | undefined;
  readonly answers: Map<string, EarlyAnswer>;
}

const kept = globalThis as { tollgateAsked?: Asked };

/** Begins anew, for who holds a token. */
export function nothingAsked(token: string | undefined): { ask(path: string): void } {
  const asked: Asked = { token, answers: new Map() };
  kept.tollgateAsked = asked;
  return {
    ask(path) {
      const signed = token !== undefined && path !== signInPath;
      const headers = { accept: 'application/json', ...(signed && { authorization: `Bearer ${token}` }) };
      const answer = fetch(path, { headers });
      // Whoever takes the answer meets its fault.
      answer.catch(() => undefined);
      asked.answers.set(path, { at: performance.now(), answer });
    },
  };
}

/** Where people sign in, which every page waits for first: asked now, where nothing was asked by the page itself. */
export function askWhereToSignIn(): void {
  if (!kept.tollgateAsked) nothingAsked(undefined).ask(signInPath);
}

/** The answer to what was asked early, to be taken once: whoever asks later asks anew. */
export function takeEarly(path: string, token: string | undefined): Promise<Response> | undefined {
  const asked = kept.tollgateAsked;
  const early = asked?.answers.get(path);
  asked?.answers.delete(path);
  const isOwn = path === signInPath || asked?.token === token;
  return early && isOwn && performance.now() - early.at < longest ? early.answer : undefined;
}

/** Something is sent, so that what was read before may not hold any more. */
export function forgetEarly(): void {
  kept.tollgateAsked?.answers.clear();
}
