/** Notes about a person that go when the person is erased. */
import type { NoteStore } from '#domain/values/notes.ts';
import { bounceKey, bounceKind } from '../bounces.ts';
import { forgetRequest } from '../request-mails.ts';
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

/** Forgets what waits for a person of an office, and puts the pseudonym into mails that wait for others; how many there were. */
export async function forgetWaiting(
  of: { readonly office: string; readonly person: string; readonly names: readonly string[]; readonly pseudonym: string },
  notes: NoteStore,
): Promise<number> {
  const all = await notes.all(waitingKind);
  const own = all.map(({ key }) => key).filter(key => key.startsWith(`${of.office}/${of.person}/`));
  await notes.remove(waitingKind, own);
  await forgetRequest(of.person, notes);
  let told = 0;
  for (const { key, body } of all.filter(note => note.key.startsWith(`${of.office}/`) && !own.includes(note.key))) {
    const text = JSON.stringify(body);
    const after = of.names.reduce((said, name) => said.replaceAll(JSON.stringify(name).slice(1, -1), of.pseudonym), text);
    if (after === text) continue;
    await notes.put(waitingKind, { key, body: JSON.parse(after) });
    told += 1;
  }
  return own.length + told;
}
