/** Conditions from several ballots become the conditions of a round, and these the conditions of a project. */
import type { Calendar } from '../../office/calendar/calendar.ts';
import { inWorkingDays } from '../../office/duties/in-working-days.ts';
import { ownerOf, type Project } from '../state.ts';
import type { BoardCondition, Condition, ConditionInput } from './condition.ts';

/** A condition and the member whose ballot states it. */
export type StatedCondition = ConditionInput & { readonly by: string };

/** Identical conditions (text, day, owner) become one with all names; it blocks the next gate if one of them does. */
export function mergedConditions(stated: readonly StatedCondition[]): BoardCondition[] {
  const merged = new Map<string, BoardCondition>();
  for (const { acceptedBy, by, ...condition } of stated) {
    const key = JSON.stringify([condition.text, condition.due, condition.owner]);
    const before = merged.get(key);
    const blocks = before?.blocks === 'next-gate' ? 'next-gate' : (condition.blocks ?? before?.blocks);
    const askedBy = union(before?.askedBy, [by]);
    const acceptors = union(before?.acceptors, acceptedBy === undefined ? [] : [acceptedBy]);
    const named = acceptors.length > 0 ? { acceptors } : {};
    merged.set(key, { ...condition, ...(blocks && { blocks }), by: before?.by ?? by, askedBy, ...named });
  }
  return [...merged.values()];
}

interface SetBy {
  readonly id: string;
  readonly chair: string;
  readonly board: string;
  /** Of the office, where the gate counts in its working days. */
  readonly calendar?: Calendar | undefined;
}

/** The round's conditions as the project keeps them: numbered, with the person who owns each and those who may accept it. */
export function conditionsToKeep(
  project: Project,
  stated: readonly BoardCondition[],
  { id, chair, board, calendar }: SetBy,
): Condition[] {
  return stated.map((condition, index) => {
    const person = ownerOf(project, condition.owner);
    return {
      ...condition,
      id: `c${project.conditions.length + index + 1}`,
      review: id,
      board,
      ...(condition.owner !== 'pmo' && { person }),
      acceptors: union([chair], condition.acceptors ?? []),
      ...(calendar && { reckoned: inWorkingDays(calendar, 'condition', condition.due) }),
    };
  });
}

function union(left: readonly string[] | undefined, right: readonly string[]): string[] {
  return [...new Set([...(left ?? []), ...right])];
}
