/**
 * Waits of workflows, for projects and reviews alike: one that began after people had answered is noted on the stream, and the reaction to that resumes it
 * (reactions/waits.ts). Earlier versions noted each.
 */
import * as z from 'zod';
import type { Decision } from './decider.ts';
import type { FactIn } from './tables.ts';

export interface WaitCommands {
  'record-wait': { wait: string; token: string };
}

export const waitFacts = {
  'wait-started': { wait: z.string(), token: z.string().meta({ description: 'Digest of the token, never the token' }) },
};
type WaitFact = FactIn<typeof waitFacts>;

interface Waiting {
  /** Digests of the tokens of the waits that began, the newest of each wait. */
  readonly waits: Readonly<Record<string, string>>;
}

export const waitDecisions = {
  'record-wait': ({ waits }: Waiting, { wait, token }: WaitCommands['record-wait']): Decision<WaitFact> => ({
    facts: waits[wait] === token ? [] : [{ type: 'wait-started', wait, token }],
  }),
};

export const waitFolds = {
  'wait-started': <S extends Waiting>(state: S, { wait, token }: WaitFact): S => ({
    ...state,
    waits: { ...state.waits, [wait]: token },
  }),
};
