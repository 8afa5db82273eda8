/** Who may do what in the rounds and meetings of boards, written down apart from the code. */
import { all, anybody, board, chair, either, meetingKeeper, pmo, type Rule, role, standIns, team, tie } from './policy-rules.ts';

export const boardsPolicy: Readonly<Record<string, Rule>> = {
  ...all(anybody, 'list-meetings', 'list-meeting-actions', 'get-meeting', 'get-meeting-history', 'export-meeting'),
  ...all(meetingKeeper, 'plan-meeting', 'move-meeting', 'cancel-meeting', 'add-items', 'remove-item', 'order-agenda'),
  ...all(meetingKeeper, 'open-meeting', 'take-attendance', 'discuss-item', 'set-action', 'change-action', 'drop-action'),
  ...all(meetingKeeper, 'close-meeting', 'correct-minutes'),
  ...all(tie('chair'), 'mark-consent', 'approve-minutes'),
  'report-action-done': tie('manager'),
  // Each of the items is answered by itself, by the rule of its round: whoever may not vote there is told so of each.
  consent: anybody,

  'get-review': anybody,
  'get-answer-file': anybody,
  'cast-ballot': either(board, standIns),
  ...all(board, 'recuse', 'answer-recorded-ballot'),
  ...all(chair, 'record-ballot', 'answer-withdrawal', 'keep-pack', 'restart-round'),
  'change-seat': pmo,
  'withdraw-request': team,
  'ask-question': either(board, standIns, role('pmo')),
  'answer-question': team,
};
