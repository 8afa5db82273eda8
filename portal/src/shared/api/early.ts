/** Where people sign in, asked while the app is still loading: every page waits for it first. Loaded before the app, so it needs nothing of it. */

let asked: Promise<Response> | undefined;

export const signInPath = '/v1/sign-in';

export function askEarly(): void {
  asked = fetch(signInPath, { headers: { accept: 'application/json' } });
  // Whoever takes the answer meets its fault.
  asked.catch(() => undefined);
}

/** The answer to what was asked early, to be taken once: whoever asks later asks anew. */
export function takeEarly(): Promise<Response> | undefined {
  const first = asked;
  asked = undefined;
  return first;
}
