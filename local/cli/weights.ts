/** Weights of goals from comparisons of pairs, by one person or several, from a file and without a host. */
import * as z from 'zod';
import { judgementSchema } from '#domain/scoring/models/model.ts';
import { type Mending, mostInconsistent } from '#domain/scoring/pairwise/consistency.ts';
import { type GroupPriorities, groupPriorities } from '#domain/scoring/pairwise/group.ts';
import { consistentUpTo } from '#domain/scoring/pairwise/priorities.ts';
import { defaultRandomIndex, type RandomIndexTable, randomIndexTables } from '#domain/scoring/pairwise/random-index.ts';
import { idSchema } from '#domain/values/text.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';
import { unusable, writtenIn } from './written-file.ts';

const judgements = z.array(judgementSchema).min(1).max(2000);
const common = {
  goals: z.array(idSchema).min(2).max(50).optional(),
  randomIndex: z.enum(Object.keys(randomIndexTables) as [RandomIndexTable, ...RandomIndexTable[]]).default(defaultRandomIndex),
};
const person = z.strictObject({ person: idSchema, voice: z.number().gt(0).max(1000).default(1), judgements });
const ofOne = z.strictObject({ ...common, judgements });
const ofSeveral = z.strictObject({ ...common, people: z.array(person).min(1).max(50) });
type Written = z.output<typeof ofSeveral>;

/** Which of both it is is told by its fields, so that a fault is said of that one alone. */
const writtenSchema = z.looseObject({ people: z.unknown().optional() }).transform((written, context): Written => {
  const { data, error } = written.people === undefined ? alone(written) : ofSeveral.safeParse(written);
  if (data) return data;
  for (const { path, message } of error.issues) context.addIssue({ code: 'custom', path, message });
  return z.NEVER;
});

function alone(written: unknown) {
  const { data, error } = ofOne.safeParse(written);
  if (!data) return { error };
  const { judgements: given, ...rest } = data;
  return { data: { ...rest, people: [{ person: 'you', voice: 1, judgements: given }] } };
}

export const weights: Command = {
  name: 'weights',
  words: ['FILE.json'],
  summary: 'Weights of goals from comparisons of pairs, and the judgement to think over; needs no host',
  help: `The file holds judgements: how many times as important one goal is as another, 1/9 to 9 (docs/scoring.md; - reads standard input):
  {"judgements": [{"item": "reach", "over": "risk", "times": 3}, {"item": "risk", "over": "cost", "times": "1/2"}]}
or those of several people, who may count differently ("voice", 1 when left out):
  {"people": [{"person": "petra", "judgements": [...]}, {"person": "ada", "voice": 2, "judgements": [...]}]}
"goals" lists the goals in the order in which they are shown. Not every pair must be judged, as long as all goals are related.
Exit code 0: the judgements hold. 1: they contradict each other by a consistency ratio over ${consistentUpTo.toFixed(2)}, or the file has a fault.

Options:`,
  async run({ words: [name = ''], json }) {
    const written = await writtenIn(
      name,
      writtenSchema,
      'docs/scoring.md and tollgate weights --help say which fields there are.',
    );
    const found = weighed(name, written);
    console.log(json ? JSON.stringify({ file: name, ...found }) : foundInWords(found));
    return found.accepted ? 0 : 1;
  },
};

interface Mended {
  readonly person: string;
  readonly item: string;
  readonly over: string;
  readonly given: number;
  /** Of the scale 1/9 to 9. */
  readonly suggested: string;
  /** The person's own consistency ratio with it; null beyond the end of the table. */
  readonly ratioAfter: number | null;
}

interface Found {
  readonly weights: readonly { readonly goal: string; readonly share: number }[];
  readonly consistencyRatio: number | null;
  readonly accepted: boolean;
  readonly table: RandomIndexTable;
  readonly completed: GroupPriorities['completed'];
  /** Of each person: the own ratio, null while the own judgements do not relate all goals. */
  readonly people: readonly {
    readonly person: string;
    readonly consistencyRatio: number | null;
    readonly weights: readonly number[] | null;
  }[];
  /** Of each person whose judgements contradict each other: the one that does most. */
  readonly mostInconsistent: readonly Mended[];
  readonly mostDisputed: GroupPriorities['mostDisputed'];
}

function weighed(name: string, { goals, people, randomIndex }: Written): Found {
  const named = people.flatMap(entry => entry.judgements.flatMap(({ item, over }) => [item, over]));
  const items = goals ?? [...new Set(named)];
  const { value: group, fault } = groupPriorities(items, people, randomIndex);
  if (fault) throw unusable(name, fault);
  const ratio = group.consistencyRatio;
  return {
    weights: items.map((goal, index) => ({ goal, share: group.weights[index] ?? 0 })),
    consistencyRatio: ratio,
    accepted: ratio !== null && ratio <= consistentUpTo,
    table: group.table,
    completed: group.completed,
    people: group.people.map(({ person: id, priorities }) => ({
      person: id,
      consistencyRatio: priorities?.consistencyRatio ?? null,
      weights: priorities?.weights ?? null,
    })),
    mostInconsistent: people.flatMap(entry => {
      const mending = mostInconsistent(items, entry.judgements, randomIndex).value?.byRemoval;
      return mending ? [mendedOf(entry.person, mending)] : [];
    }),
    mostDisputed: group.mostDisputed,
  };
}

function mendedOf(id: string, { item, over, given, suggestedOnScale, afterScaleValue }: Mending): Mended {
  return { person: id, item, over, given, suggested: suggestedOnScale, ratioAfter: afterScaleValue.consistencyRatio };
}

const figure = (value: number): string => String(Number(value.toFixed(4)));
const ratioInWords = (ratio: number | null): string => (ratio === null ? 'not known' : ratio.toFixed(3));

function foundInWords({ weights: shares, consistencyRatio, accepted, people, mostInconsistent: mended, mostDisputed }: Found) {
  const several = people.length > 1;
  const own = several ? people.map(({ person: id }) => id) : [];
  const rows = shares.map(({ goal, share }, index) => [
    goal,
    figure(share),
    ...(several ? people.map(entry => (entry.weights ? figure(entry.weights[index] ?? 0) : '-')) : []),
  ]);
  const ratios = several ? people.map(entry => ratioInWords(entry.consistencyRatio)) : [];
  const limit = consistentUpTo.toFixed(2);
  return [
    table(['goal', 'weight', ...own], [...rows, ['consistency ratio', ratioInWords(consistencyRatio), ...ratios]]),
    accepted
      ? `The judgements hold: their consistency ratio is ${limit} or less.`
      : `The judgements contradict each other more than ${limit} allows, or are of too many goals: think one over, or say why they are accepted.`,
    ...mended.map(
      ({ person: id, item, over, given, suggested, ratioAfter }) =>
        `Most inconsistent${several ? ` of ${id}` : ''}: ${item} over ${over}, given ${figure(given)}; ${suggested} would bring the consistency ratio to ${ratioInWords(ratioAfter)}.`,
    ),
    ...(several && mostDisputed
      ? [
          `Most disputed: ${mostDisputed.item} over ${mostDisputed.over}, by a factor of ${figure(mostDisputed.maxByMin)} between people.`,
        ]
      : []),
  ].join('\n\n');
}
