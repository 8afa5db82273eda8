/** How each kind of day goes: who asks what. Refusals are fine; what is refused is refused. */
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import type { World } from '../fixtures.ts';
import { ofBenefits } from './benefit-deeds.ts';
import { type Day, type Deed, picked } from './day.ts';
import { ballotText } from './judged.ts';
import { laterDeeds } from './later-deeds.ts';
import { byMinimum } from './minimum-deeds.ts';
import { inOffices } from './office-deeds.ts';
import { bySize } from './size-deeds.ts';

const inDays = (world: World, days: number) => addDays(world.now, days).slice(0, 10);

/** A board that sends a project back names an earlier stage, sometimes. */
function stageBack({ project }: World, { outcome, pick = 0 }: Day) {
  return outcome === 'recycle' && pick % 2 && project.state.stage === 'plan' ? { stage: 'idea' as const } : {};
}

function ballot(world: World, { by, member, outcome = 'go', pick = 0 }: Day) {
  const conditions =
    outcome === 'conditional-go'
      ? [
          {
            text: `Sign ${pick % 3}.`,
            due: inDays(world, 30),
            owner: pick % 2 ? ('manager' as const) : ('sponsor' as const),
            blocks: pick % 3 ? ('next-gate' as const) : ('none' as const),
          },
        ]
      : [];
  return {
    type: 'cast-ballot' as const,
    outcome,
    reason: ballotText(world.round.state.id ?? '', by ?? '', member ?? by ?? ''),
    conditions,
    ...(pick % 2 === 0 && { chance: (pick * 7) % 101 }),
    ...stageBack(world, { type: '', outcome, pick }),
  };
}

const vote: Deed = (world, by, day) => world.toRound(ballot(world, { ...day, by, member: by }), by);

/** What the workflow and the reactions would do now: open what was asked for, tell a voided round, record what has ended. */
function workflow(world: World): void {
  const { open } = world.project.state;
  for (const [review, round] of world.rounds)
    if (review !== open?.review && !round.state.outcome)
      world.toRound({ type: 'void-round', reason: 'It was edited.' }, undefined, review);
  if (!open) return;
  if (world.rounds.has(open.review)) return void world.toProject({ type: 'record-round', review: open.review });
  const decision = world.toRound({ type: 'open-round', review: open.review });
  if ('refusal' in decision)
    world.toProject({ type: 'record-refused-round', review: open.review, reason: decision.refusal.message });
}

/** Most of the board say the same, and who may not say a plain go says it with a condition. */
function decide(world: World, day: Day): void {
  workflow(world);
  for (const member of [...(world.round.state.roster ?? [])]) {
    if (world.round.state.outcome) break;
    const said = vote(world, member, day) as ReturnType<World['toRound']>;
    if ('refusal' in said && day.outcome === 'go') vote(world, member, { ...day, outcome: 'conditional-go' });
  }
  workflow(world);
}

/** The board is not of one mind: these members say one thing, the others another. */
function divided(world: World, dissent: readonly string[], day: Day): void {
  workflow(world);
  for (const member of [...(world.round.state.roster ?? [])]) {
    const outcome = dissent.includes(member) ? (day.outcome ?? 'hold') : 'go';
    const said = vote(world, member, { ...day, outcome }) as ReturnType<World['toRound']>;
    if ('refusal' in said && outcome === 'go') vote(world, member, { ...day, outcome: 'conditional-go' });
  }
}

const ask: Deed = world => world.toProject({ type: 'request-gate' }, 'petra');

