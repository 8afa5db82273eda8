/** What is answered about projects under a draft of their gate model, compared with the version that each follows. */
import * as z from 'zod';
import { triedChanges } from '#domain/project/model-version/tried.ts';
import { projectRowSchema } from '#views/projects.ts';
import { findingView } from './gates.ts';
import type { Shown } from './shared.ts';

const gateNamed = z.object({ id: z.string(), name: z.string() });

const triedCriterion = z
  .object({
    criterion: z.string(),
    change: z.enum(triedChanges).meta({
      description:
        '`newly-fails`, `cannot-be-told`, `newly-holds`: by the draft, and not so now; `fails-graver`, `fails-milder`: fails both times, as a must instead of a should or the other way round, or further or less far; `newly-asked`: holds, and is not asked now; `no-longer-asked`: asked now alone',
    }),
    now: findingView.optional().meta({ description: 'By the version that the project follows; absent where it is not asked' }),
    tried: findingView.optional().meta({ description: 'By the draft; absent where it is not asked any more' }),
  })
  .meta({ id: 'TriedCriterion' });

export const triedProjectSchema = z
  .object({
    project: z.string(),
    title: z.string(),
    status: projectRowSchema.shape.status,
    stage: z.string().optional(),
    version: z.int().optional().meta({ description: 'The version of its gate model that it follows' }),
    fits: z.boolean().meta({ description: 'Whether the draft has its stage: only then could it be moved, and is it compared' }),
    gateNow: gateNamed.optional().meta({ description: 'The gate before it; absent where none is to come' }),
    gateTried: gateNamed.optional().meta({ description: 'The gate that would be before it by the draft' }),
    criteria: z
      .array(triedCriterion)
      .meta({ description: 'Of the gate before it and the tripwires: what changes; of a project that was named all' }),
    unchanged: z.int().meta({ description: 'Criteria that stand as they do now' }),
    gates: z
      .array(gateNamed.extend({ findings: z.array(findingView) }))
      .optional()
      .meta({
        description: 'Of a project that was named: every gate of the draft; with an empty id, what is watched all the time',
      }),
  })
  .meta({ id: 'TriedProject' });

const count = (description: string) => z.int().meta({ description });

export const triedModelSchema = z
  .object({
    of: z
      .int()
      .optional()
      .meta({ description: 'Projects under way that follow the model, in any version; on the first page alone' }),
    counted: z
      .object({
        lookedAt: count('Projects'),
        changed: count('Projects for which anything changes'),
        newlyFails: count('Projects of which a criterion newly fails, or fails graver'),
        newlyFailsMust: count('Those among them of which a must does: no plain go is possible'),
        cannotBeTold: count('Projects of which a criterion cannot be told that is known or not asked now'),
        newlyHolds: count('Projects of which a criterion newly holds'),
        otherGate: count('Projects that would stand before another gate'),
        doesNotFit: count('Projects whose stage the draft does not have'),
      })
      .meta({ description: 'Of the projects that were looked at for this page, also those that it leaves out' }),
    items: z.array(triedProjectSchema).meta({ description: 'The newest proposals first' }),
    cursor: z
      .string()
      .optional()
      .meta({ description: 'For the next page; absent on the last one. A page may have no items and still not be the last' }),
  })
  .meta({ id: 'TriedGateModel' });
export type TriedModel = Shown<z.output<typeof triedModelSchema>>;
export type TriedProject = TriedModel['items'][number];
