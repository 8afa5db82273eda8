/** For each action that is offered to people: the commands by which somebody could do it now, and the answer of the decision to each. */
import type { Decision } from '#domain/decision/decider.ts';
import { officeActionsFor } from '#domain/office/actions.ts';
import { office } from '#domain/office/decide.ts';
import { type ProjectAction, projectActionsFor } from '#domain/project/actions.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import type { ProjectCommand } from '#domain/project/commands.ts';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { gatesToRepeat } from '#domain/project/gates/next-gate.ts';
import type { Project } from '#domain/project/state.ts';
import { type ReviewAction, reviewActionsFor } from '#domain/review/actions.ts';
import type { ReviewCommand } from '#domain/review/commands.ts';
import { review } from '#domain/review/decide.ts';
import { addDays } from '#domain/values/time.ts';
import { projectNeeds, roundNeeds, type World } from './fixtures.ts';
import { person } from './given.ts';
import { officeCommands } from './offered-in-an-office.ts';
import { readingsOf } from './offered-readings.ts';
import { proposal, seats } from './standards.ts';

type Answers = Readonly<Record<string, readonly Decision<{ type: string }>[]>>;

/** What the world offers to somebody, beside what its decisions would answer. */
export interface Offer {
  readonly offered: readonly string[];
  readonly answers: Answers;
}

const evidence = { kind: 'plan', title: 'Plan', text: 'As agreed.' };

/** What has begun as it is, and another stage. */
function planOf({ ownStages, stage }: Project) {
  if (!ownStages) return [{ name: 'Design' }, { name: 'Build' }];
  const begun = ownStages.of === stage ? ownStages.at + 1 : 0;
  return [
    ...ownStages.stages.slice(0, begun).map(({ name, end }) => ({ name, end })),
    { name: 'Build' },
    { name: `Roll-out ${ownStages.stages.length}` },
  ];
}