const inRounds: Readonly<Record<string, Deed>> = {
  vote,
  ballots: vote,
  proxy(world, by, day) {
    if (day.yes) inOffices.delegate?.(world, by, { ...day, to: by, days: 5 });
    world.toRound({ ...ballot(world, { ...day, by }), onBehalfOf: day.member }, by);
  },
  recuse: (world, by) => world.toRound({ type: 'recuse', reason: 'I know them.' }, by),
  seat(world, by, { member = '', to: replacement = '' }) {
    world.toRound({ type: 'change-seat', member, replacement, reason: 'Ill.' }, by);
  },
  withdraw: (world, by) => world.toRound({ type: 'withdraw', reason: 'We must change it.' }, by),
  answer(world, by, { yes = false, pick = 0 }) {
    if (pick % 2) {
      vote(world, 'gus', { type: 'vote', outcome: 'hold' });
      world.toRound({ type: 'withdraw', reason: 'We must change it.' }, 'petra');
    }
    world.toRound({ type: 'answer-withdrawal', agreed: yes, reason: 'I have looked.' }, by);
  },
  reply(world, by, { yes, pick = 0 }) {
    world.toRound({ type: 'ask-question', text: `What does it cost to run (${pick})?` }, yes ? 'gwen' : 'petra');
    const file = { key: 'files/plan.pdf', sha256: 'a'.repeat(64), bytes: 1_000, contentType: 'application/pdf' };
    const question = picked(world.round.state.questions ?? [], pick)?.id ?? 'q1';
    world.toRound({ type: 'answer-question', question, text: 'As in the case.', ...(yes && { file }) }, by);
  },
  restart: (world, by) => world.toRound({ type: 'restart-round', reason: 'There is a newer report.' }, by),
  keep: (world, by) => world.toRound({ type: 'keep-pack', reason: 'The cost was known.' }, by),
  close: world => world.toRound({ type: 'close-round' }),
  deadline(world, _by, day) {
    for (const member of (world.round.state.roster ?? []).slice(0, (day.pick ?? 0) % 4)) vote(world, member, day);
    const { deadline, outcome } = world.round.state;
    if (deadline !== undefined && !outcome && deadline > world.now) world.now = deadline;
    world.toRound({ type: 'close-round' });
    workflow(world);
  },
  decide(world, by, day) {
    ask(world, by, day);
    decide(world, day);
  },
  /** One or two members against the others; then the deadline. */
  dissent(world, by, day) {
    ask(world, by, day);
    const { pick = 0, member = '', to = '' } = day;
    divided(world, [[member], [member, to], ['greg', 'gwen'], ['greg', 'gwen']][pick % 4] ?? [], day);
    inRounds.deadline?.(world, by, { type: '' });
  },
  /** Two for one outcome and two for another, the chair for one of them. */
  tie(world, by, { yes, pick = 0 }) {
    ask(world, by, { type: '' });
    workflow(world);
    const [one = 'hold', other = 'kill'] = pick % 2 ? (['hold', 'kill'] as const) : (['go', 'hold'] as const);
    for (const [index, member] of [...(world.round.state.roster ?? [])].slice(0, 4).entries())
      vote(world, member, { type: 'vote', outcome: index % 2 ? one : other, pick });
    if (yes) inRounds.deadline?.(world, by, { type: '' });
  },
};

