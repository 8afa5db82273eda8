/**
 * Each hour: what offices said they keep no longer goes. Whoever left and whose time is over is erased, unless a legal hold or a place forbids it, which
 * is asked again each time; mails and files of imports that are kept on this machine go by their age. Each application is a fact. What fails holds up nobody else.
 */
import { dueForErasure } from '#domain/office/personal-data/gone.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { allOffices } from '#views/offices.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { defineSchedule } from '../kit/schedule.ts';
import { forEachRow } from './for-each-row.ts';

const actor = { kind: 'system', id: 'schedule' } as const;

export const schedule = defineSchedule('keep-retention', async app => {
  const counts = { erased: 0, stopped: 0, mails: 0, imports: 0, failed: 0 };
  await forEachRow(app.ports.views, allOffices, async ({ id }) => {
    try {
      const { state } = await app.states.current('office', id);
      for (const { person } of dueForErasure(state, app.ports.clock.now())) counts[await retire(id, person, app)] += 1;
      counts.mails += await removeOldMails(state, app);
      counts.imports += await removeOldImports(state, app);
    } catch (error) {
      counts.failed += 1;
      log.error('the retention of an office could not be kept', { office: id, error: error as Error });
    }
  });
  return counts;
});

async function retire(id: string, person: string, app: App): Promise<'erased' | 'stopped'> {
  const answer = await app.execute({ aggregate: 'office', id, command: { type: 'retire-person', person }, actor });
  if ('refusal' in answer) throw new Error(answer.refusal.message);
  return answer.commit ? 'erased' : 'stopped';
}

/** Mails to whom the office knows or knew by an address. A hold on the whole office stops it. */
async function removeOldMails(office: OfficeState, app: App): Promise<number> {
  const { mails } = office.personal.retention;
  const { traces, personRecords, clock } = app.ports;
  if (mails === undefined || !traces || isHeld(office)) return 0;
  const held = new Set(office.personal.holds.flatMap(({ on }) => (on.kind === 'person' ? [on.person as string] : [])));
  const id = office.id ?? '';
  const records = (await personRecords.all(id)).filter(({ person }) => !held.has(person));
  const before = addDays(clock.now(), -mails);
  const removed = await traces.removeMails([...new Set(records.flatMap(({ value }) => value.email ?? []))], before);
  return noted({ kind: 'mails', before, removed }, id, app);
}

/** Files of projects that were sent to be imported; what is kept longer than in every office goes by itself. */
async function removeOldImports(office: OfficeState, app: App): Promise<number> {
  const { imports } = office.personal.retention;
  const { traces, clock } = app.ports;
  if (imports === undefined || !traces || isHeld(office)) return 0;
  const [id, before] = [office.id ?? '', addDays(clock.now(), -imports)];
  return noted({ kind: 'imports', before, removed: await traces.removeImports(id, before) }, id, app);
}

const isHeld = ({ personal }: OfficeState) => personal.holds.some(({ on }) => on.kind === 'office');

interface Applied {
  readonly kind: 'mails' | 'imports';
  readonly before: Instant;
  readonly removed: number;
}

/** How many were removed; that some were is a fact. */
async function noted(applied: Applied, id: string, app: App): Promise<number> {
  const command = { type: 'note-retention-applied', ...applied } as const;
  if (applied.removed > 0) await app.execute({ aggregate: 'office', id, command, actor });
  return applied.removed;
}