export function projectCommands(world: World): Record<ProjectAction, ProjectCommand[]> {
  const { state } = world.project;
  const word = { kind: 'word', title: 'My word', attests: { criterion: 'word', confirmed: true } };
  const revised = { ...state.proposal, title: `${state.proposal.title} again` };
  return {
    'revise-proposal': [{ type: 'revise-proposal', proposal: revised }],
    'add-evidence': [{ type: 'add-evidence', evidence }],
    attest: state.model ? [{ type: 'add-evidence', evidence: word }] : [],
    'file-report': [{ type: 'file-report', report: reportSchema.parse({ progress: 10 }) }],
    'answer-report': (state.reports ?? []).map(({ period }) => ({ type: 'answer-report', period, accepted: true })),
    'amend-registers': [{ type: 'amend-registers', registers: { actions: { add: [{ action: 'Ask the supplier.' }] } } }],
    'request-gate': [{ type: 'request-gate' }],
    'repeat-gate': gatesToRepeat(state, world.office.state).map(({ id: gate }) => ({ type: 'request-gate', gate })),
    'proceed-against-advice': [{ type: 'proceed-against-advice', reason: 'We must.' }],
    'meet-condition': state.conditions.map(({ id }) => ({ type: 'meet-condition', condition: id, how: 'Signed.' })),
    'answer-condition': state.conditions.flatMap(({ id: condition }) => [
      { type: 'answer-condition' as const, condition, accepted: true },
      { type: 'answer-condition' as const, condition, accepted: false, reason: 'The annex is missing.' },
    ]),
    'grant-waiver': [
      { type: 'grant-waiver', criterion: 'cost', reason: 'Agreed.', until: world.now.slice(0, 10) },
      ...state.conditions.map(({ id: condition }) => ({
        type: 'grant-waiver' as const,
        condition,
        reason: 'No longer needed.',
        until: world.now.slice(0, 10),
      })),
    ],
    'offer-handover': (['sponsor', 'manager'] as const).flatMap(role =>
      ['gus', role === 'sponsor' ? 'sam' : 'dora'].map(to => ({
        type: 'offer-handover' as const,
        role,
        to,
        reason: 'She moves.',
      })),
    ),
    'answer-handover': (state.handovers ?? []).flatMap(({ role }) => [
      { type: 'answer-handover' as const, role, accepted: true },
      { type: 'answer-handover' as const, role, accepted: false, reason: 'I have no time.' },
    ]),
    'plan-stages': [{ type: 'plan-stages', stages: planOf(state), reason: 'The supplier starts later.' }],
    'choose-gate-model': Object.keys(world.office.state.gateModels).map(model => ({
      ...{ type: 'choose-gate-model' as const, model, reason: 'It repeats what was built before.' },
    })),
    'tell-outcome': (state.observations ?? []).flatMap(({ id: observation }) =>
      (['cost', 'slip'] as const).map(event => ({ type: 'tell-outcome' as const, observation, event, outcome: 'yes' as const })),
    ),
    'request-exception': [{ type: 'request-exception', reason: 'Steel is dearer.' }],
    'request-reopening': [{ type: 'request-reopening', reason: 'The supplier was found.' }],
    'acknowledge-alert': state.failing.flatMap(({ criterion, gate }) =>
      ['A second supplier is asked.', 'The scope is cut.'].map(note => ({
        ...{ type: 'acknowledge-alert' as const, criterion, gate, note },
        ...{ owner: world.office.state.people[0]?.id ?? '', due: addDays(world.now, 30).slice(0, 10) },
      })),
    ),
    'finish-tripwire-duty': (state.tripwireDuties ?? []).map(({ duty }) => ({
      ...{ type: 'finish-tripwire-duty' as const, duty, note: 'It is sent.' },
    })),
    'review-benefit': (state.benefitsOnFile ?? []).flatMap(({ id: benefit, reviews }) => {
      const said = { type: 'review-benefit', benefit, achieved: 'cannot-tell' } as const;
      return reviews.flatMap(({ day }) => ['Asked.', 'Asked again.'].map(note => ({ ...said, day, note })));
    }),
    'name-benefit-owner': (state.benefitsOnFile ?? []).map(({ id: benefit, owner }) => ({
      ...{ type: 'name-benefit-owner' as const, benefit, owner: owner === 'sam' ? 'gus' : 'sam', reason: 'He takes it over.' },
    })),
    'state-need': [
      {
        type: 'state-need',
        other: { project: 'p0', title: 'Harbours', status: 'active' },
        what: `A dry quay (${state.needsStated ?? 0})`,
        by: '2099-01-01',
      },
    ],
    'drop-need': (state.needs ?? []).map(({ need }) => ({ type: 'drop-need' as const, need, reason: 'It is not needed.' })),
    'answer-need': (state.gives ?? []).flatMap(({ need, project }) => [
      { type: 'answer-need' as const, need, project, promised: '2099-01-02' },
      { type: 'answer-need' as const, need, project, promised: '2099-01-03' },
    ]),
    'join-programme': [
      {
        type: 'join-programme',
        other: { project: 'p0', title: 'Harbours', status: 'active', isPart: false, parts: 0 },
        reason: 'It is the first.',
      },
    ],
    'leave-programme': [{ type: 'leave-programme', reason: 'It stands alone.' }],
    'withdraw-proposal': [{ type: 'withdraw-proposal', reason: 'The grant is gone.' }],
    'merge-into': [{ type: 'merge-into', other: { project: 'p0', title: 'Another', status: 'active' }, reason: 'Both are one.' }],
    'report-closure': [{ type: 'report-closure', report: closureReportSchema.parse({ summary: 'Done.' }) }],
    'answer-closure': [
      { type: 'answer-closure', accepted: true },
      { type: 'answer-closure', accepted: false, comment: 'One clinic is missing.' },
    ],
    'move-model-version': (world.office.state.gateModels.standard ?? []).map(({ version }) => ({
      type: 'move-model-version',
      version,
      reason: 'The new rules count for all.',
    })),
    'name-people':
      state.status === 'closing' || state.status === 'killed'
        ? [
            {
              type: 'revise-proposal',
              proposal: { ...state.proposal, customer: state.proposal.customer === 'audrey' ? 'carl' : 'audrey' },
            },
          ]
        : [],
    'answer-naming': state.namings.flatMap(({ role, person }) => [
      { type: 'answer-naming' as const, role, person, accepted: true },
      { type: 'answer-naming' as const, role, person, accepted: false, reason: 'I have no time.' },
    ]),
    'request-change': [{ type: 'request-change', cost: 1_000, reason: 'Steel is dearer.', alone: false }],
  };
}

