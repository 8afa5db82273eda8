/** One project as it stands. Money in minor units of the office's currency, days as calendar dates. */
import * as z from 'zod';
import { differenceSchema } from '#domain/office/differences.ts';
import { gateModelSchema } from '#domain/office/gate-model.ts';
import { projectActions } from '#domain/project/actions.ts';
import { conditionStandings } from '#domain/project/conditions/standing.ts';
import { evidenceSchema } from '#domain/project/delivery/evidence.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { duplicateSchema } from '#domain/project/intake/score.ts';
import { namingSchema } from '#domain/project/namings/naming.ts';
import { outcomeSchema } from '#domain/values/outcome.ts';
import { projectRowSchema } from '#views/projects.ts';
import { failingView, tripwiresView } from './alerts.ts';
import { benefitsView } from './benefits.ts';
import { closureView } from './closures.ts';
import { conditionView, remindedView, waiverView } from './conditions.ts';
import { projectWaits } from './duties.ts';
import { escalationView } from './escalation.ts';
import { gateOfModelView, nextGateView } from './gates.ts';
import { goingBackView } from './going-back.ts';
import { baselineView, importedView, takenOverView } from './imports.ts';
import { outlookView } from './outlooks.ts';
import { ownStagesView } from './own-stages.ts';
import { scoresOfProject } from './panel-scores.ts';
import { needsView, programmeView } from './programmes.ts';
import { proposalView, revisionView } from './proposals.ts';
import { askedReportsView, registersView, reportChangesView, trendPointView } from './registers.ts';
import { askedRoundView, gateRecordView, openRoundView, repeatableGatesView } from './rounds.ts';
import { bySizeView } from './routing.ts';
import { toldSelectionsView } from './selections.ts';
import { digest, instant } from './shared.ts';

export const evidenceView = evidenceSchema.meta({ id: 'Evidence' });
export const reportView = reportSchema.safeExtend({ at: instant }).meta({ id: 'Report' });
export const changeView = baselineView.extend({
  id: z.string(),
  scope: z.string().optional(),
  reason: z.string(),
  evidence: z.string().optional(),
  by: z.string(),
  at: instant,
});
const namingView = namingSchema.extend({
  by: z.string().optional().meta({ description: 'Who named the person' }),
  at: instant.optional(),
  waits: z
    .literal(true)
    .optional()
    .meta({ description: 'Named, and has not accepted: the name counts once the person, or the PMO, accepts' }),
  ...remindedView,
  declined: z
    .object({ reason: z.string(), at: instant })
    .optional()
    .meta({ description: 'Another has to be named before the next gate' }),
});

