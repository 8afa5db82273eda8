/**
 * A meeting of a board on a running host, from its plan to approved minutes: its agenda fills, consent items are decided by ticks, what was agreed is done,
 * and every ballot is cast in its round.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '#domain/history/digest.ts';
import { type NamedExport, verifyExport } from '#domain/verify-export.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { mailsTold } from '#test/support/mails-told.ts';
import { sealedAnew } from '#test/support/sealed-anew.ts';
import { actsOn, because, portfolioBoard, type Shown } from './api-driver.ts';
import { meetingTerms } from './meetings-made.ts';

let host: TestHost;
const { post, read, done, submit, openRound } = actsOn(() => host);
const typeOf = ({ body }: { body: Shown }) => body.type.replace('urn:tollgate:', '');

let meeting: string;
let projects: string[];
let rounds: string[];
const path = () => `/v1/meetings/${meeting}`;
const shown = (person = 'pmo') => read(person, path());
const itemOf = async (round: string) => (await shown()).agenda.find((item: Shown) => item.ref === round)?.id;
const ofBoard = { office: 'demo', board: 'portfolio-board' };

beforeAll(async () => {
  host = await startTestHost();
  const benefits = [{ name: 'Shorter waiting time', amount: 30_000_000, owner: 'gatekeeper-2' }];
  projects = [await submit(), await submit(), await submit({ benefits })];
  await done(post('gatekeeper-2', `/v1/projects/${projects[2]}/namings/benefit-owner/acceptance`, { accepted: true }));
  rounds = [];
  for (const id of projects) rounds.push(await openRound(id));
}, 120_000);
afterAll(() => host?.close());

describe('planning', () => {
  test('the PMO plans a meeting that takes all; the rounds that are open come onto its agenda by themselves', async () => {
    const body = meetingTerms(ofBoard, { fills: 'all' });
    const first = await post('pmo', '/v1/meetings', body, 'plan-1');
    meeting = (await done(Promise.resolve(first))).id;
    expect((await post('pmo', '/v1/meetings', body, 'plan-1')).body.id).toBe(meeting);
    const filled = await until('the agenda is filled', async () => {
      const { agenda } = await shown();
      return agenda.length === 3 && agenda;
    });
    expect(filled.map((item: Shown) => item.ref).sort()).toEqual([...rounds].sort());
    expect((await shown()).suggested).toEqual([]);
  });

  test('a round that opens later comes onto the agenda, too; a meeting that only suggests is told of it', async () => {
    const other = (await done(post('chair', '/v1/meetings', meetingTerms(ofBoard, { name: 'Another' })))).id;
    const late = await openRound(await submit());
    await until('it is on the agenda', async () => (await shown()).agenda.some((item: Shown) => item.ref === late));
    const { agenda, suggested } = await read('chair', `/v1/meetings/${other}`);
    expect([agenda, suggested.map((matter: Shown) => matter.ref).sort()]).toEqual([[], [...rounds, late].sort()]);
    expect((await read('gatekeeper-1', `/v1/meetings/${other}`)).suggested).toEqual([]);
    await done(post('chair', `/v1/meetings/${other}/items`, { matters: [late] }));
    expect((await read('chair', `/v1/meetings/${other}`)).agenda).toMatchObject([{ ref: late, kind: 'round' }]);
  });

  test('bad input is refused with the field that is wrong, and nothing is stored', async () => {
    const wrong = [
      { ...meetingTerms(ofBoard), time: '25:00' },
      { ...meetingTerms(ofBoard), link: 'javascript:alert(1)' },
      { ...meetingTerms(ofBoard), minutes: 0 },
      { ...meetingTerms(ofBoard), surprise: true },
    ];
    const before = (await host.commits()).length;
    const fields = [];
    for (const body of wrong) fields.push((await post('pmo', '/v1/meetings', body)).body.errors[0].field);
    expect(fields).toEqual(['time', 'link', 'minutes', 'surprise']);
    expect((await host.commits()).length).toBe(before);
  });
});

describe('consent', () => {
  test('only the chair marks consent items', async () => {
    const items = [await itemOf(rounds[0] ?? ''), await itemOf(rounds[2] ?? '')];
    expect(typeOf(await post('pmo', `${path()}/consent-items`, { items }))).toBe('not-allowed');
    await done(post('chair', `${path()}/consent-items`, { items }));
    expect((await shown()).agenda.filter((item: Shown) => item.consent)).toHaveLength(2);
  });

  test('a member ticks items: each is a ballot with its receipt, or says why not; the others are not touched', async () => {
    const [free, open, own] = [await itemOf(rounds[0] ?? ''), await itemOf(rounds[1] ?? ''), await itemOf(rounds[2] ?? '')];
    const ask = (key: string) => post('gatekeeper-2', `${path()}/consent`, { items: [free, open, own], reason: because }, key);
    const first = await ask('consent-1');
    expect(first.status).toBe(200);
    expect(first.body.items).toMatchObject([
      { item: free, taken: { id: rounds[0], facts: ['ballot-cast'] } },
      { item: open, refused: { code: 'wrong-status' } },
      { item: own, refused: { code: 'conflict-of-interest' } },
    ]);
    const { ballots } = await read('gatekeeper-2', `/v1/reviews/${rounds[0]}`);
    expect(ballots).toMatchObject([{ member: 'gatekeeper-2', by: 'gatekeeper-2', outcome: 'go', reason: because }]);
    const before = (await host.commits()).length;
    expect((await ask('consent-1')).body).toEqual(first.body);
    expect((await ask('consent-2')).body.items[0].taken.facts).toEqual([]);
    expect((await host.commits()).length).toBe(before);
  });

  test('somebody without a seat gets a refusal for each tick, and a tick for nothing is refused as a whole', async () => {
    const items = [await itemOf(rounds[0] ?? '')];
    const { body } = await post('sponsor', `${path()}/consent`, { items });
    expect(body.items[0].refused.code).toBe('conflict-of-interest');
    expect(typeOf(await post('chair', `${path()}/consent`, { items: ['i99'] }))).toBe('unknown-reference');
  });

  test('ticks decide a round by its own rule, and no tick counts after', async () => {
    const item = await itemOf(rounds[0] ?? '');
    let facts: string[] = [];
    for (const member of portfolioBoard.filter(one => one !== 'gatekeeper-2')) {
      const { body } = await post(member, `${path()}/consent`, { items: [item] });
      facts = body.items[0].taken?.facts ?? facts;
      if (facts.includes('round-decided')) break;
    }
    expect(facts).toContain('round-decided');
    const { agenda } = await shown('gatekeeper-5');
    expect(agenda.find((entry: Shown) => entry.id === item).standing).toMatchObject({ open: false, outcome: 'go', missing: [] });
    const { body } = await post('gatekeeper-5', `${path()}/consent`, { items: [item] });
    expect(body.items[0].refused.code).toBe('round-is-closed');
  });
});

/** Two members say their ballots, the chair records them; one confirms, the other objects. */
async function saidInTheRoom(round: string): Promise<void> {
  const to = `/v1/reviews/${round}/recorded-ballots`;
  const ballot = { meeting, outcome: 'hold', reason: because };
  expect(typeOf(await post('pmo', to, { ...ballot, member: 'gatekeeper-1' }))).toBe('not-allowed');
  expect(typeOf(await post('chair', to, { ...ballot, member: 'gatekeeper-3' }))).toBe('unknown-reference');
  const { agenda } = await shown('chair');
  expect(agenda.find((item: Shown) => item.ref === round).standing.mayRecordFor).toEqual(['gatekeeper-1', 'gatekeeper-4']);
  for (const member of ['gatekeeper-1', 'gatekeeper-4']) await done(post('chair', to, { ...ballot, member }));
  expect((await read('auditor', `/v1/reviews/${round}`)).ballots).toEqual([]);
  await until('both have a mail', async () => {
    const told = await mailsTold(host.host.wired);
    return told.filter(({ subject }) => subject.startsWith('A ballot was recorded for you')).length === 2;
  });
  await done(post('gatekeeper-1', `${to}/answer`, { confirmed: true }));
  await done(post('gatekeeper-4', `${to}/answer`, { confirmed: false, reason: 'I said that I abstain.' }));
  const after = await read('auditor', `/v1/reviews/${round}`);
  expect(after.ballots).toMatchObject([
    { member: 'gatekeeper-1', outcome: 'hold', said: { meeting, recordedBy: 'chair', how: 'confirmed' } },
  ]);
  expect(after.recorded).toEqual([]);
}

