/** What is answered about calls for proposals and their assessments. */
import * as z from 'zod';
import { assessmentActions } from '#domain/assessment/actions.ts';
import { claimSchema, excludedSchema } from '#domain/assessment/opening/facts.ts';
import { ratingSchema } from '#domain/assessment/ratings/rating.ts';
import { panelResultSchema } from '#domain/assessment/result.ts';
import { assessmentStatuses } from '#domain/assessment/state.ts';
import { callActions, proposalActions } from '#domain/call/actions.ts';
import { frozenModelSchema } from '#domain/call/frozen-model.ts';
import { panelSchema } from '#domain/call/opening/panel.ts';
import { budgetSchema, capacitySchema } from '#domain/call/resources.ts';
import { callStatuses } from '#domain/call/state.ts';
import { scaleSchema } from '#domain/scoring/models/model.ts';
import { assessmentRowSchema } from '#views/assessments.ts';
import { callRowSchema } from '#views/calls.ts';
import { exportSchema } from './history.ts';
import { instant } from './shared.ts';

export const callRowView = callRowSchema.meta({ id: 'CallRow' });
export type CallRow = z.output<typeof callRowView>;
export const assessmentRowView = assessmentRowSchema.meta({ id: 'AssessmentRow' });
export type AssessmentRow = z.output<typeof assessmentRowView>;

export const dimensionView = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string().optional(),
    kind: z.enum(['points', 'must']).meta({ description: 'A must is answered with yes or no' }),
    scale: scaleSchema.optional().meta({ description: 'Absent where any number may be given, and of a must' }),
  })
  .meta({ id: 'RatedDimension' });

const ofReader = {
  yours: z.boolean().meta({ description: 'Whether you sponsor or manage it' }),
  actions: z.array(z.enum(proposalActions)).meta({ description: 'What you may do about it' }),
};

const proposalView = z.object({
  ...ofReader,
  project: z.string(),
  title: z.string(),
  revision: z.int(),
  by: z.string().meta({ description: 'Who brought it into the call' }),
  at: instant,
  assessment: z.string().optional().meta({ description: 'Once its panel is asked' }),
  due: instant.optional().meta({ description: 'Until when its panel rates' }),
  revealed: z
    .object({ at: instant, talkUntil: instant.optional() })
    .optional()
    .meta({ description: 'When the ratings came to light, and until when the panel talks about them' }),
  assessed: z.object({ at: instant, score: z.number().optional() }).optional(),
  panel: z
    .array(z.object({ person: z.string(), answered: z.boolean() }))
    .optional()
    .meta({ description: 'Who rates it and who has answered, until its assessment has ended' }),
});

export const callViewSchema = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Number of the newest entry in its history' }),
    office: z.string(),
    currency: z.string(),
    status: z.enum(callStatuses),
    name: z.string(),
    question: z.string(),
    model: frozenModelSchema.meta({ description: 'Frozen when the call opened' }),
    dimensions: z.array(dimensionView).meta({ description: 'What its panels rate' }),
    budgets: z.array(budgetSchema),
    people: z.array(capacitySchema),
    opensAt: instant,
    closesAt: instant.optional().meta({ description: 'Absent of a standing call' }),
    assessBy: instant.optional(),
    assessWithinDays: z.int().optional(),
    talkDays: z.int(),
    decideBy: instant.optional(),
    panels: z.array(panelSchema),
    timetable: z.array(z.object({ what: z.string(), on: z.string() })),
    by: z.string(),
    announcedAt: instant,
    startedAt: instant.optional(),
    closedAt: instant.optional(),
    rankedAt: instant.optional(),
    decidedAt: instant.optional(),
    selection: z.string().optional(),
    ended: z.object({ at: instant, reason: z.string(), by: z.string() }).optional(),
    proposals: z.array(proposalView),
    waiting: z
      .array(z.object({ ...ofReader, project: z.string(), title: z.string(), by: z.string(), at: instant }))
      .meta({ description: 'Proposals that came too late and wait for the next call of the office' }),
    actions: z.array(z.enum(callActions)).meta({ description: 'What you may do; `join` with a proposal of yours' }),
    now: instant,
  })
  .meta({ id: 'Call' });
export type CallView = z.output<typeof callViewSchema>;

export const callExportSchema = exportSchema.omit({ project: true }).extend({ call: z.string() });

const givenView = z.object({ assessor: z.string(), ratings: z.array(ratingSchema), at: instant });

export const assessmentViewSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    call: z.string(),
    callName: z.string(),
    office: z.string(),
    project: z.string(),
    title: z.string(),
    revision: z.int().meta({ description: 'Of the proposal that is rated' }),
    status: z.enum(assessmentStatuses),
    model: frozenModelSchema,
    dimensions: z.array(dimensionView),
    claims: z.array(claimSchema).meta({ description: "The sponsor's own points; they never enter the score" }),
    due: instant.meta({ description: 'Until when the panel rates' }),
    openedAt: instant,
    assessors: z.array(
      z.object({ person: z.string(), answered: z.boolean().meta({ description: 'Also while nobody may see what' }) }),
    ),
    excluded: z.array(excludedSchema),
    recused: z.array(z.object({ assessor: z.string(), reason: z.string(), at: instant, left: z.literal(true).optional() })),
    replaced: z.array(
      z.object({ assessor: z.string(), replacement: z.string(), reason: z.string(), by: z.string(), at: instant }),
    ),
    hidden: z.boolean().meta({ description: 'Whether the ratings of others are hidden from you now' }),
    ratings: z.array(givenView).meta({ description: 'Your own alone while they are hidden' }),
    former: z.array(givenView).meta({ description: 'Of before the talk, where they were given anew' }),
    result: panelResultSchema.optional().meta({ description: 'Medians, spreads and what is missing, once it is not hidden' }),
    revealed: z.object({ at: instant, why: z.enum(['all-answered', 'day-came']) }).optional(),
    talk: z.object({ dimensions: z.array(z.string()), reason: z.string().optional(), by: z.string(), until: instant }).optional(),
    ended: z.object({ at: instant, reason: z.string().optional(), by: z.string() }).optional(),
    score: z.number().optional(),
    actions: z.array(z.enum(assessmentActions)),
    placesToGive: z
      .object({ places: z.array(z.string()), replacements: z.array(z.string()) })
      .optional()
      .meta({ description: 'Whose places you may give to whom' }),
    now: instant,
  })
  .meta({ id: 'Assessment' });
export type AssessmentView = z.output<typeof assessmentViewSchema>;
