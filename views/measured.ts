/**
 * What each project gives to the measures of its office, a row for each year in which something of it ended, fell due or waited. Key: `YEAR#PROJECT`. Two
 * years are read at a time, so what is read does not grow with an office's past.
 */
import * as z from 'zod';
import { inYears, type Measured } from '#domain/measures/measured.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

const text = z.string();
const mark = z.literal(true).optional();

export const measuredSchema = z.object({
  project: text,
  title: text,
  model: text.optional(),
  submitted: text,
  admitted: text.optional(),
  result: z.enum(['completed', 'terminated', 'killed']).optional(),
  rounds: z.array(
    z.object({
      ...{ gate: text, kind: text.optional(), asked: text.optional(), at: text, outcome: text },
      ...{ advisory: mark, above: mark, back: mark, against: mark },
    }),
  ),
  open: z.object({ gate: text, asked: text }).optional(),
  conditions: z.array(z.object({ due: text, met: text.optional(), waived: text.optional() })),
  reports: z.array(z.object({ due: text, came: text })),
  benefits: z.number().optional(),
  spent: z.number().optional(),
  cost: z.number().optional(),
}) as unknown as z.ZodType<Measured>; // kinds and outcomes are checked where they are written

export function measuredIn(office: string): List<Measured> {
  return { name: `measured/${office}`, schema: measuredSchema };
}

export function measuredRows(project: Project): ViewRow[] {
  return inYears(project).map(({ year, measured }) => rowIn(measuredIn(project.office), `${year}#${project.id}`, measured));
}

/** All rows of a year. */
export async function measuredOfYear(
  views: Pick<ViewStore, 'page'>,
  { office, year }: { readonly office: string; readonly year: number },
): Promise<readonly Measured[]> {
  const list = measuredIn(office);
  const found: Measured[] = [];
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, list, { limit: 200, cursor, prefix: `${year}#` });
    found.push(...page.rows.map(row => bodyOf(list, row)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}
