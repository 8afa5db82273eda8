/** The question to a board in words: by which rule it decides, and how it ended. */
import { approvalWords } from '#domain/values/outcome-words.ts';
import type { Submission } from '../api.ts';

export const endingTitles = {
  decided: 'The board took this scenario',
  'another-scenario': 'The board wants another scenario',
  hold: 'The board decided to wait',
  lapsed: 'No decision came about',
  withdrawn: 'The selection was withdrawn',
} as const;

export function ruleOfBoard({ rule, roster }: Pick<Submission, 'rule' | 'roster'>): string {
  const of = rule.of === 'seats' ? 'seats' : 'votes';
  return `${rule.quorum} of ${roster.length} must vote, and ${approvalWords[rule.approval]} of the ${of} take the scenario.`;
}
