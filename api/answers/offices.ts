/** Offices and their standards, as they stand, and the changes of them that wait for a second person. */
import * as z from 'zod';
import { officeActions } from '#domain/office/actions.ts';
import { boardSchema } from '#domain/office/boards/board.ts';
import { calendarSchema } from '#domain/office/calendar/calendar.ts';
import { kindsOfChange } from '#domain/office/changes/change.ts';
import { changeSchema } from '#domain/office/changes/change-schema.ts';
import { differenceSchema } from '#domain/office/differences.ts';
import { gateModelSchema } from '#domain/office/gate-model.ts';
import { logoSchema } from '#domain/office/identity/logo.ts';
import { personEntrySchema } from '#domain/office/people.ts';
import { stepSchema } from '#domain/office/set-up/checklist.ts';
import { goalPresetSchema } from '#domain/office/set-up/goal-preset.ts';
import { goalSchema, scoringModelSchema } from '#domain/office/standards/goal.ts';
import { grantedSchema } from './delegations.ts';
import { routingAnswer } from './routing.ts';
import { instant } from './shared.ts';

export const versions = z.record(z.string(), z.int()).meta({
  description: 'Which entry of the history last changed each standard: goals, boards, people, calendar, gate-models/ID',
});
/** Names of version 1, answered beside the new ones. */
export const changes = versions.meta({ deprecated: true, description: 'The name of `versions` in version 1' });
export type Changes = Readonly<Record<string, number>>;

export const publishedModelSchema = gateModelSchema
  .extend({ version: z.int().meta({ description: 'Counts from 1' }) })
  .meta({ id: 'PublishedGateModel' });
export const presetSchema = gateModelSchema.meta({ id: 'GateModel' });
export const presetsSchema = z.object({
  items: z.array(presetSchema).meta({ description: 'Gate models' }),
  goals: z.array(goalPresetSchema).meta({ description: 'Sets of goals with their weights' }),
});
export type Presets = z.output<typeof presetsSchema>;

export const officeSetUpSchema = z.object({
  steps: z.array(stepSchema).meta({ description: 'In the order in which each finds what it needs' }),
  complete: z.boolean().meta({ description: 'Whether all that is needed is there' }),
  shown: z.boolean().meta({ description: 'Whether the list stands on your home page' }),
});
export type OfficeSetUp = z.output<typeof officeSetUpSchema>;

export const mailTestSchema = z.object({
  to: z.string(),
  taken: z.boolean().meta({ description: 'Whether what sends the mails of this deployment has taken it' }),
  says: z.string().meta({ description: 'What became of it, in a sentence' }),
});
export type MailTest = z.output<typeof mailTestSchema>;

export const officeBelowSchema = z.object({ id: z.string(), name: z.string(), currency: z.string(), parent: z.string() });
export type OfficeBelow = z.output<typeof officeBelowSchema>;

const namedPersonSchema = personEntrySchema.omit({ email: true });

export const officeViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  logo: logoSchema
    .omit({ bytes: true })
    .optional()
    .meta({ description: 'Its picture is at `/v1/offices/{id}/logo/{digest}`; absent where it has none' }),
  currency: z.string().meta({ description: 'ISO 4217; all money of the office is in its minor units' }),
  parent: z.string().optional(),
  calendar: calendarSchema.optional().meta({ description: 'When it works; absent until it has said so' }),
  routing: routingAnswer.optional(),
  goals: z.array(goalSchema),
  scoring: scoringModelSchema,
  defaultModel: z.string().optional().meta({ description: 'The gate model of proposals that name none' }),
  preferredModel: z.string().optional().meta({ deprecated: true, description: 'The name of `defaultModel` in version 1' }),
  boards: z.array(boardSchema),
  delegations: z.array(grantedSchema),
  versions,
  changes,
  gateModels: z
    .array(z.object({ id: z.string(), name: z.string(), version: z.int() }))
    .meta({ description: 'The newest version of each' }),
  people: z.array(namedPersonSchema).meta({ description: 'Without their addresses' }),
  deactivated: z
    .array(personEntrySchema.pick({ id: true, name: true }))
    .optional()
    .meta({ description: 'Who is deactivated, by name: none of the people until brought back' }),
  serviceAccounts: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .meta({ description: 'Machines by the ids under which histories name them, revoked ones too' }),
  actions: z.array(z.enum(officeActions)).meta({ description: 'What you may do in the office now' }),
});
export type OfficeView = z.output<typeof officeViewSchema>;

export const goalsSchema = z.object({ goals: z.array(goalSchema), scoring: scoringModelSchema, versions, changes });

export const calendarAnswerSchema = calendarSchema.extend({
  said: z.boolean().meta({ description: 'false while the office has said nothing: UTC, Monday to Friday, no holidays' }),
  versions,
});
export type CalendarAnswer = z.output<typeof calendarAnswerSchema>;

export const gateModelsSchema = z.object({
  items: z.array(publishedModelSchema).meta({ description: 'The newest version of each model' }),
  versions: z.record(z.string(), z.array(publishedModelSchema)).meta({ description: 'All versions by model, oldest first' }),
  default: z.string().optional().meta({ description: 'The gate model of proposals that name none' }),
  standardVersions: versions,
  preferred: z.string().optional().meta({ deprecated: true, description: 'The name of `default` in version 1' }),
  changes,
});
export type GateModels = z.output<typeof gateModelsSchema>;

export const boardsSchema = z.object({ boards: z.array(boardSchema), versions, changes });

export const changesSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      change: changeSchema,
      by: z.string().meta({ description: 'Who asks for it, and gains by it where anything is gained' }),
      gains: z.array(z.string()).meta({ description: 'What that person gains, in words' }),
      at: instant,
      actions: z.array(z.enum(['approve', 'refuse'])).meta({ description: 'What you may do with it now' }),
      approvers: z.array(z.string()).optional().meta({ description: 'Who may approve it' }),
      differences: z.array(differenceSchema).optional().meta({ description: 'What it would make different' }),
    }),
  ),
  answered: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(kindsOfChange),
        by: z.string().meta({ description: 'Who asked for it' }),
        at: instant.meta({ description: 'When it was asked for' }),
        approved: z.boolean(),
        answeredBy: z.string(),
        answeredAt: instant,
        reason: z.string().optional().meta({ description: 'Why it was refused, or taken back by its author' }),
      }),
    )
    .optional()
    .meta({ description: 'What became of the last ones, newest first' }),
});
export type WaitingChanges = z.output<typeof changesSchema>;
