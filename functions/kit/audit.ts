/**
 * Keeps for the auditors of an office what was refused to whom, what auditors themselves opened or took away, and sign-ins that failed. A process counts what comes again within an
 * hour and asks the store only when there is something to tell (domain/audit), so that a flood of refusals writes and reads nearly nothing; what cannot be kept
 * is logged and changes no answer. A request that is let in and is no auditor's costs nothing.
 */
import type { Problem } from '#api/errors.ts';
import type { Route } from '#api/routes.ts';
import type { NotedRequest, NotedSignIn } from '#domain/audit/commands.ts';
import { tellsAgain } from '#domain/audit/decide.ts';
import { countedOf, countedUnder } from '#domain/audit/state.ts';
import { withIdsForNames } from '#domain/office/people/ids-for-names.ts';
import { belongsTo, hasRole } from '#domain/office/state.ts';
import type { App } from './app.ts';
import { officeAskedFor } from './audited-office.ts';
import type { RawCall } from './endpoint.ts';
import { log } from './log.ts';

/** A request that was answered, and its address without what follows a question mark. */
export interface Answered {
  readonly row: Pick<Route, 'id' | 'method' | 'path' | 'open'>;
  readonly call: RawCall;
  readonly path: string;
}

export type Audit = ReturnType<typeof createAudit>;

interface Counted {
  readonly hour: string;
  /** The count that is kept, as far as this process knows. */
  kept: number;
  /** How many came since. */
  more: number;
  /** Somebody is asking the store now, or nothing more is kept of it in this hour. */
  quiet: boolean;
}

/** Counts in memory at most; beyond it those of other hours go, and then all. */
const mostCounted = 10_000;

/** Counts of this process by what they are of, each of one hour. */
function createCounts() {
  const counts = new Map<string, Counted>();
  const makeRoom = (hour: string) => {
    for (const [old, { hour: of }] of counts) if (of !== hour) counts.delete(old);
    if (counts.size >= mostCounted) counts.clear();
  };
  return (key: string, hour: string): Counted => {
    const known = counts.get(key);
    if (known?.hour === hour) return known;
    if (counts.size >= mostCounted) makeRoom(hour);
    const fresh = { hour, kept: 0, more: 0, quiet: false };
    counts.set(key, fresh);
    return fresh;
  };
}

/** One after the other of each office: two at once would race for the same place in its history, and the loser pays for a write, too. */
function createTurns(): <T>(office: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (office, work) => {
    const mine = (last.get(office) ?? Promise.resolve()).then(work, work);
    last.set(office, mine);
    const forget = () => void (last.get(office) === mine && last.delete(office));
    mine.then(forget, forget);
    return mine;
  };
}

type Said = NotedRequest | NotedSignIn;

/** Notes something, together with what came of the same while it was being noted. */
function createNote(app: App): (office: string, noted: Said) => Promise<void> {
  const countOf = createCounts();
  const inTurn = createTurns();

  /** `kept`: there may be more to tell. `counted`: somebody told as much. `left out`: nothing more is kept of it today. */
  async function tell(office: string, noted: Said, count: Counted): Promise<'kept' | 'counted' | 'left out'> {
    const { more } = count;
    const command = { type: 'note', ...noted, more } as const;
    const answer = await app.execute({ aggregate: 'audit', id: office, command, actor: { kind: 'system', id: 'audit' } });
    if ('refusal' in answer || countedOf(noted).some(name => answer.state.leftOut.includes(name))) return 'left out';
    if (answer.commit) count.more -= more;
    count.kept = answer.state.counted[countedUnder(noted)] ?? 0;
    return answer.commit ? 'kept' : 'counted';
  }

  return async (office, noted) => {
    const count = countOf(`${office} ${countedUnder(noted)}`, app.ports.clock.now().slice(0, 13));
    count.more += 1;
    if (count.quiet) return;
    count.quiet = true;
    let told: Awaited<ReturnType<typeof tell>> = 'kept';
    try {
      while (told === 'kept' && tellsAgain(count.kept, count.kept + count.more))
        told = await inTurn(office, () => tell(office, noted, count));
    } finally {
      count.quiet = told === 'left out';
    }
  };
}

async function quietly(work: () => Promise<void>): Promise<void> {
  await work().catch((error: Error) => log.warn('what was refused or read could not be kept', { error }));
}

export function createAudit(app: App) {
  const note = createNote(app);
  return {
    /** What a person or machine may not do, with the reason as it was told, but for names. */
    refused: ({ row, call, path }: Answered, { type, status, detail }: Problem) =>
      quietly(async () => {
        if (status !== 403 || row.open) return;
        const office = await officeAskedFor(row, call, app);
        if (office === undefined) return;
        const { state } = await app.states.cached('office', office);
        if (!belongsTo(state, call.actor.id)) return;
        const code = type.replace('urn:tollgate:', '');
        await note(office, {
          kind: 'refused',
          who: call.actor.id,
          operation: row.id,
          subject: path.slice(0, 300),
          code,
          why: withIdsForNames(detail, state).slice(0, 1_000),
        });
      }),
    /** What was opened, if an auditor opened it. */
    read: ({ row, call, path }: Answered) =>
      quietly(async () => {
        if (row.method !== 'GET' || row.open || call.actor.kind !== 'person') return;
        const office = await officeAskedFor(row, call, app);
        if (office === undefined || !hasRole((await app.states.cached('office', office)).state, call.actor.id, 'auditor')) return;
        await note(office, { kind: 'read', who: call.actor.id, operation: row.id, subject: path.slice(0, 300) });
      }),
    /** What a service account asked for beyond its scopes, or after its end. */
    machine: (office: string, noted: Omit<NotedRequest, 'kind'>) => quietly(() => note(office, { kind: 'refused', ...noted })),
    /** A sign-in that failed, told to one office. */
    signIn: (office: string, noted: Omit<NotedSignIn, 'kind'>) => quietly(() => note(office, { kind: 'sign-in', ...noted })),
  };
}
