/**
 * What is wrong with a problem that has the right shape: ids that nobody has, the same thing said twice, a project that needs itself. Each
 * fault names its field, what is wrong with the value, and the remedy. Two that need each other are no fault: both or neither is taken. Nor is
 * a wish that cannot come true: that is a conflict, and the answer names it.
 */

import { own } from '../values/record.ts';
import { costOf, decimalsOf, wholeValue } from './amounts.ts';
import type { Candidate, SelectionProblem } from './problem.ts';
import { inUnits, measureInWords } from './words.ts';

export interface ProblemFault {
  /** Path of the field, e.g. `rules.requires[2][1]`. */
  readonly field: string;
  readonly fault: string;
  readonly remedy: string;
}

/** Empty when the problem can be solved, or be said to have no answer. */
export function faultsIn(problem: SelectionProblem): ProblemFault[] {
  const ids = new Set(problem.candidates.map(candidate => candidate.id));
  if (ids.size < problem.candidates.length)
    return twice(
      problem.candidates.map(candidate => candidate.id),
      'candidates',
    );
  const inCandidates = problem.candidates.flatMap((candidate, index) => ofCandidate(candidate, `candidates[${index}]`));
  return [
    ...inCandidates,
    ...references(problem),
    ...repeats(problem),
    ...limits(problem),
    ...shares(problem),
    ...tooLarge(problem),
  ];
}

function twice(values: readonly string[], field: string): ProblemFault[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ field: `${field}[${index}]`, fault: `“${value}” stands there twice`, remedy: 'Name each once.' }],
  );
}

function ofCandidate({ id, options, max, value, interval }: Candidate, field: string): ProblemFault[] {
  const faults: ProblemFault[] = [];
  if (options && max > 1)
    faults.push({
      field: `${field}.max`,
      fault: `“${id}” has options and several units`,
      remedy: 'Give it one of the two; a larger version can be an option.',
    });
  faults.push(...twice(options?.map(option => option.id) ?? [], `${field}.options`));
  const parts = options?.map((option, index) => ({ ...option, at: `${field}.options[${index}]` })) ?? [
    { value, interval, at: field },
  ];
  for (const part of parts)
    if (part.interval && !(part.interval.low <= part.value && part.value <= part.interval.high))
      faults.push({
        field: `${part.at}.interval`,
        fault: `the value ${part.value} is not between ${part.interval.low} and ${part.interval.high}`,
        remedy: 'Give an interval that holds the value.',
      });
  return faults;
}

interface Mention {
  readonly field: string;
  readonly reference: string;
}

function mentions({ rules }: SelectionProblem): Mention[] {
  const list = (field: string, references: readonly string[]) =>
    references.map((reference, index) => ({ field: `rules.${field}[${index}]`, reference }));
  return [
    ...list('forceIn', rules.forceIn),
    ...list('forceOut', rules.forceOut),
    ...rules.requires.flatMap((pair, index) => list(`requires[${index}]`, pair)),
    ...rules.excludes.flatMap((group, index) => list(`excludes[${index}]`, group)),
    ...rules.limits.flatMap((limit, index) => list(`limits[${index}].of`, limit.of)),
  ];
}

function references(problem: SelectionProblem): ProblemFault[] {
  const known = new Set(
    problem.candidates.flatMap(({ id, options = [] }) => [id, ...options.map(option => `${id}/${option.id}`)]),
  );
  return mentions(problem)
    .filter(({ reference }) => !known.has(reference))
    .map(({ field, reference }) => ({
      field,
      fault: `there is no candidate “${reference}”`,
      remedy: reference.includes('/') ? 'Name an option as candidate/option.' : 'Name the id of a candidate.',
    }));
}

/** A group in which one candidate stands twice, also as a whole and as one of its options. */
function repeats({ rules }: SelectionProblem): ProblemFault[] {
  const overlapping = (field: string, of: readonly string[]): ProblemFault[] =>
    of.flatMap((reference, index) => {
      const clash = of.findIndex(other => other === reference || other === reference.split('/')[0]);
      return clash === index || clash === -1
        ? []
        : [{ field: `rules.${field}[${index}]`, fault: `“${reference}” is in it already`, remedy: 'Name each once in a group.' }];
    });
  const selfish = rules.requires.flatMap(([what, needs], index) =>
    what.split('/')[0] === needs.split('/')[0]
      ? [
          {
            field: `rules.requires[${index}]`,
            fault: `“${what}” needs itself`,
            remedy: 'Name another candidate, or leave the rule out.',
          },
        ]
      : [],
  );
  return [
    ...overlapping('forceIn', rules.forceIn),
    ...overlapping('forceOut', rules.forceOut),
    ...selfish,
    ...twice(
      rules.requires.map(pair => pair.join('>')),
      'rules.requires',
    ),
    ...rules.excludes.flatMap((group, index) => overlapping(`excludes[${index}]`, group)),
    ...twice(
      rules.excludes.map(group => group.toSorted().join('|')),
      'rules.excludes',
    ),
    ...rules.limits.flatMap((limit, index) => overlapping(`limits[${index}].of`, limit.of)),
  ];
}

