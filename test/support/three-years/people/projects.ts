/** The people of a project: they propose, report, ask for gates, meet conditions, change baselines, hand over and close; some late, some never. */
import type { ProjectFact } from '#domain/project/facts.ts';
import type { Project } from '#domain/project/state.ts';
import { dateOf } from '#domain/values/time.ts';
import type { Heard } from '../life.ts';
import { type Care, type Plan, standing } from '../plans.ts';
import { officeId, team } from '../standards.ts';
import type { Around } from './around.ts';
import { among } from './programmes.ts';

export type ProjectHeard<T extends ProjectFact['type'] = ProjectFact['type']> = Heard<Extract<ProjectFact, { type: T }>>;

/** How likely somebody does what is owed at all, by care. */
export const does: Readonly<Record<Care, number>> = { good: 0.98, usual: 0.9, poor: 0.65 };

export const stateOf = ({ life, id }: Around): Promise<Project> => life.stateOf('project', id);

/** Both leads as they are now. */
export async function leads(around: Around): Promise<{ sponsor: string; manager: string; customer: string }> {
  const { sponsor, manager = sponsor, customer = sponsor } = (await stateOf(around)).proposal;
  return { sponsor, manager, customer };
}

export async function propose({ life, id, plan }: Around): Promise<void> {
  const { share: _, ...rest } = standing(plan, life.today(), life.now());
  const thin = life.chance.happens(0.08);
  const { people } = await life.stateOf('office', officeId);
  const still = (person: string, role: string) =>
    people.some(({ id }) => id === person)
      ? person
      : life.chance.pick(people.filter(({ roles }) => (roles as string[]).includes(role))).id;
  const sponsor = still(plan.sponsor, 'sponsor');
  const proposal = {
    ...{ office: officeId, title: plan.title, sponsor, manager: still(plan.manager, 'manager'), customer: plan.customer },
    ...{ problem: plan.problem, gateModel: plan.model, start: life.today(), end: rest.end },
    costs: thin ? [] : [{ year: Number(life.today().slice(0, 4)), amount: plan.cost }],
    benefits: [{ name: 'Less waiting', amount: plan.cost * 2 }],
    contributions: [
      { goal: 'growth', points: 80, justification: 'More people come.' },
      { goal: 'care', points: 40, justification: 'Shorter waiting.' },
    ],
    ...{ withheld: [], notDuplicateOf: [] },
  };
  await life.give('project', id, { type: 'submit-proposal', project: id, proposal } as never, sponsor);
}

/** What was missing is given, and the twins that were found are said to be others. */
async function revise(around: Around): Promise<void> {
  const { life, id, plan } = around;
  const { proposal, duplicates, status } = await stateOf(around);
  if (status !== 'returned') return;
  const costs = [{ year: Number(life.today().slice(0, 4)), amount: plan.cost }];
  const notDuplicateOf = duplicates.map(({ project }) => project);
  await life.give('project', id, { type: 'revise-proposal', proposal: { ...proposal, costs, notDuplicateOf } }, proposal.sponsor);
}

const evidenceOf: Readonly<Record<string, string>> = {
  start: 'business-case',
  case: 'business-case',
  health: 'business-case',
  build: 'plan',
  advice: 'plan',
  service: 'readiness',
};
const gatesOf: Readonly<Record<Plan['model'], readonly string[]>> = {
  light: ['start'],
  standard: ['case', 'build'],
  full: ['health', 'advice', 'money', 'service'],
};

/** Puts on file what the next gate asks for, mostly, and asks for it. */
export async function askForGate(around: Around): Promise<void> {
  const { life, id, plan } = around;
  const { status, open, passed, proposal, evidence } = await stateOf(around);
  if ((status !== 'active' && status !== 'on-hold') || open) return;
  const next = gatesOf[plan.model].find(gate => !passed.includes(gate));
  if (next === undefined) return;
  const kind = evidenceOf[next];
  if (kind !== undefined && !evidence.some(item => item.kind === kind) && life.chance.happens(0.95)) {
    const item = { kind, title: `Our ${kind}`, link: 'https://example.org/file' };
    await life.give('project', id, { type: 'add-evidence', evidence: item } as never, proposal.manager ?? proposal.sponsor);
  }
  const asked = await life.give('project', id, { type: 'request-gate' }, proposal.manager ?? proposal.sponsor);
  if (!asked && life.chance.happens(0.8)) life.later(life.chance.whole(15, 40), () => askForGate(around));
}

/** Gates are spread over the length of a project, the first soon. */
export function planNextGate(around: Around, passed: number): void {
  const { life, plan } = around;
  const gates = gatesOf[plan.model].length;
  const days = passed === 0 ? life.chance.whole(3, 25) : (plan.days / (gates + 1)) * life.chance.between(0.7, 1.3);
  life.later(days, () => askForGate(around));
}

