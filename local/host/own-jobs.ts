/** What a machine does by itself, besides the schedules that run everywhere; on AWS the services do it. */
import { importedFiles } from '#api/imported-files.ts';
import { addDays } from '#domain/values/time.ts';
import type { App } from '#functions/kit/app.ts';
import { backUpTonight, type Nightly } from '../backup/nightly.ts';
import type { Login } from '../sign-in/login.ts';
import { checkLists } from './check-lists.ts';
import type { FactStream } from './fact-stream.ts';
import type { ScheduledJob } from './schedules.ts';
import { spotCheck, troubleOf } from './spot-check.ts';
import type { Wired } from './wire.ts';

interface Parts {
  readonly app: App;
  readonly wired: Pick<Wired, 'feed' | 'checkedViews' | 'files'>;
  readonly factStream: Pick<FactStream, 'replay' | 'followed'>;
  readonly login: Pick<Login, 'peopleChanged'>;
  /** Is told what a look at some histories found, in words; undefined when nothing. */
  readonly found: (trouble: string | undefined) => void;
}

interface Kept {
  readonly folder: string;
  readonly nightly?: Pick<Nightly, 'into' | 'hour' | 'keep'> | undefined;
}

export function ownJobs({ app, wired, factStream, login, found }: Parts, { folder, nightly }: Kept): ScheduledJob[] {
  const { feed, checkedViews: views, files } = wired;
  const { clock } = app.ports;
  const oldestImport = () => addDays(clock.now(), -importedFiles.days);
  const yesterday = () => addDays(clock.now(), -1);
  const jobs: ScheduledJob[] = [
    { id: 'replay-dead-letters', everyMinutes: 10, work: () => factStream.replay() },
    { id: 'invite-newcomers', everyMinutes: 10, work: () => login.peopleChanged() },
    { id: 'spot-check', everyMinutes: 1_440, work: async () => found(troubleOf(await spotCheck({ app, feed }))) },
    { id: 'remove-waiting-files', everyMinutes: 60, work: () => files.removeWaiting(yesterday()) },
    { id: 'remove-imported-files', everyMinutes: 1_440, work: () => files.removeOld(importedFiles.prefix, oldestImport()) },
  ];
  if (views)
    jobs.push({
      id: 'check-lists',
      everyMinutes: 1_440,
      work: stopping => checkLists({ app, feed, views, followed: () => factStream.followed(), stopping }),
    });
  if (views && nightly) {
    const options = { ...nightly, folder, version: app.settings.version };
    jobs.push({ id: 'nightly-backup', everyMinutes: 10, work: () => backUpTonight(options, clock.now()) });
  }
  return jobs;
}
