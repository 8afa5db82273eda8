/** What follows for the people of a project when boards have decided, alerts are raised, conditions are due, roles change hands and projects end. */
import type { ProjectFact } from '#domain/project/facts.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { standing } from '../plans.ts';
import { team } from '../standards.ts';
import type { Around } from './around.ts';
import { askForGate, does, leads, type ProjectHeard, planNextGate, stateOf } from './projects.ts';

type Hears = { readonly [T in ProjectFact['type']]?: (heard: ProjectHeard<T>, around: Around) => void };

export const hearsOfDelivery: Hears = {
  'gate-outcome-recorded': ({ fact }, around) => {
    for (const { id } of fact.conditions) workOn(around, id);
    afterOutcome(fact, around);
  },
  'gate-round-lapsed': (_heard, around) => askAgain(around, 0.5),
  'gate-round-voided': (_heard, around) => askAgain(around, 0.9),
  'gate-round-withdrawn': (_heard, around) => askAgain(around, 0.9),
  'round-refused': (_heard, around) => askAgain(around, 0.7),
  'criterion-failed': ({ fact: { criterion } }, around) => {
    const { life } = around;
    const { chance } = life;
    if (criterion === 'budget' && chance.happens(0.5)) life.later(chance.whole(10, 60), () => askForChange(around));
    if (criterion === 'schedule' && chance.happens(0.3)) life.later(chance.whole(10, 60), () => askForChange(around));
    if ((criterion === 'budget' || criterion === 'affordable') && chance.happens(0.2))
      life.later(chance.whole(3, 30), () => waive(around, { criterion }));
  },
  'condition-reported': ({ fact: { condition } }, around) => {
    const { life } = around;
    if (life.chance.happens(0.9)) life.later(life.chance.whole(1, 12), () => answerCondition(around, condition));
  },
  'condition-answered': ({ fact }, around) => {
    if (!fact.accepted) workOn(around, fact.condition);
  },
  'duty-reminded': ({ fact: { kind, duty } }, around) => reminded(around, kind, duty),
  'duty-escalated': ({ fact: { kind, duty } }, around) => reminded(around, kind, duty),
  'duty-nudged': ({ fact: { kind, duty } }, around) => reminded(around, kind, duty),
  'closure-reported': ({ fact }, around) => {
    const { life } = around;
    if (!fact.afterKill && life.chance.happens(0.85)) life.later(life.chance.whole(2, 40), () => answerClosure(around));
  },
  'customer-reminded': (_heard, around) => {
    if (around.life.chance.happens(0.5)) around.life.later(3, () => answerClosure(around));
  },
  'closure-rejected': (_heard, around) => around.life.later(around.life.chance.whole(5, 40), () => reportClosure(around)),
  'project-closed': (_heard, around) => {
    if (around.life.chance.happens(0.08)) around.life.later(around.life.chance.whole(5, 60), () => reopen(around));
  },
  'project-reopened': (_heard, around) => planNextGate(around, 0),
  'handover-offered': ({ fact: { role, from, to, agreed } }, around) => {
    const { life } = around;
    const asked = [from, to].filter(person => !agreed.includes(person));
    for (const person of asked)
      if (life.chance.happens(0.8)) life.later(life.chance.whole(1, 10), () => answerHandover(around, role, person));
  },
  'need-noted': ({ fact: { need, project } }, around) => {
    const { life, id } = around;
    const by = async () => (await leads(around)).manager;
    const answer = async (said: object) => life.post(await by(), `/v1/projects/${id}/needs/answer`, { project, need, ...said });
    if (life.chance.happens(0.8))
      life.later(life.chance.whole(2, 20), () => answer({ promised: dateOf(addDays(life.now(), life.chance.whole(20, 200))) }));
    if (life.chance.happens(0.7)) life.later(life.chance.whole(30, 200), () => answer({ delivered: life.today() }));
  },
};

function askAgain(around: Around, probability: number): void {
  const { life } = around;
  if (life.chance.happens(probability)) life.later(life.chance.whole(5, 40), () => askForGate(around));
}

type Outcome = Extract<ProjectFact, { type: 'gate-outcome-recorded' }>;

function afterOutcome({ outcome, closing, authority }: Outcome, around: Around): void {
  const { life } = around;
  const { chance } = life;
  const passes = outcome === 'go' || outcome === 'conditional-go';
  if (closing) {
    if (!passes) life.later(chance.whole(10, 60), () => reportClosure(around));
  } else if (passes) {
    life.later(1, async () => planNextGate(around, (await stateOf(around)).passed.length));
    if (chance.happens(0.15)) life.later(chance.whole(20, 120), () => offerHandover(around));
    if (chance.happens(0.1)) life.later(chance.whole(30, 200), () => repeatHealth(around));
  } else if (authority === 'advisory' && chance.happens(0.5)) life.later(chance.whole(2, 15), () => proceed(around));
  else if (outcome === 'kill') {
    if (chance.happens(0.6)) life.later(chance.whole(5, 40), () => reportClosure(around));
  } else askAgain(around, outcome === 'hold' ? 0.5 : 0.9);
}

async function proceed(around: Around): Promise<void> {
  const { sponsor } = await leads(around);
  await around.life.give('project', around.id, { type: 'proceed-against-advice', reason: 'The lease ends.' }, sponsor);
  planNextGate(around, 1);
}