function limits(problem: SelectionProblem): ProblemFault[] {
  const { rules } = problem;
  const upsideDown = ({ atLeast = 0, atMost = Infinity }: { atLeast?: number | undefined; atMost?: number | undefined }) =>
    atLeast > atMost;
  const crossed = (field: string, limit: { atLeast?: number | undefined; atMost?: number | undefined }): ProblemFault[] =>
    upsideDown(limit)
      ? [
          {
            field,
            fault: `at least ${limit.atLeast} is more than at most ${limit.atMost}`,
            remedy: 'Turn the two round, or drop one.',
          },
        ]
      : [];
  return [
    ...twice(
      rules.limits.map(limit => limit.name),
      'rules.limits',
    ),
    ...crossed('rules.atMost', rules),
    ...rules.limits.flatMap((limit, index) => crossed(`rules.limits[${index}]`, limit)),
    ...rules.shares.flatMap((share, index) => crossed(`rules.shares[${index}]`, share)),
    ...tooFewPeople(problem),
  ];
}

/** A role of which more must be needed in a period than there is. */
function tooFewPeople(problem: SelectionProblem): ProblemFault[] {
  const { people, peopleAtLeast = {} } = problem.rules;
  return Object.entries(peopleAtLeast).flatMap(([role, periods]) =>
    Object.entries(periods).flatMap(([period, least]) => {
      const most = own(own(people, role) ?? {}, period);
      if (most === undefined || least <= most) return [];
      const measure = { what: 'people', role, period } as const;
      const [asked, there] = [least, most].map(amount => inUnits(problem, measure, amount));
      return [
        {
          field: `rules.peopleAtLeast.${role}.${period}`,
          fault: `at least ${asked} of ${measureInWords(measure)} is more than the ${there} there are`,
          remedy: 'Ask for fewer, or say that there are more.',
        },
      ];
    }),
  );
}

function shares({ candidates, rules }: SelectionProblem): ProblemFault[] {
  const known = new Set(candidates.flatMap(candidate => groupsOf(candidate).map(([by, is]) => `${by}=${is}`)));
  const unknown = rules.shares.flatMap(({ by, is }, index) =>
    known.has(`${by}=${is}`)
      ? []
      : [
          {
            field: `rules.shares[${index}].is`,
            fault: `no candidate has ${by} “${is}”`,
            remedy: 'Name one that a candidate has.',
          },
        ],
  );
  return [
    ...unknown,
    ...twice(
      rules.shares.map(share => `${share.by}=${share.is}:${share.of}`),
      'rules.shares',
    ),
  ];
}

/** What a share may be asked of: the candidate's department, its goals and its further fields. */
export function groupsOf({ department, goals, fields }: Candidate): (readonly [by: string, is: string])[] {
  const own = Object.entries(fields).filter(([by]) => by !== 'department' && by !== 'goal');
  return [
    ...(department === undefined ? [] : [['department', department] as const]),
    ...goals.map(goal => ['goal', goal] as const),
    ...own,
  ];
}

/** Sums that a number of this machine does not hold exactly would be rounded. */
function tooLarge(problem: SelectionProblem): ProblemFault[] {
  const decimals = decimalsOf(problem);
  const parts = problem.candidates.flatMap(({ options, max, ...own }) => (options ?? [own]).map(part => ({ ...part, max })));
  const value = parts.reduce((sum, part) => sum + Math.abs(wholeValue(part.value, decimals)) * part.max, 0);
  const cost = parts.reduce((sum, part) => sum + costOf(part) * part.max, 0);
  const remedy = 'Count in larger units, such as thousands.';
  return [
    ...(value > Number.MAX_SAFE_INTEGER / 8
      ? [{ field: 'candidates', fault: 'all values together are too large to add exactly', remedy }]
      : []),
    ...(cost > Number.MAX_SAFE_INTEGER / 8
      ? [{ field: 'candidates', fault: 'all costs together are too large to add exactly', remedy }]
      : []),
  ];
}
