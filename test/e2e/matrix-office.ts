/**
 * An office in which everything that an operation needs is there to be done: two projects of different people before different boards, each
 * between gates, under decision and closing, with a delegation, a condition, a question, a withdrawal and a change that wait for somebody.
 */
import { hash } from 'node:crypto';
import { expect } from 'vitest';
import type { Person } from '#domain/office/people.ts';
import { addDays, toInstant } from '#domain/values/time.ts';
import { demoGoals } from '#local/demo/office.ts';
import type { TestHost } from '#test/support/host.ts';
import { smallLogo } from '#test/support/logos.ts';
import { because } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { assessedCall, openedCall, ratingsOf, told } from './calls-made.ts';
import {
  activeProject,
  closingProject,
  decidingProject,
  keeper,
  type Made,
  matrixOffice,
  reported,
  returnedProposal,
  type Setting,
  stoppedProject,
  type Tell,
} from './matrix-projects.ts';
import { meetingsMade, sayInMeeting } from './meetings-made.ts';
import type { Side } from './policy-rules.ts';
import { principals } from './principals.ts';
import { cycleOf, reportAskedOf } from './reports-made.ts';
import { type Objects, silentWebhook } from './second-office.ts';
import { selectionsMade } from './selections-made.ts';
import { scoringBy, weightingsMade } from './weightings-made.ts';

export const now = toInstant(Date.now());
/** A delegation lasts a year at most. */
export const someDays = { starts: addDays(now, -1), ends: addDays(now, 200) };

/** The objects of a side, in the state in which an operation can be done. */
export interface SideObjects {
  /** Between gates, after a board has advised against going on. */
  readonly active: Objects;
  /** Its board decides. */
  readonly deciding: Objects;
  /** Returned to its sponsor by intake. */
  readonly returned: Objects;
  /** Waits for its customer; part of the programme that the active one is. */
  readonly closing: Objects;
  /** Stopped by its board, and closed with a benefit to review. */
  readonly stopped: Objects;
}

/** Belongs to the office of the foreign objects, and is asked to join this one. */
const invited = 'e-two';

const person = (id: string, roles: readonly string[]): Person => ({
  id,
  name: `Person ${id}`,
  email: `${id}@matrix.example`,
  roles: roles as Person['roles'],
});
/** Could lead a project, and leads none. */
export const taker = 'taker';
export const matrixPeople: readonly Person[] = [
  ...principals.filter(who => who.stands === 'here').map(({ id, roles }) => person(id, roles)),
  person(keeper, ['admin', 'pmo']),
  person(taker, ['sponsor', 'manager']),
];
/** Is deactivated. */
const away = person('away', ['manager']);
const leaver = person('leaver', ['gatekeeper', 'sponsor', 'pmo']);

export const matrixBoards = [
  { id: 'own-board', name: 'Own', seats: ['own-chair', 'own-member', 'own-lender', 'own-owner', 'leaver'], chair: 'own-chair' },
  { id: 'other-board', name: 'Other', seats: ['other-chair', 'other-member', 'other-lender'], chair: 'other-chair' },
];
/** Boards as they are once somebody has left. */
export const boardsNow = matrixBoards.map(board => ({ ...board, seats: board.seats.filter(seat => seat !== 'leaver') }));

export function matrixModel(side: Side) {
  const shared = { board: `${side}-board`, rule: { quorum: 2, approval: 'majority', of: 'cast' }, deadlineDays: 20 };
  const risks = { id: 'risks', name: 'Few risks', kind: 'must', check: { expression: 'risksHigh <= 2.0' } };
  const word = { id: 'word', name: 'Word', kind: 'should', check: { attestation: 'It is so.', role: 'pmo' } };
  return {
    id: `${side}-model`,
    name: `Model ${side}`,
    stages: ['idea', 'plan', 'build'].map(id => ({ id, name: id, ...(id === 'plan' && { divided: true }) })),
    gates: [
      { ...shared, id: 'g1', name: 'Start', from: 'idea', to: 'plan', criteria: [risks] },
      { ...shared, id: 'each', name: 'Stage boundary', from: 'plan', to: 'plan', eachStage: true },
      { ...shared, id: 'g2', name: 'Build', from: 'plan', to: 'build', authority: 'advisory', criteria: [word] },
      { ...shared, id: 'end', name: 'Close', from: 'build', closing: true },
    ],
    tripwires: [{ ...risks, id: 'watch', kind: 'should', duties: [{ what: 'Say why', who: 'manager', after: { days: 30 } }] }],
  };
}

/** A file of projects that has arrived for the office. */
const list = Buffer.from('Name\nA list of one\n');
export const matrixList = { key: `imports/${matrixOffice}/x/list.csv`, sha256: hash('sha256', list, 'hex') };