export async function fileReport(around: Around, period?: string): Promise<void> {
  const { life, id, plan } = around;
  const state = await stateOf(around);
  if (!['active', 'on-hold', 'closing'].includes(state.status)) return;
  const start = state.proposal.start ?? dateOf(state.submittedAt);
  const { forecast, end, progress, spent } = standing(plan, start, life.now());
  const { chance } = life;
  const report = {
    ...{ summary: `We are at ${progress} per cent.`, progress, spent, end, confidence: plan.confidence },
    ...(chance.happens(0.97) && { forecast }),
    ...{ milestones: [], kpis: [], risks: [], communication: [] },
  };
  const kept = state.registers.risks.last;
  const risks = chance.happens(0.3)
    ? {
        add: [
          { risk: `Something may happen ${chance.whole(1, 9999)}`, probability: chance.whole(1, 5), impact: chance.whole(1, 5) },
        ],
      }
    : undefined;
  const by = state.proposal.manager ?? state.proposal.sponsor;
  const registers = { ...(risks && kept < 90 && { risks }) };
  await life.give('project', id, { type: 'file-report', report, registers, ...(period !== undefined && { period }) }, by);
}

async function answerReport({ life, id }: Around, period: string): Promise<void> {
  const by = life.chance.pick(team.pmo);
  const accepted = life.chance.happens(0.9);
  const answer = accepted ? { accepted } : { accepted, reason: 'Say what the delay costs.' };
  await life.give('project', id, { type: 'answer-report', period, ...answer }, by);
}

async function answerName({ life, id }: Around, { role, person }: { role: string; person: string }): Promise<void> {
  const accepted = life.chance.happens(0.97);
  const answer = {
    type: 'answer-naming' as const,
    role: role as 'manager',
    accepted,
    ...(!accepted && { reason: 'I have no time.' }),
  };
  await life.give('project', id, answer, person);
}

/** Somebody else is named where a name was declined. */
async function nameAnother(around: Around, role: 'manager' | 'customer' | 'sponsor'): Promise<void> {
  const { life, id } = around;
  const { people } = await life.stateOf('office', officeId);
  const { proposal } = await stateOf(around);
  const fit = people.filter(person => person.roles.includes(role) && person.id !== proposal[role]);
  if (fit.length === 0) return;
  const revised = { ...proposal, [role]: life.chance.pick(fit).id };
  await life.give('project', id, { type: 'revise-proposal', proposal: revised }, team.pmo[0]);
}

type Hears = { readonly [T in ProjectFact['type']]?: (heard: ProjectHeard<T>, around: Around) => void };

/** What people answer to facts of their project; the rest of it stands in people/delivery.ts. */
export const hearsOfIntake: Hears = {
  'proposal-submitted': ({ fact }, around) => namesAsked(fact.asked, around),
  'proposal-revised': ({ fact }, around) => namesAsked(fact.asked, around),
  'naming-answered': ({ fact }, around) => {
    const { role } = fact;
    if (fact.accepted || role === 'benefit-owner') return;
    around.life.later(around.life.chance.whole(1, 15), () => nameAnother(around, role));
  },
  'proposal-returned': (_heard, around) => {
    const { chance } = around.life;
    if (chance.happens(0.8)) around.life.later(chance.whole(1, 30), () => revise(around));
    else if (chance.happens(0.3)) around.life.later(chance.whole(1, 20), () => withdraw(around));
  },
  'project-admitted': (_heard, around) => {
    planNextGate(around, 0);
    if (around.life.chance.happens(0.02)) around.life.later(2, () => withdraw(around));
    among(around);
  },
  'report-asked': ({ fact }, around) => {
    const { life, plan } = around;
    if (!life.chance.happens(does[plan.care])) return;
    const days = plan.care === 'good' ? life.chance.whole(1, 6) : life.chance.whole(2, 14);
    life.later(days, () => fileReport(around, fact.period));
  },
  'report-missed': ({ fact }, around) => {
    const { life } = around;
    if (life.chance.happens(0.7)) life.later(life.chance.whole(1, 12), () => fileReport(around, fact.period));
  },
  'report-sent-back': ({ fact }, around) => {
    const { life, plan } = around;
    if (life.chance.happens(does[plan.care])) life.later(life.chance.whole(1, 5), () => fileReport(around, fact.period));
  },
  'report-filed': ({ fact: { period } }, around) => {
    const { life } = around;
    if (period !== undefined && life.chance.happens(0.93))
      life.later(life.chance.whole(1, 9), () => answerReport(around, period));
  },
};

function namesAsked(asked: readonly { role: string; person: string }[] = [], around: Around): void {
  const { life } = around;
  for (const name of asked) if (life.chance.happens(0.95)) life.later(life.chance.whole(1, 12), () => answerName(around, name));
}

async function withdraw(around: Around): Promise<void> {
  const { proposal } = await stateOf(around);
  await around.life.give(
    'project',
    around.id,
    { type: 'withdraw-proposal', reason: 'The money went elsewhere.' },
    proposal.sponsor,
  );
}
