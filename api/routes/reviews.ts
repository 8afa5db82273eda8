/** Operations on rounds of a gate: how each is addressed and what it does. */
import type { RouteShape } from './route-shape.ts';

export const reviewRoutes = [
  {
    id: 'list-reviews',
    method: 'GET',
    path: '/v1/reviews',
    scopes: ['read'],
    summary: 'Rounds: those that wait for you with inbox=me, else those of the office, newest first',
  },
  {
    id: 'get-review',
    method: 'GET',
    path: '/v1/reviews/{id}',
    scopes: ['read'],
    summary: 'One round of a gate with the pack its board sees',
  },
  {
    id: 'cast-ballot',
    method: 'POST',
    path: '/v1/reviews/{id}/ballots',
    status: 201,
    summary: 'Cast your ballot, or change it while the round is open',
  },
  {
    id: 'record-ballot',
    method: 'POST',
    path: '/v1/reviews/{id}/recorded-ballots',
    status: 201,
    summary:
      'Record what a member said at an open meeting; it counts once the member has confirmed it, or has not objected within two working days (the chair of the round)',
  },
  {
    id: 'answer-recorded-ballot',
    method: 'POST',
    path: '/v1/reviews/{id}/recorded-ballots/answer',
    status: 201,
    summary:
      'Confirm the ballot that the chair recorded for you, or object to it with the reason, which takes it out (its member)',
  },
  {
    id: 'recuse',
    method: 'POST',
    path: '/v1/reviews/{id}/recusals',
    status: 201,
    summary: 'Step back from a round because of an interest, with the reason',
  },
  {
    id: 'change-seat',
    method: 'POST',
    path: '/v1/reviews/{id}/seats',
    status: 201,
    summary: 'Give a seat of an open round to another gatekeeper, with the reason; ballots that were cast stand',
  },
  {
    id: 'withdraw-request',
    method: 'POST',
    path: '/v1/reviews/{id}/withdrawal',
    status: 201,
    summary: 'Withdraw the request for a gate: at once while nobody has voted, afterwards the chair is asked to agree',
  },
  {
    id: 'answer-withdrawal',
    method: 'POST',
    path: '/v1/reviews/{id}/withdrawal/answer',
    status: 201,
    summary: 'Agree to the withdrawal of a request, or say why the round goes on (the chair)',
  },
  {
    id: 'ask-question',
    method: 'POST',
    path: '/v1/reviews/{id}/questions',
    status: 201,
    summary: 'Ask the people of the project a question (members of the board, their delegates, the PMO)',
  },
  {
    id: 'answer-question',
    method: 'POST',
    path: '/v1/reviews/{id}/questions/{question}/answer',
    status: 201,
    summary: 'Answer a question of the board, also with a file; the pack stays as it is',
  },
  {
    id: 'get-answer-file',
    method: 'GET',
    path: '/v1/reviews/{id}/questions/{question}/file',
    scopes: ['read'],
    summary: 'An address from which the file of an answer may be taken within 5 minutes',
  },
  {
    id: 'keep-pack',
    method: 'POST',
    path: '/v1/reviews/{id}/pack-kept',
    status: 201,
    summary: 'Go on with the pack although a newer report shows a must that began to fail, with a reason (the chair)',
  },
  {
    id: 'restart-round',
    method: 'POST',
    path: '/v1/reviews/{id}/restart',
    status: 201,
    summary: 'Restart a round on the content of a newer report (the chair)',
  },
] as const satisfies readonly RouteShape[];
