/**
 * That nothing waits for ever: once everybody has been silent for a long time, every duty that stands in the office's list has a next date, and either ends by
 * time, or stands on an escalation, or is the PMO's own, which is whom others escalate to. Of those that began a short while ago none is asked yet.
 */
import { type DutyRow, dutiesIn } from '#views/duties.ts';
import { iterate } from '#views/list.ts';
import type { Life } from '../life.ts';
import { officeId } from '../standards.ts';

/** Days after which the workflow of a closure has asked the customer again. */
const betweenReminders = 15;

const daysSince = (instant: string, life: Life) => (Date.parse(life.now()) - Date.parse(instant)) / 86_400_000;

/** Days after which a wait of any kind has been escalated. */
const longest = 60;

export interface Standing {
  readonly open: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** `askedAt` says when somebody was last asked on a stream by a workflow of its own, which keeps that date itself. */
export async function waitsNow(life: Life, askedAt: (stream: string) => string | undefined): Promise<Standing> {
  const { people, boards } = await life.stateOf('office', officeId);
  const isThere = (owner: string): boolean => {
    if (owner === 'pmo') return people.some(({ roles }) => roles.includes('pmo'));
    if (owner.startsWith('chair:')) return boards.some(({ id, chair }) => owner === `chair:${id}` && isThere(chair));
    return people.some(({ id }) => id === owner);
  };
  const open: Record<string, number> = {};
  const faults: string[] = [];
  for await (const row of iterate(life.world.app.ports.views, dutiesIn(officeId))) {
    open[row.kind] = (open[row.kind] ?? 0) + 1;
    const named = `${row.stream} ${row.duty}`;
    if (row.next === undefined) faults.push(`${named} has no next date`);
    // Its condition has a wait of its own, which asks owner and board.
    if (row.kind === 'exception') continue;
    if (row.kind === 'customer-acceptance') {
      if (daysSince(askedAt(row.stream) ?? row.since, life) > betweenReminders)
        faults.push(`${named}: nobody asks the customer any more`);
      continue;
    }
    if (row.next !== undefined && row.next <= life.now())
      faults.push(`${named} was to go on on ${row.next}, and it is ${life.now()}`);
    const began = row.since > row.due ? row.since : row.due;
    const isYoung = daysSince(began, life) < longest;
    if (!isYoung && !isHeard(row, isThere)) faults.push(`${named} has waited since ${began}, and nobody else has heard of it`);
  }
  return { open, faults };
}

function isHeard({ kind, does, escalated, owners }: DutyRow, isThere: (owner: string) => boolean): boolean {
  const ofPmo = owners.every(owner => owner === 'pmo') && isThere('pmo');
  return does === 'end' || kind === 'report-asking' || escalated !== undefined || ofPmo;
}