export const projectViewSchema = z.object({
  id: z.string(),
  version: z.int().meta({ description: 'Number of the last entry in its history' }),
  office: z.string(),
  officeName: z.string(),
  currency: z.string(),
  status: projectRowSchema.shape.status,
  actions: z.array(z.enum(projectActions)).meta({ description: 'What you may do with the project now' }),
  proposal: proposalView,
  digest: digest.meta({ description: 'Of the proposal' }),
  content: digest.meta({ description: 'Of proposal and evidence: what a board is bound to' }),
  imported: importedView.optional(),
  takenOver: takenOverView.optional(),
  returnedAt: instant.optional().meta({ description: 'When intake returned it to its sponsor last' }),
  lastGateAt: instant.optional().meta({ description: 'When no gate was left to pass' }),
  revision: z.int(),
  authors: z.array(z.string()),
  formerLeads: z.array(z.string()).meta({ description: 'Sponsors and managers of earlier revisions' }),
  namings: z
    .array(namingView)
    .meta({ description: 'Names by the word of somebody else that their people have not taken up yet' }),
  former: z.array(z.string()).meta({ deprecated: true, description: 'The name of `formerLeads` in version 1' }),
  submittedAt: instant,
  changedAt: instant,
  newsAt: instant.meta({ description: 'When something last happened that a reader would call news' }),
  ...scoresOfProject,
  duplicates: z.array(duplicateSchema),
  selections: toldSelectionsView,
  mergedInto: z
    .object({ project: z.string(), title: z.string(), at: instant, by: z.string() })
    .optional()
    .meta({ description: 'The project that this proposal turned out to be the same as' }),
  ...goingBackView,
  ownStages: ownStagesView,
  ...programmeView,
  ...needsView,
  ...tripwiresView,
  ...benefitsView,
  mergedHere: z
    .array(z.object({ project: z.string(), title: z.string(), at: instant }))
    .optional()
    .meta({ description: 'Proposals that turned out to be this project; the last ones' }),
  reasons: z.array(z.string()).meta({ description: 'Why intake returned or declined it' }),
  model: z.object({ id: z.string(), version: z.int(), name: z.string().optional() }).optional().meta({
    description:
      'The gate model with the version that counts for this project: that of its admission, until the PMO or an administrator moves it',
  }),
  modelMoves: z
    .array(z.object({ from: z.int(), to: z.int(), reason: z.string(), at: instant, by: z.string() }))
    .optional()
    .meta({ description: 'When it was moved to another version; the last ones' }),
  ...bySizeView,
  repeatableGates: repeatableGatesView,
  newerModel: z
    .object({
      version: z.int(),
      fits: z.boolean().meta({ description: 'Whether it has the stage where the project is' }),
      differences: z.array(differenceSchema).meta({ description: 'What it would change' }),
    })
    .optional()
    .meta({ description: 'The newest version of its gate model, when it is newer than the one that counts' }),
  versionsOffered: z
    .array(z.object({ version: z.int(), differences: z.array(differenceSchema) }))
    .optional()
    .meta({ description: 'To which versions of its gate model you may move it, the newest first, and what each would change' }),
  stages: gateModelSchema.shape.stages.optional(),
  gatesOfModel: z.array(gateOfModelView).optional(),
  nextGate: nextGateView.optional(),
  stage: z.string().optional(),
  passed: z.array(z.string()).meta({ description: 'Gates' }),
  rounds: z.record(z.string(), z.int()).meta({ description: 'Rounds asked for so far, by gate' }),
  open: askedRoundView.optional(),
  escalation: escalationView.optional().meta({ description: 'While a go of the board waits for the board of the office above' }),
  openRound: openRoundView.optional().meta({ description: 'What waits in the open round besides ballots' }),
  gates: z.array(gateRecordView),
  evidence: z.array(evidenceView),
  report: reportView.optional().meta({ description: 'The latest' }),
  trend: z.array(trendPointView),
  registers: registersView,
  reportChanges: reportChangesView.optional(),
  reports: askedReportsView.optional(),
  baseline: baselineView.meta({ description: 'As a board last approved it; as proposed before the first' }),
  baselines: z
    .array(
      baselineView.extend({
        number: z.int(),
        at: instant,
        review: z.string().optional(),
        why: z.string(),
        change: z.string().optional(),
      }),
    )
    .meta({ description: 'Those that boards approved, the oldest first; without a review what was approved before Tollgate' }),
  change: changeView.optional().meta({ description: 'The change of the baseline that waits for a board' }),
  declinedChange: changeView
    .extend({ review: z.string(), outcome: outcomeSchema, why: z.string(), decidedAt: instant })
    .optional()
    .meta({ description: 'The last change that a board did not approve, until one is approved' }),
  changes: z.int().meta({ description: 'Change requests so far' }),
  since: z
    .object({
      at: instant,
      gate: z.string().optional(),
      review: z.string().optional(),
      model: z.object({ id: z.string(), version: z.int() }).optional(),
      baseline: z.int(),
      people: z.object({ sponsor: z.string(), manager: z.string().optional(), customer: z.string().optional() }),
      revisions: z.array(revisionView),
      reports: z.int(),
    })
    .meta({ description: 'How it was when a board last decided on it, and what came since' }),
  conditions: z.array(
    conditionView.extend({
      standing: z.enum(conditionStandings).meta({ description: 'By the day in UTC' }),
      waitsFor: z.array(z.string()).meta({ description: 'Who may accept the report; empty when none waits' }),
      wouldBeAsked: z
        .array(z.string())
        .optional()
        .meta({ description: 'Whose word it would wait for if you reported it as met now; absent when you cannot' }),
    }),
  ),
  ...projectWaits,
  waivers: z
    .array(
      waiverView.extend({
        waives: z.string().optional().meta({ description: 'The criterion by its name, or the condition in its words' }),
        counts: z.boolean().optional().meta({ description: 'Whether it counts now, by the day in UTC' }),
      }),
    )
    .meta({ description: 'All that were granted, each with its last day' }),
  failing: z.array(failingView).meta({ description: 'Criteria that fail now' }),
  outlook: outlookView.optional().meta({ description: 'Absent before admission and after the end' }),
  missingPeople: z
    .array(z.object({ as: z.enum(['sponsor', 'manager', 'customer', 'benefit owner']), person: z.string(), why: z.string() }))
    .meta({ description: 'Whom the project names who is no longer there for it; others are named by a revision' }),
  closure: closureView.optional(),
  result: z.enum(['completed', 'terminated', 'killed']).optional(),
});
export type ProjectView = z.output<typeof projectViewSchema>;
