/**
 * A project that was under way before Tollgate, as it is sent, stored and kept: its stage, gates passed, what a board approved, the last report.
 * It stands on record as what it is: said by a file, before Tollgate.
 */
import * as z from 'zod';
import { type GateId, gateIdSchema, gateModelIdSchema, type PersonId, stageIdSchema } from '../../values/ids.ts';
import { moneySchema } from '../../values/money.ts';
import { shortText } from '../../values/text.ts';
import { dateSchema, type Instant } from '../../values/time.ts';
import type { Baseline } from '../baselines/baseline.ts';
import { reportSchema } from '../delivery/report.ts';

const approvedSchema = z.strictObject({ cost: moneySchema.optional(), end: dateSchema.optional() });

/** What an import says of a project under way. Stages and gates are named by their id or name in the gate model. */
export const inFlightSchema = z.strictObject({
  stage: shortText
    .optional()
    .meta({ description: 'Where it is; after the last gate passed, or at the beginning, when left out' }),
  gatesPassed: z
    .array(shortText)
    .max(30)
    .default([])
    .meta({ description: 'Before Tollgate; those before its stage when left out' }),
  approved: approvedSchema.optional().meta({ description: 'As a board approved it before Tollgate' }),
  report: reportSchema.optional().meta({ description: 'The last status report' }),
  different: z
    .boolean()
    .default(false)
    .meta({ description: 'It is another project than any that it resembles: nothing is asked about it' }),
});
export type InFlight = z.output<typeof inFlightSchema>;

export const inFlightFacts = {
  'project-taken-over': {
    model: gateModelIdSchema,
    version: z.int(),
    stage: stageIdSchema,
    passed: z.array(gateIdSchema).meta({ description: 'Before Tollgate, as the file says' }),
    approved: approvedSchema.optional(),
    source: z.string().optional().meta({ description: 'SHA-256 of the file' }),
  },
} as const;

/** That a project was under way before Tollgate, as its file said. */
export interface TakenOver {
  readonly at: Instant;
  /** Who imported it. */
  readonly by: PersonId;
  readonly source?: string | undefined;
  readonly passed: readonly GateId[];
  readonly approved?: Baseline | undefined;
}