export function reviewCommands(world: World): Record<ReviewAction, ReviewCommand[]> {
  const ballot = { type: 'cast-ballot' as const, reason: 'As discussed.', conditions: [] };
  const own = (['hold', 'kill'] as const).map(outcome => ({ ...ballot, outcome }));
  return {
    'cast-ballot': [...own, ...seats.flatMap(onBehalfOf => own.map(one => ({ ...one, onBehalfOf })))],
    recuse: [{ type: 'recuse', reason: 'I know them.' }],
    'record-ballot': seats
      .filter(member => member !== 'gail')
      .map(member => ({ type: 'record-ballot', member, meeting: 'm1', outcome: 'hold', reason: 'As said.', conditions: [] })),
    'answer-recorded-ballot': [
      { type: 'answer-recorded-ballot', confirmed: true },
      { type: 'answer-recorded-ballot', confirmed: false, reason: 'I said something else.' },
    ],
    'change-seat': [{ type: 'change-seat', member: 'nobody-at-all', replacement: 'greg', reason: 'Ill.' }],
    withdraw: [
      { type: 'withdraw', reason: 'The offer is gone.' },
      { type: 'withdraw', reason: 'The offer has changed.' },
    ],
    'answer-withdrawal': [
      { type: 'answer-withdrawal', agreed: false, reason: 'It is nearly decided.' },
      { type: 'answer-withdrawal', agreed: true },
    ],
    'keep-pack': [{ type: 'keep-pack', reason: 'It was known.' }],
    'restart-round': [{ type: 'restart-round', reason: 'The cost has doubled.' }],
    'ask-question': [
      { type: 'ask-question', text: 'What does it cost to run?' },
      { type: 'ask-question', text: 'Who will run it?' },
    ],
    'answer-question': (world.round.state.questions ?? [])
      .filter(question => !question.answer)
      .map(({ id }) => ({ type: 'answer-question', question: id, text: 'As in the case.' })),
  };
}

export function projectOffer(world: World, who: string): Offer {
  const context = { now: world.now, actor: person(who), ...projectNeeds(world) };
  const { state } = world.project;
  const answers = mapped(projectCommands(world), command => project.decide(state, command, context));
  return { offered: projectActionsFor(state, context), answers };
}

export function reviewOffer(world: World, who: string): Offer {
  const context = { now: world.now, actor: person(who), ...roundNeeds(world) };
  const { state } = world.round;
  const answers = mapped(reviewCommands(world), command => review.decide(state, command, context));
  return { offered: reviewActionsFor(state, context), answers };
}

export function officeOffer(world: World, who: string): Offer {
  const { state } = world.office;
  const context = { now: world.now, actor: person(who) };
  const answers = mapped(officeCommands(world), command =>
    command.type === 'found-office'
      ? office.decide(office.initial, command, { ...context, parent: state })
      : office.decide(state, command, context),
  );
  const proposed = { type: 'submit-proposal', project: 'p2', proposal: proposal() } as const;
  const submitted = project.decide(project.initial, proposed, { ...context, office: state });
  return {
    offered: officeActionsFor(state, context),
    answers: { ...answers, ...readingsOf(state, context), 'submit-proposal': [submitted] },
  };
}

function mapped<C>(
  commands: Readonly<Record<string, readonly C[]>>,
  decide: (command: C) => Decision<{ type: string }>,
): Answers {
  return Object.fromEntries(Object.entries(commands).map(([action, each]) => [action, each.map(decide)]));
}