const inProjects: Readonly<Record<string, Deed>> = {
  evidence: (world, by, { pick = 0 }) => {
    const validUntil = pick % 3 === 0 ? dateOf(addDays(world.now, pick % 20)) : undefined;
    world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'new', validUntil } }, by);
  },
  word(world, by, { yes = true }) {
    const attests = { criterion: 'word', confirmed: yes };
    world.toProject({ type: 'add-evidence', evidence: { kind: 'word', title: 'My word', attests } }, by);
  },
  revise(world, by, { sponsor, manager, title, yes }) {
    if (yes) for (const deed of [inRounds.withdraw, workflow]) deed?.(world, by, { type: '' });
    const changed = { sponsor, manager, ...(title !== undefined && { title }) };
    world.toProject({ type: 'revise-proposal', proposal: { ...world.project.state.proposal, ...changed } as never }, by);
    if (yes) for (const deed of [workflow, ask, workflow]) deed(world, by, { type: '' });
  },
  /** Whoever is named answers, or the PMO or somebody else does in that person's place. */
  naming(world, by, { yes = true, pick = 0 }) {
    const name = picked(world.project.state.namings, pick);
    if (!name) return;
    const { role, person } = name;
    const answer = (accepted: boolean, who: string) =>
      world.toProject({ type: 'answer-naming', role, person, accepted, reason: accepted ? undefined : 'I have no time.' }, who);
    if (pick % 3) answer(true, picked(['dan', by], pick) ?? by);
    answer(yes, person);
  },
  name(world, by, { to: customer }) {
    world.toProject({ type: 'revise-proposal', proposal: { ...world.project.state.proposal, customer } }, by);
  },
  report(world, by, { yes, pick = 0 }) {
    const forecast = [99_000_000, 105_000_000, 150_000_000, undefined][pick % 4];
    const report = reportSchema.parse({ progress: world.project.state.trend.length % 100, forecast });
    world.toProject({ type: 'file-report', report }, 'petra');
    if (pick % 3) return;
    inRounds[yes ? 'restart' : 'keep']?.(world, by, { type: '' });
    for (const _ of [1, 2]) workflow(world);
  },
  /** A report by which a must fails comes in while the board decides, and the chair answers it. */
  newer(world, by, { yes }) {
    world.toProject({ type: 'file-report', report: reportSchema.parse({ forecast: 150_000_000 }) }, 'petra');
    vote(world, 'gus', { type: 'vote', outcome: 'go' });
    inRounds[yes ? 'restart' : 'keep']?.(world, by, { type: '' });
    for (const _ of [1, 2]) workflow(world);
  },
  watch: world => world.toProject({ type: 'watch-criteria' }),
  condition(world, by, { yes = true, to = '', pick = 0 }) {
    const open = world.project.state.conditions.filter(one => one.metAt === undefined);
    const condition = picked(open, pick)?.id ?? 'c1';
    world.toProject({ type: 'meet-condition', condition, how: `Signed (${pick}).` }, by);
    const answered = { type: 'answer-condition', condition, accepted: yes, reason: 'I have looked.' } as const;
    world.toProject(answered, pick % 2 ? 'gail' : to);
  },
  waive(world, by, { yes, days = 2, pick = 0 }) {
    const open = world.project.state.conditions.filter(one => one.metAt === undefined);
    const until = inDays(world, days);
    const about = yes ? { condition: picked(open, pick)?.id } : { criterion: picked(['cost', 'case', 'word'], pick) };
    world.toProject({ type: 'grant-waiver', ...about, reason: 'It is agreed.', until }, by);
  },
  /** A waiver runs out while the board decides, and the chair wants to restart the round. */
  expire(world, by, day) {
    inProjects.waive?.(world, by, { ...day, type: '', yes: true, days: 1 });
    ask(world, by, { type: '' });
    workflow(world);
    inProjects.newer?.(world.later(3), 'gail', { type: '', yes: true });
  },
  change(world, by, { yes = false, pick = 0 }) {
    const wanted = pick % 2 ? { cost: 100_000_000 + (pick % 7) * 10_000_000 } : { end: inDays(world, 300 + pick) };
    world.toProject({ type: 'request-change', ...wanted, reason: 'Steel is dearer.', alone: yes }, by);
    if (pick % 3 === 0) decide(world, { type: 'decide', outcome: pick % 2 ? 'hold' : 'go', pick });
  },
  move(world, by, { pick = 0, yes }) {
    if (yes) {
      inRounds.deadline?.(world, by, { type: '' });
      inOffices.publish?.(world, 'petra', { type: '', pick });
    }
    const version = picked(world.office.state.gateModels.standard ?? [], pick)?.version ?? 1;
    world.toProject({ type: 'move-model-version', version, reason: 'The new rules count for all.' }, by);
  },
  proceed(world, by, day) {
    if (day.yes) inRounds.decide?.(world, by, { ...day, outcome: 'hold' });
    world.toProject({ type: 'proceed-against-advice', reason: 'We must.' }, world.project.state.proposal.sponsor);
  },
  ask,
  finish(world, by, { yes = true, to = '', outcome = 'go', pick = 0 }) {
    if (pick % 3 === 1) for (const _ of [1, 2]) inRounds.decide?.(world, by, { type: 'decide', outcome, pick: 0 });
    world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'Done.' }) }, by);
    const number = world.project.state.closure?.number ?? 0;
    const customer = pick % 3 ? 'carl' : to;
    world.toProject({ type: 'answer-closure', accepted: yes, comment: 'One clinic is missing.' }, customer);
    if (pick % 5 === 0) return;
    world.toProject({ type: 'request-closing-review', number });
    decide(world, { type: 'decide', outcome, pick });
    world.toProject({ type: 'archive', number, key: 'a', sha256: 'b'.repeat(64) });
    world.toProject({ type: 'close', number });
  },
};

const deeds: Readonly<Record<string, Deed>> = {
  ...inRounds,
  ...inProjects,
  ...inOffices,
  ...bySize,
  ...byMinimum,
  ...ofBenefits,
  ...laterDeeds((world, _by, day) => decide(world, day), workflow),
  clock: (world, _by, { days = 1 }) => world.later(days),
  workflow,
};

/** Lets a day happen. */
export function happen(world: World, day: Day): void {
  const deed = deeds[day.type];
  if (!deed) throw new Error(`nobody knows how to ${day.type}`);
  deed(world, day.by ?? 'sonia', day);
}
