/**
 * Weights of several people: their judgements of a pair are taken together as a geometric mean, pair by pair (aggregation of individual
 * judgements), and the weights follow from those. Who did not judge a pair is left out of it, never counted as “equally important”. Beside
 * them stand each person's own weights, the other common reading (geometric mean of the people's weights), and where they disagree.
 * Source: J. Aczél & T. L. Saaty, Procedures for synthesizing ratio judgements (1983); E. Forman & K. Peniwati (1998) for the two readings.
 */
import { type Checked, faultAt } from '../fault.ts';
import { summingToOne } from '../weights.ts';
import { type Judgement, type JudgementMatrix, openMatrixOf, unconnected } from './judgements.ts';
import { type Priorities, prioritiesOfMatrix } from './priorities.ts';
import { defaultRandomIndex, type RandomIndexTable } from './random-index.ts';

export interface PersonsJudgements {
  readonly person: string;
  /** How much the person counts beside the others: 1 when left out, above 0. */
  readonly voice?: number;
  readonly judgements: readonly Judgement[];
}

export interface PersonsPriorities {
  readonly person: string;
  /** Null when the person's own judgements do not relate all items; they count for the group all the same. */
  readonly priorities: Priorities | null;
  /** Why there are none. */
  readonly missing?: string;
}

export interface Disagreement {
  readonly item: string;
  readonly over: string;
  /** How many people judged the pair. */
  readonly n: number;
  /** By voices. */
  readonly geometricMean: number;
  readonly maxByMin: number;
  /** exp of the sample standard deviation of the logarithms: 1 is agreement. Null below two judgements. */
  readonly geometricSd: number | null;
}

export interface GroupPriorities extends Priorities {
  readonly people: readonly PersonsPriorities[];
  /** Geometric mean of the people's own weights, scaled to one; null while nobody has weights of their own. */
  readonly meanOfPriorities: readonly number[] | null;
  /** Of each pair that somebody judged. */
  readonly disagreements: readonly Disagreement[];
  /** The pair with the greatest geometric standard deviation; null where everybody agrees. */
  readonly mostDisputed: Disagreement | null;
}

interface Voice {
  readonly person: string;
  readonly voice: number;
  readonly matrix: JudgementMatrix;
}

export function groupPriorities(
  items: readonly string[],
  people: readonly PersonsJudgements[],
  table: RandomIndexTable = defaultRandomIndex,
): Checked<GroupPriorities> {
  const { value: voices, fault } = voicesOf(items, people);
  if (fault) return { fault };
  const matrix = meanMatrix(items, voices);
  const apart = unconnected(items, matrix);
  if (apart) return faultAt('people', apart);
  const own = voices.map(({ person, matrix: judged }): PersonsPriorities => {
    const missing = unconnected(items, judged);
    return missing ? { person, priorities: null, missing } : { person, priorities: prioritiesOfMatrix(items, judged, table) };
  });
  const disagreements = disagreementsOf(items, voices);
  return {
    value: {
      ...prioritiesOfMatrix(items, matrix, table),
      people: own,
      meanOfPriorities: meanOfPriorities(own, voices),
      disagreements,
      mostDisputed: disagreements.reduce<Disagreement | null>(moreDisputed, null),
    },
  };
}

function voicesOf(items: readonly string[], people: readonly PersonsJudgements[]): Checked<readonly Voice[]> {
  if (people.length === 0) return faultAt('people', 'Nobody has judged; give the judgements of at least one person.');
  const voices: Voice[] = [];
  for (const [index, { person, voice = 1, judgements }] of people.entries()) {
    if (!(voice > 0 && Number.isFinite(voice)))
      return faultAt(
        `people.${index}.voice`,
        `The voice of ${person} is ${voice}; give a number above 0, or leave the person out.`,
      );
    if (voices.some(other => other.person === person))
      return faultAt(`people.${index}`, `${person} stands twice among the people; join the judgements of one person.`);
    const { value: matrix, fault } = openMatrixOf(items, judgements, `people.${index}.judgements`);
    if (fault) return { fault };
    voices.push({ person, voice, matrix });
  }
  return { value: voices };
}

interface Told {
  readonly voice: number;
  readonly logarithm: number;
}

function toldOf(voices: readonly Voice[], row: number, column: number): readonly Told[] {
  return voices.flatMap(({ voice, matrix }) => {
    const value = matrix[row]?.[column] ?? null;
    return value === null ? [] : [{ voice, logarithm: Math.log(value) }];
  });
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const meanLogarithm = (told: readonly Told[]) =>
  sum(told.map(({ voice, logarithm }) => voice * logarithm)) / sum(told.map(({ voice }) => voice));

function meanMatrix(items: readonly string[], voices: readonly Voice[]): JudgementMatrix {
  return items.map((_, row) =>
    items.map((__, column) => {
      const told = toldOf(voices, Math.min(row, column), Math.max(row, column));
      if (row === column) return 1;
      if (told.length === 0) return null;
      const mean = Math.exp(meanLogarithm(told));
      return row < column ? mean : 1 / mean;
    }),
  );
}

function meanOfPriorities(own: readonly PersonsPriorities[], voices: readonly Voice[]): readonly number[] | null {
  const known = own.flatMap(({ priorities }, index) => (priorities ? [{ priorities, voice: voices[index]?.voice ?? 1 }] : []));
  const first = known[0];
  if (!first) return null;
  const means = first.priorities.weights.map((_, item) =>
    Math.exp(
      meanLogarithm(known.map(({ priorities, voice }) => ({ voice, logarithm: Math.log(priorities.weights[item] ?? 0) }))),
    ),
  );
  const all = sum(means);
  return summingToOne(means.map(mean => mean / all));
}

function disagreementsOf(items: readonly string[], voices: readonly Voice[]): readonly Disagreement[] {
  return items.flatMap((item, row) =>
    items.flatMap((over, column) => {
      const told = row < column ? toldOf(voices, row, column) : [];
      if (told.length === 0) return [];
      const logarithms = told.map(({ logarithm }) => logarithm);
      return [
        {
          item,
          over,
          n: told.length,
          geometricMean: Math.exp(meanLogarithm(told)),
          maxByMin: Math.exp(Math.max(...logarithms) - Math.min(...logarithms)),
          geometricSd: geometricSd(logarithms),
        },
      ];
    }),
  );
}

function geometricSd(logarithms: readonly number[]): number | null {
  if (logarithms.length < 2) return null;
  const mean = sum(logarithms) / logarithms.length;
  return Math.exp(Math.sqrt(sum(logarithms.map(value => (value - mean) ** 2)) / (logarithms.length - 1)));
}

function moreDisputed(most: Disagreement | null, pair: Disagreement): Disagreement | null {
  const spread = pair.geometricSd ?? 1;
  return spread > (most?.geometricSd ?? 1) * (1 + 1e-12) ? pair : most;
}
