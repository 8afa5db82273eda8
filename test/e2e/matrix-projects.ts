/** The projects of the matrix's office, each in the state in which something can be done with it; made by the people of their side. */
import { type TestHost, until } from '#test/support/host.ts';
import { because, proposal, type Shown } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import type { Side } from './policy-rules.ts';
import { fileSent, sendFile } from './second-office.ts';

export const matrixOffice = 'matrix';

/** Keeps the standards; nobody that the matrix asks about. */
export const keeper = 'keeper';

const benefits = {
  own: [
    { name: 'Shorter waiting', amount: 20_000_000, owner: 'own-owner' },
    { name: 'Fewer letters', amount: 20_000_000, owner: 'own-pmo' },
  ],
  other: [{ name: 'Shorter waiting', amount: 40_000_000 }],
};

/** A proposal of a side, as its sponsor would send it. */
export function matrixProposal(side: Side, changes: Record<string, unknown> = {}) {
  const people = { sponsor: `${side}-sponsor`, manager: `${side}-manager`, customer: `${side}-customer` };
  const model = { office: matrixOffice, gateModel: `${side}-model`, benefits: benefits[side] };
  return proposal({ ...people, ...model, ...changes });
}

export type Tell = (who: string, path: string, body: unknown, method?: string) => Promise<Shown>;

export interface Setting {
  readonly host: TestHost;
  readonly tell: Tell;
}

export const reported = (impact: number) => ({
  summary: 'As planned.',
  risks: Array.from({ length: 3 }, (_, index) => ({ risk: `Risk ${index}`, probability: 5, impact })),
});

/** Without a cost, for which intake asks. */
export async function returnedProposal(side: Side, { host, tell }: Setting): Promise<string> {
  const author = side === 'own' ? 'own-author' : 'other-sponsor';
  const { id } = await tell(author, '/v1/proposals', matrixProposal(side, { costs: [] }));
  await projectWhen(host, id, shown => shown.status === 'returned');
  await everybodyAccepts(id, { host, tell });
  return id;
}

export interface Made {
  readonly project: string;
  readonly review: string;
}

/** Submitted by an author, led by somebody else before it is led by its manager. */
export async function submitted(side: Side, { host, tell }: Setting): Promise<string> {
  const former = side === 'own';
  const sent = matrixProposal(side, { ...(former && { manager: 'own-former' }) });
  const { id } = await tell(former ? 'own-author' : `${side}-sponsor`, '/v1/proposals', sent);
  await projectWhen(host, id, shown => shown.status === 'active');
  await sendFile(host, former ? 'own-former' : 'other-manager', id);
  if (former) await tell('own-sponsor', `/v1/projects/${id}/revisions`, { proposal: { ...sent, manager: 'own-manager' } });
  await everybodyAccepts(id, { host, tell });
  return id;
}

/** Whoever is named and has not answered. */
async function everybodyAccepts(project: string, { host, tell }: Setting): Promise<void> {
  const { namings } = (await askAs(host, keeper, { method: 'GET', path: `/v1/projects/${project}` })).body;
  for (const { role, person: named, waits } of namings as { role: string; person: string; waits?: true }[])
    if (waits) await tell(named, `/v1/projects/${project}/namings/${role}/acceptance`, { accepted: true });
}

function projectWhen(host: TestHost, id: string, ready: (shown: Shown) => boolean): Promise<Shown> {
  return until('the project is as it should be', async () => {
    const { body } = await askAs(host, keeper, { method: 'GET', path: `/v1/projects/${id}` });
    return ready(body) && body;
  });
}

async function askedFor(side: Side, project: string, { host, tell }: Setting): Promise<string> {
  await tell(`${side}-manager`, `/v1/projects/${project}/reviews`, {});
  return until('the round is open', async () => {
    const { body } = await askAs(host, keeper, { method: 'GET', path: `/v1/projects/${project}` });
    const path = `/v1/reviews/${body.open?.review}`;
    return (await askAs(host, keeper, { method: 'GET', path })).status === 200 && (body.open.review as string);
  });
}

export async function activeProject(side: Side, setting: Setting): Promise<Made> {
  const { host, tell } = setting;
  const project = await submitted(side, setting);
  const path = `/v1/projects/${project}`;
  const conditions = ['Sign the contract.', 'Hire a lead.'].map(text => ({ text, due: '2099-01-01', blocks: 'none' }));
  await decided(
    side,
    await askedFor(side, project, setting),
    { outcome: 'conditional-go', reason: because, conditions },
    setting,
  );
  await projectWhen(host, project, shown => shown.stage === 'plan' && shown.conditions.length === 2);
  const review = await askedFor(side, project, setting);
  await decided(side, review, { outcome: 'recycle', reason: because }, setting);
  await projectWhen(host, project, shown => shown.open === undefined && shown.gates.length === 2);
  await tell(`${side}-manager`, `${path}/conditions/c1`, { how: 'It is signed.' });
  const denied = { criterion: 'word', confirmed: false };
  await tell('only-pmo', `${path}/evidence`, { kind: 'word', title: 'Word', text: 'Not yet.', attests: denied });
  return { project, review };
}

/** Members vote the same until their round is over. */
async function decided(side: Side, review: string, body: unknown, { host, tell }: Setting): Promise<void> {
  const { roster } = (await askAs(host, keeper, { method: 'GET', path: `/v1/reviews/${review}` })).body;
  for (const member of roster)
    if ((await tell(member, `/v1/reviews/${review}/ballots`, body)).facts.includes('round-decided')) return;
  throw new Error(`the round of the ${side} side was not decided`);
}

export async function decidingProject(side: Side, setting: Setting): Promise<Made> {
  const { host, tell } = setting;
  const project = await submitted(side, setting);
  const manager = `${side}-manager`;
  await tell(manager, `/v1/projects/${project}/reports`, reported(1));
  const review = await askedFor(side, project, setting);
  const round = `/v1/reviews/${review}`;
  await tell(`${side}-member`, `${round}/ballots`, { outcome: 'hold', reason: because });
  for (const text of ['What does it cost to run?', 'Who will run it?'])
    await tell(`${side}-member`, `${round}/questions`, { text });
  const file = await fileSent(host, manager, project);
  await tell(manager, `${round}/questions/q1/answer`, { text: 'See the file.', file });
  await tell(manager, `/v1/projects/${project}/reports`, reported(5));
  await tell(manager, `${round}/withdrawal`, { reason: because });
  return { project, review };
}

/** Stopped by its board, and closed: it ended long ago, so one benefit is to be reviewed in a month, and may be from today on. */
export async function stoppedProject(side: Side, setting: Setting): Promise<Made> {
  const project = await submitted(side, setting);
  const review = await askedFor(side, project, setting);
  await decided(side, review, { outcome: 'kill', reason: because }, setting);
  await projectWhen(setting.host, project, shown => shown.status === 'killed');
  const benefits = [{ name: 'Shorter waiting', achieved: 1_000_000 }];
  await setting.tell(`${side}-manager`, `/v1/projects/${project}/closure`, { summary: 'Stopped.', end: '2020-01-31', benefits });
  await projectWhen(setting.host, project, shown => shown.status === 'closed');
  return { project, review };
}

export async function closingProject(side: Side, setting: Setting): Promise<Made> {
  const project = await submitted(side, setting);
  await setting.tell(`${side}-manager`, `/v1/projects/${project}/closure`, { summary: 'It is done.' });
  await projectWhen(setting.host, project, shown => shown.status === 'closing');
  return { project, review: `${project}.end.1` };
}
