/**
 * A solve that is under way: how far it has come is noted for whoever looks, and it ends early when somebody has asked for that, or when its rules
 * are no longer those of the scenario. Notes are no facts: losing one loses nothing.
 */
import * as z from 'zod';
import { type Selection, type SelectionState, scenarioOf } from '#domain/selection/state.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import { type Instant, toMs } from '#domain/values/time.ts';
import type { App } from './app.ts';
import { log } from './log.ts';

const kind = 'solving';

export const solvingSchema = z.object({
  scenario: z.int(),
  revision: z.int(),
  doing: z.string().meta({ description: 'What is being worked out, in words' }),
  done: z.number(),
  of: z.number(),
  seconds: z.number().meta({ description: 'Of solving, so far' }),
  value: z.number().optional().meta({ description: 'Of the best set so far' }),
  bound: z.number().optional().meta({ description: 'No set is worth more than this' }),
  at: z.iso.datetime(),
});
export type Solving = z.output<typeof solvingSchema>;

export interface SolveOf {
  readonly selection: string;
  readonly scenario: number;
  readonly revision: number;
}

const keyOf = ({ selection, scenario }: Pick<SolveOf, 'selection' | 'scenario'>) => `${selection}.${scenario}`;

/** How far the solves of these scenarios have come; those of former rules, and what cannot be read, are left out. */
export async function solvingNow(notes: NoteStore, { id, scenarios }: Selection): Promise<Solving[]> {
  const under = scenarios.filter(({ status }) => status === 'solving');
  if (under.length === 0) return [];
  const found = await notes.some(
    kind,
    under.map(({ number }) => keyOf({ selection: id, scenario: number })),
  );
  const read = found.flatMap(({ body }) => solvingSchema.safeParse(body).data ?? []);
  return read.filter(({ scenario, revision }) => under.some(entry => entry.number === scenario && entry.revision === revision));
}

/** Whether this is still asked for. */
export function isWanted(state: SelectionState, { scenario: number, revision }: SolveOf): boolean {
  if (state.id === undefined || state.status === 'withdrawn' || state.status === 'decided') return false;
  const scenario = scenarioOf(state, number);
  return scenario?.revision === revision && scenario.status === 'solving';
}

/** Seconds between two looks, and at least between two notes. */
const pause = 2;

type Progress = Omit<Solving, 'scenario' | 'revision' | 'at'>;

export interface SolveUnderWay {
  readonly signal: AbortSignal;
  note(progress: Progress): void;
  /** Looks no more, and takes the note away. */
  end(): Promise<void>;
}

/** Begins to look every few seconds whether the solve is still wanted. */
export function watchSolve(of: SolveOf, { ports, states }: App): SolveUnderWay {
  const { clock, notes } = ports;
  const abort = new AbortController();
  let noted: Instant | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let cancel = () => {};
  const look = async () => {
    try {
      const { state } = await states.current('selection', of.selection);
      const asked = state.id === undefined ? undefined : scenarioOf(state, of.scenario)?.stopAsked;
      if (asked || !isWanted(state, of)) return abort.abort();
    } catch (error) {
      log.warn('whether a solve is still wanted could not be read', { ...of, error: error as Error });
    }
    wait();
  };
  const wait = () => {
    if (!abort.signal.aborted) cancel = clock.after(pause * 1000, () => void look());
  };
  wait();
  return {
    signal: abort.signal,
    note(progress) {
      const now = clock.now();
      if (noted !== undefined && toMs(now) - toMs(noted) < pause * 1000) return;
      noted = now;
      const { scenario, revision } = of;
      const body = { scenario, revision, ...progress, at: now };
      writing = writing.then(() => notes.put(kind, { key: keyOf(of), body })).catch(forgiven(of));
    },
    async end() {
      cancel();
      await writing;
      await notes.remove(kind, [keyOf(of)]).catch(forgiven(of));
    },
  };
}

/** Progress that cannot be shown holds up no solve. */
const forgiven = (of: SolveOf) => (error: Error) => log.warn('the progress of a solve could not be noted', { ...of, error });