describe('the meeting and its minutes', () => {
  test('what is discussed and agreed becomes minutes with the ballots of the rounds, frozen with a digest', async () => {
    await done(post('pmo', `${path()}/open`));
    const people = [
      { person: 'chair', as: 'present' },
      { person: 'gatekeeper-1', as: 'remote' },
      { person: 'gatekeeper-3', as: 'apologies' },
      { person: 'gatekeeper-4', as: 'present' },
    ];
    await done(post('chair', `${path()}/attendance`, { people }));
    const alone = { meeting, outcome: 'hold', reason: because, member: 'gatekeeper-1' };
    expect(typeOf(await post('chair', `/v1/reviews/${rounds[1]}/recorded-ballots`, alone))).toBe('not-allowed');
    await done(post('pmo', `${path()}/attendance`, { people }));
    await saidInTheRoom(rounds[1] ?? '');
    const item = await itemOf(rounds[1] ?? '');
    await done(post('chair', `${path()}/items/${item}/discuss`, { note: 'The board wants a second offer.' }));
    const action = { item, what: 'Ask for a second offer.', owner: 'manager', due: meetingTerms(ofBoard).day };
    await done(post('pmo', `${path()}/actions`, action));
    await done(post('chair', `${path()}/close`));
    const { minutes, status, actions } = await shown('auditor');
    expect(status).toBe('closed');
    expect(minutes.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(minutes.items).toHaveLength(4);
    const decided = minutes.items.find((entry: Shown) => entry.ref === rounds[0]);
    expect(decided).toMatchObject({ consent: true, matter: { outcome: 'go' } });
    expect(decided.matter.ballots).toContainEqual(
      expect.objectContaining({ member: expect.objectContaining({ id: 'gatekeeper-2' }), choice: 'go', reason: because }),
    );
    expect(actions).toMatchObject([{ id: 'a1', owner: 'manager', youMayFinish: false }]);
  });

  test('the owner of an action finds it on a list, also as CSV, and says how it was done', async () => {
    const mine = await read('manager', '/v1/meeting-actions?of=me');
    expect(mine.items).toMatchObject([{ meeting, action: 'a1', owner: 'manager', what: 'Ask for a second offer.' }]);
    const headers = { authorization: `Bearer ${await host.tokenOf('pmo')}`, accept: 'text/csv' };
    const text = await (await fetch(`${host.url}/v1/meeting-actions`, { headers })).text();
    expect(text.split('\r\n')[1]).toContain('Ask for a second offer.');
    expect(await (await fetch(`${host.url}/v1/meetings`, { headers })).text()).toContain('portfolio-board');
    expect(typeOf(await post('pmo', `${path()}/actions/a1/done`, { word: 'It is done.' }))).toBe('not-allowed');
    await done(post('manager', `${path()}/actions/a1/done`, { word: 'It came today.' }));
    await until('it is off the list', async () => (await read('manager', '/v1/meeting-actions?of=me')).items.length === 0);
  });

  test('people who were there correct minutes; the next meeting approves them, and its chair finds them there', async () => {
    const correction = { text: 'Gatekeeper 3 sent word.', reason: 'It was left out.' };
    expect(typeOf(await post('gatekeeper-3', `${path()}/minutes/corrections`, correction))).toBe('not-allowed');
    await done(post('gatekeeper-1', `${path()}/minutes/corrections`, correction));
    const next = (await done(post('pmo', '/v1/meetings', meetingTerms(ofBoard, { name: 'The next' })))).id;
    expect(typeOf(await post('chair', `${path()}/minutes/approval`, { meeting: next }))).toBe('wrong-status');
    await done(post('pmo', `/v1/meetings/${next}/open`));
    expect((await read('chair', `/v1/meetings/${next}`)).toApprove).toMatchObject([{ id: meeting }]);
    await done(post('chair', `${path()}/minutes/approval`, { meeting: next }));
    expect(await shown()).toMatchObject({ status: 'approved', approved: { by: 'chair', meeting: next } });
    const { items } = await read('auditor', `${path()}/history`);
    expect(items.at(-1).facts[0].type).toBe('minutes-approved');
  });

  test('the exported meeting holds the histories of its rounds and verifies; changed minutes, an approval of others and a round left out are found', async () => {
    const exported: NamedExport = await read('auditor', `${path()}/export`);
    const { agenda } = await shown('auditor');
    const streams = exported.streams.map(({ stream }) => stream);
    expect(streams.toSorted()).toEqual([`meeting/${meeting}`, ...agenda.map(({ ref }: Shown) => `review/${ref}`)].toSorted());
    expect(verifyExport(exported)).toMatchObject({ fault: undefined, absent: [] });
    const own = `meeting/${meeting}`;
    const decidedOnes = exported.streams.filter(({ stream }) => stream !== `review/${rounds[0]}`);
    expect(verifyExport({ ...exported, streams: decidedOnes, anchors: [] }).fault).toMatchObject({
      stream: `review/${rounds[0]}`,
    });
    const forged = (change: (fact: Shown) => Shown) =>
      verifyExport({
        ...exported,
        anchors: [],
        streams: exported.streams.map(({ stream, commits }) => ({
          stream,
          commits: stream === own ? sealedAnew(commits.map(commit => ({ ...commit, facts: commit.facts.map(change) }))) : commits,
        })),
      }).fault;
    expect(forged(fact => fact)).toBeUndefined();
    const ofMinutes = (change: (minutes: Shown) => Shown, digest = true) =>
      forged(fact => {
        if (fact.type !== 'meeting-closed') return fact;
        const { digest: before, ...rest } = change(structuredClone(fact.minutes));
        return { ...fact, minutes: { ...rest, digest: digest ? digestOf(rest) : before } };
      });
    const decided = (minutes: Shown) => minutes.items.find((item: Shown) => item.ref === rounds[0]).matter;
    expect(ofMinutes(minutes => ({ ...minutes, name: 'Another board' }), false)?.why).toContain('not those of their digest');
    expect(ofMinutes(minutes => Object.assign(decided(minutes), { outcome: 'hold' }) && minutes)?.why).toContain('outcome hold');
    const other = { outcome: 'hold', reason: 'Not my reason.' };
    expect(ofMinutes(minutes => Object.assign(decided(minutes).ballots[0], { reason: other.reason }) && minutes)?.why).toContain(
      'a ballot of',
    );
    expect(ofMinutes(minutes => ({ ...minutes, name: 'Another board' }))?.why).toContain('what was approved');
    expect(forged(fact => (fact.type === 'minutes-corrected' ? { ...fact, text: 'He did not.' } : fact))?.why).toContain(
      'what was approved',
    );
  });
});
