/** Examples of what is asked and answered while a round is open. */
import type { ExampleOf } from './example.ts';
import { address, receipt, review } from './shared.ts';

type OfRounds =
  | 'withdraw-request'
  | 'answer-withdrawal'
  | 'ask-question'
  | 'answer-question'
  | 'get-answer-file'
  | 'record-ballot'
  | 'answer-recorded-ballot'
  | 'keep-pack'
  | 'restart-round';

export const roundExamples: { readonly [Id in OfRounds]: ExampleOf<Id> } = {
  'record-ballot': {
    body: {
      member: 'gatekeeper-2',
      meeting: '9Lk4ZrT9wXbY6mNcVdLp2d',
      outcome: 'hold',
      reason: 'The offer is not good enough yet.',
    },
    answer: receipt(review, 3, 'ballot-recorded'),
  },
  'answer-recorded-ballot': {
    body: { confirmed: false, reason: 'I said that I abstain.' },
    answer: receipt(review, 4, 'recorded-ballot-refused'),
  },
  'withdraw-request': {
    body: { reason: 'The supplier has withdrawn its offer; we ask again with a new one.' },
    answer: receipt(review, 3, 'withdrawal-asked'),
  },
  'answer-withdrawal': {
    body: { agreed: false, reason: 'Two members have voted, and the offer was not what they judged.' },
    answer: receipt(review, 4, 'withdrawal-answered'),
  },
  'ask-question': {
    body: { text: 'Is the licence for the second site in the cost?' },
    answer: receipt(review, 5, 'question-asked'),
  },
  'answer-question': {
    body: { text: 'Yes, in the third year.' },
    answer: receipt(review, 6, 'question-answered'),
  },
  'get-answer-file': { answer: { method: 'GET', ...address, headers: {} } },
  'keep-pack': {
    body: { reason: 'The delay is known and was decided upon last month.' },
    answer: receipt(review, 7, 'pack-kept'),
  },
  'restart-round': {
    body: { reason: 'The cost has doubled since the pack was frozen.' },
    answer: receipt(review, 8, 'round-restarted'),
  },
};
