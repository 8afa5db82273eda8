/** A witness over HTTP: requests to add a checkpoint, with an end to waiting. */

/** Milliseconds. */
const patience = 5_000;

/** `prefix` is the witness's address for submissions. */
export function witnessAt(prefix: string): (body: string) => Promise<{ status: number; text: string }> {
  const address = `${prefix.replace(/\/$/, '')}/add-checkpoint`;
  return async body => {
    const answer = await fetch(address, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patience) });
    return { status: answer.status, text: await answer.text() };
  };
}
