/**
 * The tables of docs/scale.md and docs/performance.md that are reckoned from bench/counts.json, and the way into those pages: each stands between
 * two comments that name it. `npm run bench -- --costs` counts and fills them; test/cdk/cost.test.ts holds the pages to the counts.
 */
import { mostEntries } from '#functions/schedule/check-histories.ts';
import {
  assumptions,
  type Counted,
  checkMonth,
  type Operations,
  perThousand,
  prices,
  projectBill,
  total,
  withReading,
} from './cost.ts';
import { dashboardMonth, idleMonth } from './idle.ts';

type Row = readonly [string, ...string[]];

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |');

const table = (head: Row, rows: readonly Row[]): string =>
  [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');

const count = (amount: number) => amount.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** Cents below ten dollars, whole dollars from there on. */
export const dollars = (amount: number) => (amount < 10 ? amount.toFixed(2) : Math.round(amount).toLocaleString('en-US'));

const names: readonly (readonly [keyof Operations, string])[] = [
  ['apiRequests', 'API requests'],
  ['lambdaInvocations', 'Lambda calls'],
  ['stateTransitions', 'state transitions'],
  ['writeUnits', 'DynamoDB write units'],
  ['readUnits', 'DynamoDB read units'],
  ['events', 'events'],
  ['mails', 'mails, one for each receiver'],
  ['messages', 'messages of the queue'],
  ['filePuts', 'files put'],
];

function countedTable({ lifecycle, project, pageReads, looks }: Counted): string {
  return [
    table(
      ['operation', 'one lifecycle', 'a project of five gates and closure'],
      names.map(([id, name]) => [name, count(lifecycle[id]), count(project[id])]),
    ),
    '',
    `A page that somebody opens takes ${count(pageReads)} read units. A look of the watch takes ${count(looks.quiet)} at a project at rest and ${count(looks.withRound)} while a round of it is`,
    `open; the daily look at the workflow of an open round ${count(looks.round)}. The check of histories takes ${count(looks.check)} for each entry: ${count(mostEntries)} entries each day, which is the most, come to $${dollars(checkMonth(looks))} a month.`,
  ].join('\n');
}

/** Seconds in which a year's work is done: 250 working days of eight hours. */
const workingSeconds = 7_200_000;
const portfolios = [100, 10_000, 1_000_000] as const;

function rate(perSecond: number): string {
  return perSecond >= 10 ? count(Math.round(perSecond)) : String(Number(perSecond.toPrecision(perSecond >= 1 ? 2 : 1)));
}

/** What mails come to, by how many projects share their receivers. */
function mailsTable(counted: Counted): string {
  const others = total(projectBill(counted)) - counted.project.mails * prices.perUnit.mail;
  return table(
    [
      'projects a year that share a board',
      'a sponsor and a manager',
      'pieces told',
      'mails a project',
      '1,000 projects: SES',
      'with all else',
    ],
    counted.offices.map(
      ({ projectsABoard, projectsALead, mails }): Row => [
        count(projectsABoard),
        ...[count(projectsALead), count(counted.pieces), count(mails)],
        dollars(mails * prices.perUnit.mail * 1000),
        dollars((others + mails * prices.perUnit.mail) * 1000),
      ],
    ),
  );
}

/** What mails come to by what the office sets for all its people. */
function settingsTable(counted: Counted): string {
  const others = total(projectBill(counted)) - counted.project.mails * prices.perUnit.mail;
  const thousand = (mails: number) => ((others + mails * prices.perUnit.mail) * 1000).toFixed(2);
  const shared = counted.offices.map(({ projectsABoard }) => count(projectsABoard));
  return table(
    [
      'requests',
      'news',
      ...shared.map(projects => `mails a project, ${projects} a board`),
      ...shared.map(projects => `1,000 projects, ${projects} a board`),
    ],
    counted.settings.map(
      ({ requests, weekly, mails }): Row => [
        requests,
        weekly ? 'once a week' : 'by day',
        ...mails.map(count),
        ...mails.map(thousand),
      ],
    ),
  );
}

function ratesTable({ project, pageReads }: Counted): string {
  const read = withReading(project, pageReads);
  const row = (name: string, amount: number): Row => {
    const perSecond = portfolios.map(projects => (projects * amount) / workingSeconds);
    return [`${name} (${count(amount)})`, ...perSecond.map(rate), rate((perSecond.at(-1) ?? 0) * 10)];
  };
  const open = (projects: number) => count(Math.round((projects * assumptions.rounds * assumptions.roundDays) / 365));
  return table(
    ['', '100 a year', '10,000 a year', '1,000,000 a year', 'busy hour of the last'],
    [
      row('API requests, with four pages read for each thing done', read.apiRequests),
      row('Lambda calls', read.lambdaInvocations),
      row('state transitions', project.stateTransitions),
      row('write units', project.writeUnits),
      row('read units', read.readUnits),
      row('mails', project.mails),
      ['rounds open at once (5 × 10 / 365 a project)', ...portfolios.map(open), ''],
      ['projects under way', ...portfolios.map(count), ''],
    ],
  );
}

/** Dollars a year for so many projects a year, in the first year and in the tenth, when nine years of facts lie there too. */
export function yearly(counted: Counted, projects: number): { first: number; tenth: number } {
  const work = total(projectBill(counted)) * projects;
  const idle = total(idleMonth(counted, { free: false })) * 12;
  const gigabytes = (projects * counted.kilobytes) / 1e6;
  // Facts, twice again in lists and folded states, and a copy for recovery.
  const { storedGigabyte, recoverableGigabyte } = prices.perMonth;
  const keeping = (years: number) => gigabytes * years * 12 * (storedGigabyte * 3 + recoverableGigabyte);
  return { first: work + idle + keeping(0.5), tenth: work + idle + keeping(9.5) };
}

const byReceivers = 'SES, by receivers';

function costTable(counted: Counted): string {
  const bill = projectBill(counted);
  const { mail, mailOfPlan } = prices.perUnit;
  const planned = total(bill) + counted.project.mails * (mailOfPlan - mail);
  const portfolio = (projects: number): Row => {
    const { first, tenth } = yearly(counted, projects);
    return [`${count(projects)} projects a year`, `${dollars(first)} a year, ${dollars(tenth)} in the tenth`];
  };
  return table(
    ['', 'dollars'],
    [
      ...Object.entries(bill).map(([what, one]): Row => [`1,000 projects: ${what}`, dollars(one * 1000)]),
      ['1,000 projects, all but mails', ((total(bill) - (bill[byReceivers] ?? 0)) * 1000).toFixed(2)],
      ['**1,000 projects, all their life**', `**${(total(bill) * 1000).toFixed(2)}**`],
      ['the same, with the plan of SES that new accounts have (Essentials)', (planned * 1000).toFixed(2)],
      ['1,000 lifecycles through one gate, nothing read', dollars(perThousand(counted.lifecycle))],
      ...portfolios.map(portfolio),
    ],
  );
}

function idleTable(counted: Counted): string {
  const [full, rest] = [idleMonth(counted, { free: false }), idleMonth(counted, { free: true })];
  return table(
    ['a month', 'before free tiers', 'after what is always free'],
    [
      ...Object.entries(full).map(([what, amount]): Row => [what, amount.toFixed(2), (rest[what] ?? 0).toFixed(2)]),
      ['**together**', `**${total(full).toFixed(2)}**`, `**${total(rest).toFixed(2)}**`],
      ['a dashboard besides, with what is counted for it', ...[false, true].map(free => dashboardMonth({ free }).toFixed(2))],
    ],
  );
}

function sourcesTable(): string {
  return table(
    ['what', 'page of AWS', 'read on'],
    prices.sources.map(({ what, page, read }): Row => [what, page, read]),
  );
}

function summary(counted: Counted): string {
  const [full, rest] = [idleMonth(counted, { free: false }), idleMonth(counted, { free: true })];
  const thousand = (total(projectBill(counted)) * 1000).toFixed(2);
  return `A thousand such projects cost $${thousand} by the price file, an idle deployment $${total(full).toFixed(2)} a month ($${total(rest).toFixed(2)} after the free tiers).`;
}

/** Every section, by the name that its comments carry. */
export function sectionsOf(counted: Counted): Readonly<Record<string, string>> {
  return {
    counted: countedTable(counted),
    rates: ratesTable(counted),
    cost: costTable(counted),
    mails: mailsTable(counted),
    settings: settingsTable(counted),
    idle: idleTable(counted),
    sources: sourcesTable(),
    summary: summary(counted),
  };
}

/** The page with its sections anew. Throws when it names one that there is not, or one that does not end. */
export function filled(page: string, sections: Readonly<Record<string, string>>): string {
  const names = [...page.matchAll(/^<!-- begin (\S+) -->$/gm)].map(([, name = '']) => name);
  return names.reduce((text, name) => {
    const section = sections[name];
    const [begin, end] = [`<!-- begin ${name} -->\n`, `<!-- end ${name} -->`];
    const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    if (section === undefined || to < from) throw new Error(`the page has a section ${name} that is unknown or does not end`);
    return `${text.slice(0, from)}\n${section}\n\n${text.slice(to)}`;
  }, page);
}
