/** Who may do what with calls for proposals, assessments, selections and questions of weights, written down apart from the code. */
import { all, anybody, board, but, either, interested, pmo, type Rule, standIns, team, tie } from './policy-rules.ts';

export const choosingPolicy: Readonly<Record<string, Rule>> = {
  ...all(anybody, 'list-calls', 'get-call', 'get-ranking', 'try-weights', 'get-call-history', 'export-call'),
  ...all(pmo, 'open-call', 'amend-call', 'close-call', 'end-call'),
  'join-call': team,
  'leave-call': team,
  'get-assessment': anybody,
  'give-ratings': but(tie('assessor'), interested),
  'recuse-assessor': tie('assessor'),
  'replace-assessor': but(pmo, interested),
  'ask-talk': but(pmo, interested),
  'end-assessment': but(pmo, interested),
  ...all(anybody, 'list-selections', 'get-selection', 'get-candidates', 'get-comparison', 'get-scenario-result'),
  ...all(anybody, 'get-selection-history', 'export-selection'),
  ...all(pmo, 'open-selection', 'add-scenario', 'change-scenario', 'stop-solving', 'remove-scenario'),
  ...all(pmo, 'submit-scenario', 'withdraw-selection'),
  'cast-selection-ballot': either(board, standIns),
  'recuse-from-selection': board,

  ...all(anybody, 'list-weightings', 'get-weighting', 'export-weighting'),
  ...all(pmo, 'open-weighting', 'close-weighting', 'take-goal-weights', 'take-model-weights'),
  'answer-weighting': tie('assessor'), // who assesses for a side is asked for its weights, too
};
