/** The handlers of the fact stream and of its queue: what cannot be followed is kept by its name and holds nobody else up (P10). */
import type { DynamoDBRecord, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import type { App } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFollowUps } from '#functions/stream/handle-follow-ups.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { iterate, readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { projectsOf } from '#views/projects.ts';
import { people, proposal } from '../support/standards.ts';
import { recordOf } from '../support/stream-record.ts';
import { admitted, type BareStore, openBare, somebody, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
beforeEach(async () => {
  store = openBare();
  app = store.process();
  await admitted(app);
});
afterEach(() => store.close());

const projectsListed = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const row of iterate(app.ports.views, projectsOf('pmo'))) keys.push(row.id);
  return keys.sort();
};

async function submitted(count: number): Promise<Commit[]> {
  const names = Array.from({ length: count }, (_, index) => `q${index}`);
  const answers = await Promise.all(
    names.map(id =>
      tell(app, 'project', id, { type: 'submit-proposal', project: id, proposal: proposal({ title: `Title ${id}` }) }, 'sonia'),
    ),
  );
  return answers.map(answer => answer.commit as Commit);
}

const spoiled = (record: DynamoDBRecord, body: string): DynamoDBRecord => ({
  ...record,
  dynamodb: { ...record.dynamodb, NewImage: { ...record.dynamodb?.NewImage, body: { S: body } } },
});

test('P10: one bad record in a thousand is kept by its place for a later try, and the other 999 are followed', async () => {
  const commits = await submitted(1_000);
  const records = commits.map((commit, index) => recordOf(commit, index + 1));
  records[499] = spoiled(records[499] as DynamoDBRecord, '{"stream": "project/q4');
  expect(await handleFacts({ Records: records }, app)).toEqual({ batchItemFailures: [] });
  const listed = await projectsListed();
  expect(listed).toHaveLength(999);
  expect(listed).not.toContain('q499');
  expect(withoutMails()).toEqual([{ stream: 'project/q499', seq: 1 }]);

  await carryOut(withoutMails()[0] as FollowUp, app);
  expect(await projectsListed()).toContain('q499');
});

const withoutMails = () => store.kept.filter(part => part.receiver === undefined);

test('P10: the log names what failed by stream, number, part and receiver, as an operator gives it to have it done again', async () => {
  const logged: unknown[][] = [];
  const spy = vi.spyOn(log, 'error').mockImplementation((...line: unknown[]) => void logged.push(line));
  const [commit] = await submitted(1);
  await handleFacts({ Records: [spoiled(recordOf(commit as Commit, 7), '{')] }, app);
  const mute = store.process({
    before(call) {
      if (call === 'mailer.send') throw new Error('no server');
    },
  });
  const mail = { stream: 'project/q0', seq: 1, reaction: 'mail/0', receiver: 'manu' };
  const body = JSON.stringify(mail);
  const answer = await handleFollowUps({ Records: [{ messageId: 'm1', body }] } as SQSEvent, mute);
  spy.mockRestore();
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  expect(logged).toMatchObject([
    ['what follows from a fact failed', { stream: 'project/q0', seq: 1 }],
    ['what follows from a fact failed', mail],
  ]);
});

test('P10: of parts that were kept together only the one that fails is kept for later, by itself', async () => {
  await submitted(1);
  const sent: unknown[] = [];
  const process = store.process({
    before(call, [mail]) {
      if (call === 'mailer.send') sent.push((mail as { to: string }).to);
    },
  });
  const before = store.kept.length;
  const part = { stream: 'project/q0', seq: 1, reaction: 'mail/0', receiver: 'manu' };
  const body = JSON.stringify([part, { ...part, seq: 9 }]);
  const answer = await handleFollowUps({ Records: [{ messageId: 'm1', body }] } as SQSEvent, process);
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(sent).toHaveLength(1);
  expect(store.kept.slice(before)).toEqual([{ ...part, seq: 9 }]);
});

test('P10: rows that turn out later not to be worked out are kept for a try of their own, which says so when it fails', async () => {
  const spy = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const [commit] = await submitted(1);
  const { views } = app.ports;
  const replaceWhenAsked: typeof views.replaceWhenAsked = async (...[, , { failed }]) => failed(new Error('no such goal'));
  const late = { ...app, ports: { ...app.ports, views: { ...views, replaceWhenAsked } } };
  await handleFacts({ Records: [recordOf(commit as Commit, 1)] }, late);
  const part = { stream: 'project/q0', seq: 1, reaction: 'views' };
  expect(withoutMails()).toEqual([part]);
  expect(spy).toHaveBeenCalledWith('what follows from a fact failed', { ...part, error: new Error('no such goal') });
  spy.mockRestore();
  expect(await projectsListed()).not.toContain('q0');
  const replace = () => Promise.reject(new Error('no such goal'));
  const again = { ...app, ports: { ...app.ports, views: { ...views, replace } } };
  await expect(carryOut(part, again)).rejects.toThrow('no such goal');
  await carryOut(part, late);
  expect(await projectsListed()).toContain('q0');
});

