/** Notes about a person that go when the person is erased. */
import type { NoteStore } from '#domain/values/notes.ts';
import { bounceKey, bounceKind } from '../bounces.ts';
import { waitingKind } from '../waiting-mails.ts';

/** Forgets what was noted of these addresses; how many there were. */
export async function forgetBounces(addresses: readonly string[], notes: NoteStore): Promise<number> {
  const found = await notes.some(bounceKind, addresses.map(bounceKey));
  await notes.remove(
    bounceKind,
    found.map(({ key }) => key),
  );
  return found.length;
}

/** Forgets what waits for a person of an office; how many there were. */
export async function forgetWaiting(of: { readonly office: string; readonly person: string }, notes: NoteStore): Promise<number> {
  const keys = (await notes.all(waitingKind)).map(({ key }) => key).filter(key => key.startsWith(`${of.office}/${of.person}/`));
  await notes.remove(waitingKind, keys);
  return keys.length;
}
