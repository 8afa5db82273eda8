/** What people send to an office and to a round: what must be there, what may be left out, and that nothing else is taken. */
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { setBoardsSchema } from '#domain/office/boards/commands.ts';
import { refuseChangeSchema } from '#domain/office/changes/commands.ts';
import { grantDelegationSchema, revokeDelegationSchema } from '#domain/office/delegations/commands.ts';
import { foundOfficeSchema } from '#domain/office/founding/commands.ts';
import { invitationAnswerSchema } from '#domain/office/invitations/commands.ts';
import { setPeopleSchema } from '#domain/office/people/commands.ts';
import { publishGateModelSchema, setGoalsSchema } from '#domain/office/standards/commands.ts';
import { ballotInputSchema, recusalSchema } from '#domain/review/ballots/commands.ts';
import { packKeptSchema, restartSchema } from '#domain/review/newer/commands.ts';
import { answerSchema, questionSchema } from '#domain/review/questions/commands.ts';
import { changeSeatSchema } from '#domain/review/roster/commands.ts';
import { withdrawalAnswerSchema, withdrawalSchema } from '#domain/review/withdrawal/commands.ts';

const fields = (schema: z.ZodType, body: unknown) => {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(issue => String(issue.path[0] ?? 'body')))].sort();
};

describe('what is sent', () => {
  test.each([
    ['boards', setBoardsSchema, ['boards']],
    ['people', setPeopleSchema, ['people']],
    ['goals', setGoalsSchema, ['goals']],
    ['a gate model', publishGateModelSchema, ['model']],
    ['a new office', foundOfficeSchema, ['currency', 'id', 'name', 'people']],
    ['a delegation', grantDelegationSchema, ['ends', 'starts', 'to']],
    ['an answer to an invitation', invitationAnswerSchema, ['accepted']],
    ['the refusal of a change', refuseChangeSchema, ['reason']],
    ['a ballot', ballotInputSchema, ['outcome']],
    ['a recusal', recusalSchema, ['reason']],
    ['a pack that is kept', packKeptSchema, ['reason']],
    ['a restart', restartSchema, ['reason']],
    ['a question', questionSchema, ['text']],
    ['an answer to the board', answerSchema, ['text']],
    ['a change of a seat', changeSeatSchema, ['member', 'reason', 'replacement']],
    ['a withdrawal', withdrawalSchema, ['reason']],
    ['an answer to a withdrawal', withdrawalAnswerSchema, ['agreed']],
  ] as const)('of %s the fields that must be there are asked for, and no others are taken', (_what, schema, needed) => {
    const missing = fields(schema, {});
    expect(needed.filter(field => !missing.includes(field))).toEqual([]);
    expect(missing.filter(field => !(needed as readonly string[]).includes(field))).toEqual([]);
    expect(fields(schema, { unheardOf: 1 })).toContain('body');
  });

  test('lists of boards, people and goals are never empty', () => {
    expect(fields(setBoardsSchema, { boards: [] })).toEqual(['boards']);
    expect(fields(setPeopleSchema, { people: [] })).toEqual(['people']);
    expect(fields(setGoalsSchema, { goals: [] })).toEqual(['goals']);
  });

  test('an invitation is declined with a reason, and a delegation is revoked with words or without', () => {
    expect(fields(invitationAnswerSchema, { accepted: true })).toEqual([]);
    expect(fields(invitationAnswerSchema, { accepted: false, reason: 'I have left.' })).toEqual([]);
    expect(invitationAnswerSchema.safeParse({ accepted: false }).error?.issues).toMatchObject([
      { path: ['reason'], message: 'say why you decline' },
    ]);
    expect([fields(revokeDelegationSchema, {}), fields(revokeDelegationSchema, { reason: 'Back again.' })]).toEqual([[], []]);
  });

  test('a plain ballot has no conditions, and a published model is not the usual one unless it says so', () => {
    expect(ballotInputSchema.parse({ outcome: 'go' })).toEqual({ outcome: 'go', conditions: [] });
    expect(fields(ballotInputSchema, { outcome: 'maybe' })).toEqual(['outcome']);
  });
});
