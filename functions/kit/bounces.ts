/**
 * Addresses that get no mail, as notes by address: what a mail server refused, what bounced later, what somebody called spam. The next mail that
 * arrives takes the note back. Administrators and the PMO see it beside the person (`get-people`).
 */
import { domainToASCII } from 'node:url';
import * as z from 'zod';
import type { Person } from '#domain/office/people.ts';
import type { Ports } from '#domain/ports.ts';
import type { Instant } from '#domain/values/time.ts';

export const bounceKind = 'bounced-address';

const bounceSchema = z.object({ at: z.string(), kind: z.enum(['refused', 'bounced', 'complained']), why: z.string() });
export type Bounce = z.output<typeof bounceSchema>;

/** Characters of a reason; mail servers tell stories. */
const longestReason = 300;

type Notes = Pick<Ports, 'notes'>;

export async function noteBounce(address: string, bounce: Bounce, { notes }: Notes): Promise<void> {
  const why = bounce.why.replace(/\s+/g, ' ').trim().slice(0, longestReason);
  await notes.put(bounceKind, { key: bounceKey(address), body: { ...bounce, why } });
}

/** A mail arrived at that instant: whatever was noted before is over. */
export async function noteArrival(address: string, at: Instant, { notes }: Notes): Promise<void> {
  const [found] = await notes.some(bounceKind, [bounceKey(address)]);
  const bounce = bounceSchema.safeParse(found?.body);
  if (found && (!bounce.success || bounce.data.at <= at)) await notes.remove(bounceKind, [found.key]);
}

/** Those of these people whose address gets no mail. */
export async function bouncesOf(people: readonly Person[], { notes }: Notes): Promise<({ person: string } & Bounce)[]> {
  const found = await notes.some(
    bounceKind,
    people.map(({ email }) => bounceKey(email)),
  );
  const byAddress = new Map(found.map(note => [note.key, bounceSchema.safeParse(note.body).data]));
  return people.flatMap(({ id, email }) => {
    const bounce = byAddress.get(bounceKey(email));
    return bounce ? [{ person: id, ...bounce }] : [];
  });
}

/** The address as mail servers name it: upper and lower case are the same, letters beyond ASCII after the @ as `xn--…`. */
export function bounceKey(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return (address.slice(0, at) + (domainToASCII(address.slice(at)) || address.slice(at))).toLowerCase().slice(0, 320);
}
