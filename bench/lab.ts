/**
 * The portal with a large portfolio beside one of a hundred projects, in a real browser against the local host: requests, rows received and
 * shown, bytes, reads of the store, and how long it takes; medians of several runs. Times are printed, never judged; a page that receives more
 * rows of lists than it shows is a failure.
 */
import { launchChromium } from '#test/support/chromium.ts';
import { buildWhenNeeded } from '../portal/build-when-needed.ts';
import { type Asked, excessOf } from './lab-pages.ts';
import { startLabHost } from './lab-start.ts';
import { openStand, type Sample, type Trial, trials } from './lab-trials.ts';
import { printTable, quantile } from './measure.ts';

const small = 100;

/** What a trial asked for the last time, medians of reads of the store and of times in milliseconds. */
interface Measured extends Partial<Asked>, Omit<Sample, 'asked'> {
  readonly name: string;
}

export interface LabSize {
  readonly projects: number;
  readonly runs: number;
  /** What the names of the trials hold; all trials when left out. */
  readonly only?: string | undefined;
  /** Only a hundred projects are made through the API, and told again. */
  readonly copied?: boolean | undefined;
}

/** Returns whether every page kept to the rule. */
export async function lab(size: LabSize): Promise<boolean> {
  await buildWhenNeeded();
  const { few, many } = await measured(size);
  const { projects, runs } = size;
  console.log(`The portal with ${projects} projects, beside ${small}; medians of ${runs} runs, milliseconds\n`);
  printTable(
    [
      'page or act',
      'requests',
      'rows received',
      'by the menu',
      'shown',
      'KB of JSON',
      'store calls',
      'rows read',
      'largest content',
      'at rest',
      `at rest with ${small}`,
      'ratio',
    ],
    many.map(now =>
      rowOf(
        now,
        few.find(entry => entry.name === now.name),
      ),
    ),
  );
  console.log(
    '\nRows received: of lists, all answers together; by the menu: those of the inbox that the menu only counts (at most ten). Store calls and rows\nread: what the host asked its store for, rows of lists and pointers to them. Acts start on the page that is there.\n',
  );
  const faults = [...few, ...many].flatMap(({ name, ...asked }) => {
    const excess = asked.received === undefined ? undefined : excessOf(asked as Asked);
    return excess === undefined ? [] : [`${name}: ${excess}`];
  });
  console.log(faults.length === 0 ? 'No page received more rows of lists than it shows.\n' : `${faults.join('\n')}\n`);
  return faults.length === 0;
}

function rowOf(now: Measured, before: Measured | undefined): (string | number)[] {
  const { name, requests = '', received = '', menu = '', shown = '', bytes, reads, largest, rest } = now;
  const kilobytes = bytes === undefined ? '' : Math.round(bytes / 1024);
  const beside = before === undefined ? ['', ''] : [Math.round(before.rest), (rest / before.rest).toFixed(2)];
  return [
    name,
    requests,
    received,
    menu,
    shown,
    kilobytes,
    reads.calls,
    reads.rows,
    largest === undefined ? '' : Math.round(largest),
    Math.round(rest),
    ...beside,
  ];
}

/** Both portfolios are there at the same time and measured in turn, so that a busy moment of the machine meets both. */
async function measured({ projects, runs, only = '', copied }: LabSize): Promise<{ few: Measured[]; many: Measured[] }> {
  const hosts = [await startLabHost(small), await startLabHost(projects, copied)] as const;
  const browser = await launchChromium();
  try {
    const stands = [await openStand(browser, hosts[0]), await openStand(browser, hosts[1])] as const;
    const few: Measured[] = [];
    const many: Measured[] = [];
    for (const trial of trials.filter(({ name }) => name.includes(only))) {
      const samples: [Sample[], Sample[]] = [[], []];
      for (let run = 0; run < (trial.most ?? runs); run += 1) {
        if (!trial.large) samples[0].push(await trial.run(stands[0]));
        samples[1].push(await trial.run(stands[1]));
      }
      if (!trial.large) few.push(summary(trial, samples[0]));
      many.push(summary(trial, samples[1]));
    }
    return { few, many };
  } finally {
    await browser.close();
    await Promise.all(hosts.map(host => host.close()));
  }
}

function summary({ name }: Trial, samples: readonly Sample[]): Measured {
  const middle = (of: (sample: Sample) => number) =>
    quantile(
      samples.map(of).toSorted((left, right) => left - right),
      0.5,
    );
  return {
    ...samples.at(-1)?.asked,
    name,
    largest: samples[0]?.largest === undefined ? undefined : middle(sample => sample.largest ?? 0),
    rest: middle(sample => sample.rest),
    // The median leaves out what the schedules of the host read now and then.
    reads: { calls: middle(sample => sample.reads.calls), rows: middle(sample => sample.reads.rows) },
  };
}