/** A gate that was passed is asked for again, where its model lets it be repeated. */
async function repeatHealth(around: Around): Promise<void> {
  if (around.plan.model !== 'full') return;
  const { manager } = await leads(around);
  await around.life.give('project', around.id, { type: 'request-gate', gate: 'health' }, manager);
}

/** A condition is reported as met: in time, late, or never. */
function workOn(around: Around, condition: string): void {
  const { life, plan } = around;
  if (!life.chance.happens(does[plan.care] - 0.1)) return;
  life.later(life.chance.whole(5, plan.care === 'good' ? 50 : 140), () => meet(around, condition));
}

async function meet(around: Around, condition: string): Promise<void> {
  const { manager } = await leads(around);
  const how = `It was done on ${around.life.today()}.`;
  await around.life.give('project', around.id, { type: 'meet-condition', condition, how }, manager);
}

async function answerCondition(around: Around, id: string): Promise<void> {
  const { life } = around;
  const condition = (await stateOf(around)).conditions.find(entry => entry.id === id);
  if (!condition?.reported || condition.metAt !== undefined) return;
  const accepted = life.chance.happens(0.85);
  const answer = {
    type: 'answer-condition' as const,
    condition: id,
    accepted,
    ...(!accepted && { reason: 'The contract is not signed.' }),
  };
  const [by = condition.by] = condition.acceptors ?? [];
  if (await life.give('project', around.id, answer, by)) return;
  for (const other of team.pmo) if (await life.give('project', around.id, answer, other)) return;
}

async function askForChange(around: Around): Promise<void> {
  const { life, id, plan } = around;
  const state = await stateOf(around);
  if (state.status !== 'active' || state.baselines.length === 0) return;
  const { forecast, end } = standing(plan, state.proposal.start ?? dateOf(state.submittedAt), life.now());
  const { manager } = await leads(around);
  const change = { cost: forecast, end, reason: 'Prices rose.', alone: life.chance.happens(0.6) };
  await life.give('project', id, { type: 'request-change', ...change }, manager);
}

async function waive(around: Around, what: { criterion: string }): Promise<void> {
  const { life, id } = around;
  const until = dateOf(addDays(life.now(), life.chance.whole(20, 120)));
  const { boards } = await life.stateOf('office', 'pmo');
  for (const { chair } of boards)
    if (await life.give('project', id, { type: 'grant-waiver', ...what, reason: 'The index is known.', until }, chair)) return;
}

/** Some act when they are reminded, who would have forgotten. */
function reminded(around: Around, kind: string, duty: string): void {
  const { life, plan } = around;
  if (!life.chance.happens(does[plan.care] - 0.35)) return;
  const days = life.chance.whole(1, 6);
  const condition = duty.slice(duty.indexOf(':') + 1);
  if (kind === 'closure') life.later(days, () => reportClosure(around));
  if (['lapsed-round', 'hold', 'hold-until'].includes(kind)) life.later(days, () => askForGate(around));
  if (kind === 'condition') life.later(days, () => meet(around, condition));
  if (kind === 'condition-acceptance') life.later(days, () => answerCondition(around, condition));
}

async function reportClosure(around: Around): Promise<void> {
  const { life, id, plan } = around;
  const { status, proposal, open } = await stateOf(around);
  if (open || !['active', 'on-hold', 'killed'].includes(status)) return;
  const lessons = [{ title: `Ask early ${life.chance.whole(1, 99)}`, text: 'The supplier knew it a year before.', tags: [] }];
  const report = { summary: 'It is over.', finalCost: plan.cost, benefits: [], lessons };
  await life.give('project', id, { type: 'report-closure', report }, proposal.sponsor);
}

async function answerClosure(around: Around): Promise<void> {
  const { status, closure } = await stateOf(around);
  if (status !== 'closing' || closure?.accepted !== undefined) return;
  const { customer } = await leads(around);
  const accepted = around.life.chance.happens(0.85);
  const answer = { type: 'answer-closure' as const, accepted, ...(!accepted && { comment: 'The roof leaks.' }) };
  await around.life.give('project', around.id, answer, customer);
}

async function reopen(around: Around): Promise<void> {
  const { sponsor } = await leads(around);
  await around.life.give('project', around.id, { type: 'request-reopening', reason: 'Money was found.' }, sponsor);
}

async function offerHandover(around: Around): Promise<void> {
  const { life, id } = around;
  const { people } = await life.stateOf('office', 'pmo');
  const { proposal } = await stateOf(around);
  const role = life.chance.pick(['sponsor', 'manager'] as const);
  const fit = people.filter(person => person.roles.includes(role) && person.id !== proposal[role]);
  const from = proposal[role];
  if (fit.length === 0 || from === undefined) return;
  const by = life.chance.happens(0.7) ? from : team.pmo[1];
  const to = life.chance.pick(fit).id;
  await life.give('project', id, { type: 'offer-handover', role, to, reason: 'Other work.' }, by);
}

async function answerHandover({ life, id }: Around, role: 'sponsor' | 'manager', by: string): Promise<void> {
  const accepted = life.chance.happens(0.85);
  await life.give('project', id, { type: 'answer-handover', role, accepted, ...(!accepted && { reason: 'Not now.' }) }, by);
}