test('P10: what is no commit of ours is kept by its place and does no harm', async () => {
  const stranger = seal({
    stream: 'cat/tom',
    seq: 1,
    at: '2026-01-01T00:00:00.000Z',
    actor: somebody('x'),
    command: 'c',
    content: '',
    facts: [],
    previous: noDigest,
  });
  const [good] = await submitted(1);
  const bad = ['null', '[]', '7', '{}', '', '{"stream":5}', JSON.stringify(stranger)];
  const records = bad.map((body, index) => spoiled(recordOf({ ...stranger, stream: `odd/${index}` }, index + 1), body));
  const answer = await handleFacts({ Records: [...records, recordOf(good as Commit, 99)] }, app);
  expect(answer).toEqual({ batchItemFailures: [] });
  expect(withoutMails()).toEqual(bad.map((_, index) => ({ stream: `odd/${index}`, seq: 1 })));
  expect(await projectsListed()).toEqual(['q0']);
});

test.each(['views.replaceWhenAsked', 'events.publish', 'workflows.start', 'facts.read'])(
  'P10: when %s fails for a fact, everything else of it and of the facts after it is done, once, and only what failed comes again',
  async broken => {
    const done: string[] = [];
    let breaks = 1;
    const isOurs = (call: string, [first]: readonly unknown[]) =>
      call === broken &&
      (call !== 'views.replaceWhenAsked' || first === 'project/q0') &&
      (call !== 'facts.read' || first === 'office/pmo');
    const commits = await submitted(3);
    const watched = store.process({
      before(call, args) {
        if (breaks === 0 || !isOurs(call, args)) return;
        breaks -= 1;
        throw new Error('stuck for a moment');
      },
      after(call, [first]) {
        if (call.startsWith('views.replace')) done.push(`rows of ${first}`);
        if (call === 'events.publish') for (const event of first as { id: string }[]) done.push(`event ${event.id}`);
        if (call === 'workflows.start') done.push(`start ${first}`);
      },
    });
    const records = commits.map((commit, index) => recordOf(commit, index + 1));
    expect(await handleFacts({ Records: records }, watched)).toEqual({ batchItemFailures: [] });
    const failed = withoutMails();
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({ stream: 'project/q0', seq: 1 });
    for (const part of failed) await carryOut(part, watched);
    const wanted = commits.flatMap(({ stream }) => [`rows of ${stream}`, `event ${stream}#1#0`, 'start intake']);
    expect(done.filter(what => !/^rows of (moving|look)[/]/.test(what)).toSorted()).toEqual(wanted.toSorted());
  },
);

test('a record of which nothing can be kept is reported, and nothing after it is begun: Lambda delivers them again from there', async () => {
  const commits = await submitted(3);
  const full = store.process({
    before(call, [parts]) {
      const [part] = call === 'followUps.keep' ? (parts as FollowUp[]) : [];
      if (part?.stream === 'project/q1') throw new Error('the queue does not answer');
    },
  });
  const records = commits.map((commit, index) => recordOf(commit, index + 1));
  expect(await handleFacts({ Records: records }, full)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  expect(await projectsListed()).toEqual(['q0', 'q1']);
});

test('a part that no longer follows from its fact, because the person has left the office, is done without a mail', async () => {
  const [commit] = await submitted(1);
  const { stream, seq } = commit as Commit;
  const calls: string[] = [];
  const counted = store.process({ before: call => void calls.push(call) });
  await carryOut({ stream, seq, reaction: 'mail/0', receiver: 'nobody-here' }, counted);
  await carryOut({ stream, seq, reaction: 'mail/0', receiver: 'manu' }, counted);
  expect(calls.filter(call => call === 'mailer.send')).toHaveLength(1);
  await expect(carryOut({ stream, seq: 99, reaction: 'views' }, counted)).rejects.toThrow('there is no fact project/q0#99');
});

test('anything but an insert is left alone', async () => {
  const [commit] = await submitted(1);
  const record = recordOf(commit as Commit, 1);
  const others = [
    { ...record, eventName: 'REMOVE' as const },
    { ...record, eventName: 'MODIFY' as const },
  ];
  expect(await handleFacts({ Records: others }, app)).toEqual({ batchItemFailures: [] });
  expect(await projectsListed()).toEqual([]);
});

test('records that come late or again never put an older state into a list', async () => {
  const commits: Commit[] = [];
  for (const forecast of [10, 20, 30])
    commits.push(
      (
        await tell(
          app,
          'project',
          'p1',
          { type: 'file-report', report: { milestones: [], kpis: [], risks: [], communication: [], forecast } },
          'manu',
        )
      ).commit as Commit,
    );
  const records = commits.map((commit, index) => recordOf(commit, index + 1));
  for (const record of [...records].reverse()) await handleFacts({ Records: [record, record] }, app);
  const { items } = await readPage(app.ports.views, projectsOf('pmo'), { limit: 200 });
  expect(items.find(row => row.id === 'p1')).toMatchObject({ forecast: 30 });
});

test("an office's people who leave lose the office from their list", async () => {
  const { commit } = await tell(
    app,
    'office',
    'pmo',
    { type: 'set-people', people: people.filter(person => person.id !== 'sam') },
    'ada',
  );
  await handleFacts({ Records: [recordOf(commit as Commit, 1)] }, app);
  expect((await readPage(app.ports.views, officesOf('sam'), { limit: 10 })).items).toEqual([]);
  expect((await readPage(app.ports.views, officesOf('ada'), { limit: 10 })).items).toHaveLength(1);
});
