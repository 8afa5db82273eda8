/** The deciders of all aggregates at hand, for tests that fold and decide themselves. */
import type { AggregateName, DeciderOf } from '#domain/aggregates.ts';
import { assessment } from '#domain/assessment/decide.ts';
import { audit } from '#domain/audit/decide.ts';
import { call } from '#domain/call/decide.ts';
import { meeting } from '#domain/meeting/decide.ts';
import { office } from '#domain/office/decide.ts';
import { project } from '#domain/project/decide.ts';
import { review } from '#domain/review/decide.ts';
import { selection } from '#domain/selection/decide.ts';
import { weighting } from '#domain/weighting/decide.ts';

export const deciders: { readonly [N in AggregateName]: DeciderOf<N> } = {
  office,
  project,
  review,
  call,
  assessment,
  selection,
  weighting,
  meeting,
  audit,
};
