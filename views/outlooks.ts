/**
 * What outlooks are compared with. Of an office: each observation with what came of it (key `STATED#PROJECT#OBSERVATION`), what became of projects
 * that closed (`CLOSED-AT#PROJECT`), and the chances that members of boards gave with their ballots, of rounds that were decided (`REVIEW#MEMBER`).
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import { dateOf } from '#domain/values/time.ts';
import { type List, rowIn } from './list.ts';

const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const came = z.object({ outcome: z.enum(['yes', 'no', 'cannot-tell']), at: z.string(), from: z.string() });
const both = <T extends z.ZodType>(of: T) => z.object({ cost: of, slip: of });

export const observationRowSchema = z.object({
  id: z.string(),
  project: z.string(),
  title: z.string(),
  at: z.string(),
  levels: z.object({ size: level, rating: level, age: level, grew: level, length: level, elapsed: level, lastTwelve: level }),
  cards: both(z.number()),
  points: both(z.number()),
  chances: both(z.number()),
  came: z.object({ cost: came.optional(), slip: came.optional() }),
});
export type ObservationRow = z.output<typeof observationRowSchema>;

export const closingRowSchema = z.object({
  project: z.string(),
  category: z.string().optional(),
  /** As first approved; minor units and a day. */
  cost: z.number().optional(),
  end: z.string().optional(),
  finalCost: z.number().optional(),
  finalEnd: z.string(),
});
export type ClosingRow = z.output<typeof closingRowSchema>;

export const saidRowSchema = z.object({
  review: z.string(),
  project: z.string(),
  title: z.string(),
  member: z.string(),
  /** 0 to 100. */
  chance: z.number(),
  at: z.string(),
  /** What was promised then: as the board saw it. */
  cost: z.number().optional(),
  end: z.string().optional(),
});
export type SaidRow = z.output<typeof saidRowSchema>;

export const observationsOf = (office: string): List<ObservationRow> => ({
  name: `observations/${office}`,
  schema: observationRowSchema,
});
export const closingsOf = (office: string): List<ClosingRow> => ({ name: `closings/${office}`, schema: closingRowSchema });
export const saidOf = (office: string): List<SaidRow> => ({ name: `said/${office}`, schema: saidRowSchema });

export function observationRows({ id: project, office, proposal: { title }, observations = [] }: Project): ViewRow[] {
  return observations.map(({ cost: _, end: _end, asked: _asked, ...entry }) =>
    rowIn(observationsOf(office), `${entry.at}#${project}#${entry.id}`, { ...entry, project, title }),
  );
}

export function closingRows({ id: project, office, status, closure, proposal, baselines, changedAt: at }: Project): ViewRow[] {
  if (status !== 'closed' || closure.afterKill) return [];
  const { finalCost, end: finalEnd = dateOf(at) } = closure.report;
  const { cost, end } = baselines[0] ?? {};
  const body = { project, category: proposal.category, cost, end, finalCost, finalEnd };
  return [rowIn(closingsOf(office), `${at}#${project}`, body)];
}

export function saidRows({ id: review, office, project, outcome, ballots, pack }: Review): ViewRow[] {
  if (outcome?.kind !== 'decided') return [];
  const { cost, end } = pack.baseline?.proposed ?? {};
  return ballots.flatMap(({ member, chance, at }) => {
    const body = { review, project, title: pack.proposal.title, member, chance: chance ?? 0, at, cost, end };
    return chance === undefined ? [] : [rowIn(saidOf(office), `${review}#${member}`, body)];
  });
}
