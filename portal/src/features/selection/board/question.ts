/** The question to a board in words: by which rule it decides, and how it ended. */
import { approvalWords } from '#domain/values/outcome-words.ts';
import { served, t } from '../../../shared/text.ts';
import type { Submission } from '../api.ts';

export const endingTitles = {
  decided: t('The board took this scenario'),
  'another-scenario': t('The board wants another scenario'),
  hold: t('The board decided to wait'),
  lapsed: t('No decision came about'),
  withdrawn: t('The selection was withdrawn'),
} as const;

export function ruleOfBoard({ rule, roster }: Pick<Submission, 'rule' | 'roster'>): string {
  const of = rule.of === 'seats' ? 'seats' : 'votes';
  return t('{quorum} of {roster} must vote, and {approval} of the {of} take the scenario.', {
    quorum: rule.quorum,
    roster: roster.length,
    approval: served(approvalWords[rule.approval]),
    of,
  });
}
