/** The other store: the real host as its own process on a DynamoDB engine, used over HTTP by people who signed in, killed once on the way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Exported, verifyChain } from '#domain/history/verify.ts';
import { demoProjects } from '#local/demo/facts.ts';
import { play } from '#local/demo/play.ts';
import { actsFor } from '#local/demo/script.ts';
import { type Send, sendOverHttp } from '#local/demo/send.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { type MainProcess, startMain } from '#test/support/main-process.ts';

let engine: Dynalite;
let folder: string;
let main: MainProcess;
beforeAll(async () => {
  engine = await startDynalite();
  folder = await mkdtemp(join(tmpdir(), 'tollgate-dynamo-'));
});
afterAll(async () => {
  await main.kill();
  await engine.stop();
  await rm(folder, { recursive: true });
});

const start = () =>
  startMain({
    TOLLGATE_HOME: folder,
    TOLLGATE_STORE: 'dynamodb',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });

/** A project that its script takes from its proposal to its closure. */
const place = demoProjects.findIndex((project, index) => actsFor(project, index).some(act => act.do === 'close'));

it('P8: a host on DynamoDB lives a whole project, killed in the middle and started again', { timeout: 120_000 }, async () => {
  const project = demoProjects[place];
  if (!project) throw new Error('no project of the demonstration is closed');
  main = await start();
  await expect(play(untilKilled(sendOverHttp(main.url), 'reports'), project, place)).rejects.toThrow();
  main = await start();
  const send = sendOverHttp(main.url);
  const played = await play(send, project, place);
  expect(played).toMatchObject({ status: 'closed', waiting: undefined });
  const exported = (await send('auditor', { method: 'GET', path: `/v1/projects/${played.id}/export` })).body as Exported;
  expect(verifyChain(exported)).toBeUndefined();
  const ends = exported.streams.map(({ commits }) =>
    commits
      .flatMap(commit => commit.facts as { type: string }[])
      .filter(fact => /^round-(decided|lapsed|voided)$/.test(fact.type)),
  );
  expect(ends.slice(1).every(round => round.length === 1)).toBe(true);
  expect(ends.length).toBe(played.gates.length + 1);
});

/** Ends the host for good while it answers the first request to a path that ends so. */
function untilKilled(send: Send, path: string): Send {
  return async (person, message) => {
    const answer = send(person, message);
    if (message.method === 'POST' && message.path.endsWith(path)) await Promise.all([main.kill(), answer]);
    return answer;
  };
}
