/** Projects ranked by a scoring model, from a file and without a host. */
import * as z from 'zod';
import { judgementSchema, scoringModelSchema } from '#domain/scoring/models/model.ts';
import type { Addition, Apart, Scoring } from '#domain/scoring/models/result.ts';
import { scoreAll } from '#domain/scoring/models/score-all.ts';
import { idSchema } from '#domain/values/text.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';
import { unusable, writtenIn } from './written-file.ts';

const rating = z.number().nullable();
const amounts = z.array(z.int().nullable()).max(100);

const writtenSchema = z.strictObject({
  model: scoringModelSchema,
  alternatives: z
    .array(
      z.strictObject({
        id: idSchema,
        ratings: z.record(z.string(), rating).optional(),
        musts: z.record(z.string(), z.boolean().nullable()).optional(),
        costs: amounts.optional(),
        benefits: amounts.optional(),
      }),
    )
    .min(1),
  comparisons: z.record(z.string(), z.array(judgementSchema)).optional(),
});

export const score: Command = {
  name: 'score',
  words: ['FILE.json'],
  summary: 'Rank projects by a scoring model, with what each goal added; needs no host',
  help: `The file holds a model and the projects (docs/scoring.md; - reads standard input):
  {"model": {"method": "weighted-sum", "goals": [{"id": "reach", "name": "Reach"}, {"id": "risk", "name": "Risk"}],
             "weighting": {"by": "direct", "weights": [{"goal": "reach", "weight": 70}, {"goal": "risk", "weight": 30}]}},
   "alternatives": [{"id": "A", "ratings": {"reach": 80, "risk": 20}}, {"id": "B", "ratings": {"reach": 60, "risk": null}}]}
Methods: weighted-sum, screen-and-score (with "musts"), topsis, wsjf, ahp (with "comparisons" of projects by goal), investment (with
"costs" and "benefits" by year, in minor units). A missing answer is no zero: the project stands apart, with what is missing.
Exit code 0: ranked. 1: the file has a fault, with the field and the remedy.

Options:`,
  async run({ words: [name = ''], json }) {
    const { model, alternatives, comparisons } = await writtenIn(
      name,
      writtenSchema,
      'docs/scoring.md and tollgate score --help say which fields there are.',
    );
    const { value, fault } = scoreAll(model, alternatives, comparisons);
    if (fault) throw unusable(name, fault);
    console.log(json ? JSON.stringify({ file: name, ...value }) : scoringInWords(value));
    return 0;
  },
};

const figure = (value: number): string => String(Number(value.toFixed(4)));

function scoringInWords({ ranked, apart, consistency = [] }: Scoring): string {
  const goals = (ranked[0] ?? apart.find(({ additions }) => additions.length > 0))?.additions.map(({ goal }) => goal) ?? [];
  const rows = ranked.map(entry => [
    `${entry.rank}${entry.sharedBy > 1 ? '=' : ''}`,
    entry.id,
    figure(entry.score),
    ...entry.additions.map(additionInWords),
    entry.overHurdle === false ? 'below the hurdle' : '',
  ]);
  const shares = ranked[0]?.additions.map(({ share }) => `${Number((share * 100).toFixed(2))} %`) ?? [];
  const weighted = rows.length > 0 && shares.length > 0 ? [['', 'share', '', ...shares, '']] : [];
  const ratios = consistency.map(
    ({ goal, ratio }) => `Comparisons under ${goal}: consistency ratio ${ratio === null ? 'not known' : figure(ratio)}.`,
  );
  return [
    rows.length === 0 ? 'No project could be ranked.' : table(['rank', 'project', 'score', ...goals, ''], [...weighted, ...rows]),
    ...(apart.length === 0 ? [] : [['Not ranked:', ...apart.map(apartInWords)].join('\n')]),
    ...(ratios.length === 0 ? [] : [ratios.join('\n')]),
  ].join('\n\n');
}

/** What a goal added; under a method that is no sum, what the rating is worth. */
function additionInWords({ adds, value, held }: Addition): string {
  const shown = adds ?? value;
  return shown === null ? '-' : `${figure(shown)}${held ? ' (held)' : ''}`;
}

function apartInWords({ id, missing, failed, score: at, range }: Apart): string {
  const failures = failed.map(({ id: must, below }) => (below === undefined ? must : `${must} below ${figure(below)}`));
  return `  ${id}: ${[
    ...(failures.length > 0 ? [`fails ${failures.join(', ')}`] : []),
    ...(missing.length > 0 ? [`has no answer for ${missing.join(', ')}`] : []),
    ...(at !== null
      ? [`score ${figure(at)}`]
      : range
        ? [`a score of ${figure(range[0])} to ${figure(range[1])} is possible`]
        : []),
  ].join('; ')}`;
}