export async function foundMatrixOffice(host: TestHost): Promise<Record<Side, SideObjects>> {
  await host.host.wired.ports.files.put(matrixList.key, list, 'text/csv');
  const tell: Tell = async (who, path, body, method = 'POST') => {
    const answer = await askAs(host, who, { method, path, body });
    expect([who, path, answer.status < 300], JSON.stringify(answer.body)).toEqual([who, path, true]);
    return answer.body;
  };
  const setting = { host, tell };
  const everybody = [...matrixPeople, leaver];
  const command = { type: 'found-office', id: matrixOffice, name: 'Matrix', currency: 'GBP', people: everybody } as const;
  await host.host.app.execute({ aggregate: 'office', id: matrixOffice, command, actor: { kind: 'system', id: 'test' } });
  const office = `/v1/offices/${matrixOffice}`;
  await tell(keeper, `${office}/service-accounts`, { id: 'machine', name: 'Machine', scopes: ['read'] });
  await tell(keeper, `${office}/webhooks`, silentWebhook);
  await tell(keeper, `${office}/goals`, { goals: demoGoals }, 'PUT');
  await tell(keeper, `${office}/logo`, { content: smallLogo }, 'PUT');
  await tell(keeper, `${office}/scoring-models`, scoringBy(demoGoals));
  await tell(keeper, `${office}/boards`, { boards: matrixBoards }, 'PUT');
  for (const side of ['own', 'other'] as const) await tell(keeper, `${office}/gate-models`, { model: matrixModel(side) }, 'PUT');
  for (const side of ['own', 'other'])
    await tell(`${side}-lender`, `${office}/delegations`, { to: `${side}-delegate`, ...someDays });
  for (const side of ['own', 'other'])
    await tell(keeper, `${office}/delegations`, { from: `${side}-member`, to: 'only-gatekeeper', ...someDays });
  await tell('own-lender', `${office}/delegations`, { to: 'own-manager', ...someDays });
  const sides = { own: await furnish('own', setting), other: await furnish('other', setting) };
  await cycleOf(host, matrixOffice);
  for (const side of ['own', 'other'] as const) await tell(keeper, `${office}/gate-models`, { model: matrixModel(side) }, 'PUT');
  await tell(keeper, `${office}/boards`, { boards: boardsNow }, 'PUT');
  await tell(keeper, `${office}/people`, { people: [...matrixPeople, away, person(invited, ['auditor'])] }, 'PUT');
  await tell(keeper, `${office}/people/${away.id}/deactivation`, { reason: because });
  const gains = { asker: 'gatekeeper', gainer: 'sponsor' } as const;
  const more = matrixPeople.map(one => ({
    ...one,
    roles: one.id in gains ? [...one.roles, gains[one.id as 'asker']] : one.roles,
  }));
  expect((await tell('asker', `${office}/people`, { people: more }, 'PUT')).facts).toEqual(['change-proposed']);
  return sides;
}

async function furnish(side: Side, setting: Setting): Promise<SideObjects> {
  const shared = {
    office: matrixOffice,
    condition: 'c1',
    delegation: side === 'own' ? 'd1' : 'd2',
    consent: side === 'own' ? 'd3' : 'd4',
    evidence: 'e1',
    change: 'c1',
    question: 'q1',
    invited,
  };
  const [active, returned, deciding, closing, stopped] = [
    await activeProject(side, setting),
    await returnedProposal(side, setting),
    await decidingProject(side, setting),
    await closingProject(side, setting),
    await stoppedProject(side, setting),
  ];
  const programme = { programme: active.project, reason: because };
  await setting.tell(keeper, `/v1/projects/${closing.project}/programme`, programme);
  const need = { project: active.project, what: 'A dry quay', by: '2099-01-01' };
  await setting.tell(keeper, `/v1/projects/${closing.project}/needs`, need);
  const handover = { role: 'manager', to: taker, reason: because };
  await setting.tell(keeper, `/v1/projects/${active.project}/handovers`, handover);
  const assessed = await callsOf(side, active.project, deciding.project, setting);
  await reportAskedOf(setting.host, active.project);
  await setting.tell(`${side}-manager`, `/v1/projects/${active.project}/reports`, reported(5));
  const made = await selectionsMade(setting.host, {
    office: matrixOffice,
    keeper,
    project: active.project,
    board: `${side}-board`,
  });
  const asked = { office: matrixOffice, keeper, asked: panelOf(side), items: demoGoals, goals: true } as const;
  const weighted = await weightingsMade(setting.host, asked);
  const chosen = { ...assessed, ...made, ...weighted };
  const meetings = await meetingsMade(setting.host, {
    ...{ office: matrixOffice, keeper, board: `${side}-board` },
    ...{ chair: `${side}-chair`, owner: `${side}-manager` },
  });
  const said = { meeting: meetings.openMeeting, review: deciding.review, keeper };
  await sayInMeeting(setting.host, { ...said, chair: `${side}-chair`, member: `${side}-lender` });
  const objects = ({ project, review }: Made): Objects => ({ ...shared, ...chosen, ...meetings, project, review });
  return {
    active: objects(active),
    returned: objects({ ...active, project: returned }),
    deciding: objects(deciding),
    closing: objects(closing),
    stopped: objects(stopped),
  };
}

/** Who assesses the proposals of a side. */
export const panelOf = (side: Side): readonly string[] => [`${side}-member`, `${side}-chair`];

/** A call whose panel rates, one whose panel talks, and one that is open and judges the other project. */
async function callsOf(side: Side, project: string, joined: string, { host }: Setting) {
  const about = { office: matrixOffice, keeper, panel: panelOf(side), project, sponsor: `${side}-sponsor` };
  const assessed = await assessedCall(host, about);
  const { assessment: talking } = await assessedCall(host, about);
  for (const [index, assessor] of about.panel.entries()) {
    const ratings = await ratingsOf(host, assessor, talking, index * 100);
    await told(host, assessor, `/v1/assessments/${talking}/ratings`, { ratings });
  }
  const openCall = await openedCall(host, about);
  await told(host, about.sponsor, `/v1/calls/${openCall}/proposals`, { project: joined });
  return { ...assessed, talking, openCall };
}
