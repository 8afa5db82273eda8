/** What is found on record: facts of the office and of its projects, as they are stored, with the names of what they mention by id. */
import * as z from 'zod';
import { recordKinds } from '#domain/audit-report/record-kinds.ts';
import { entrySchema } from './history.ts';
import { pageOf, type Shown } from './shared.ts';

const named = z.object({ id: z.string(), name: z.string() });

const foundFactSchema = entrySchema
  .pick({ stream: true, seq: true, at: true, actor: true })
  .extend({
    kind: z.enum(recordKinds).optional().meta({ description: 'Absent for facts of versions to come' }),
    index: z.int().min(0).meta({ description: 'Which of the facts of its entry it is, from 0; events name it so, too' }),
    project: z.string().optional().meta({ description: 'Absent for facts of the office' }),
    fact: entrySchema.shape.facts.element.meta({
      description: 'As it is stored; addresses of people are shown to administrators and the PMO only',
    }),
  })
  .meta({ id: 'FoundFact' });

export const recordFoundSchema = pageOf(foundFactSchema)
  .extend({
    projects: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          gatesOfModel: z.array(named),
          stages: z.array(named),
          conditions: z.array(z.object({ id: z.string(), text: z.string() })),
        }),
      )
      .meta({ description: 'The projects of these facts, with the names of what facts mention by id' }),
    looked: z
      .object({ entries: z.int(), histories: z.int() })
      .meta({ description: 'How much was read for this page. A page may have few facts, or none, and yet a cursor' }),
  })
  .meta({
    id: 'RecordFound',
    description:
      'What the office stored of itself first, then project by project, the newest proposal first; of each history in the order in which it came',
  });
export type RecordFound = Shown<z.output<typeof recordFoundSchema>>;
export type FoundFact = RecordFound['items'][number];
