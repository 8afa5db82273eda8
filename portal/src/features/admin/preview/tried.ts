/** Projects under a draft of a gate model: how they are asked for, one alone or all page by page, and what the counts say. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { TriedModel, TriedProject } from '#api/answers/tried-models.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import type { TriedChange } from '#domain/project/model-version/tried.ts';
import { addedUp, type TriedCounts } from '#domain/project/model-version/tried-counts.ts';
import { request } from '../../../shared/api/client.ts';
import { number } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';

const pathOf = (office: string) => `/v1/offices/${office}/gate-models/trial`;

/** One project, asked for again whenever the draft changes. */
export function useTriedOnOne(office: string, model: GateModel, project: string) {
  const body = { model, project };
  return useQuery({
    queryKey: [pathOf(office), body],
    queryFn: async ({ signal }) => {
      const { items } = await request<TriedModel>(pathOf(office), { method: 'POST', body, signal });
      if (!items[0]) throw new Error('the answer is of no project');
      return items[0];
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** Projects that are looked at together. */
const aPage = 100;

export interface AskedOfAll {
  readonly model: GateModel;
  /** Tells one asking from the next. */
  readonly run: number;
  readonly changesOnly: boolean;
}

/** All projects under way of the model, page after page until all were looked at or the reader stops. */
export function useTriedOnAll(office: string, { model, run, changesOnly }: AskedOfAll, going: boolean) {
  const answer = useInfiniteQuery({
    queryKey: [pathOf(office), run, changesOnly],
    queryFn: ({ pageParam, signal }) => {
      const body = { model, changesOnly, limit: aPage, ...(pageParam !== '' && { cursor: pageParam }) };
      return request<TriedModel>(pathOf(office), { method: 'POST', body, signal });
    },
    initialPageParam: '',
    getNextPageParam: last => last.cursor,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { hasNextPage, isFetching, error, fetchNextPage } = answer;
  useEffect(() => {
    if (going && hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [going, hasNextPage, isFetching, error, fetchNextPage]);
  const pages = answer.data?.pages ?? [];
  return {
    answer,
    rows: pages.flatMap(({ items }) => items),
    counts: addedUp(pages.map(({ counted }) => counted)),
    of: pages[0]?.of,
  };
}

export const changeLabels: Record<TriedChange, [string, Tone]> = {
  'newly-fails': [t('Newly fails'), 'bad'],
  'fails-graver': [t('Fails graver'), 'bad'],
  'cannot-be-told': [t('Cannot be told'), 'warn'],
  'newly-holds': [t('Newly holds'), 'good'],
  'fails-milder': [t('Fails milder'), 'warn'],
  'newly-asked': [t('Newly asked, and holds'), 'calm'],
  'no-longer-asked': [t('No longer asked'), 'plain'],
  unchanged: [t('As now'), 'plain'],
};

/** What the counts say, a sentence for each way in which projects are changed. */
export function countsInWords(counts: TriedCounts): readonly string[] {
  const { lookedAt, changed, newlyFails, newlyFailsMust, cannotBeTold, newlyHolds, otherGate, doesNotFit } = counts;
  const said = (count: number) => ({ count, several: number(count, 0) });
  return [
    changed === 0
      ? t('Nothing changes for {count, plural, one {the one project} other {any of {several} projects}}.', said(lookedAt))
      : t('{count, plural, one {One project} other {{several} projects}} of {all} would change.', {
          ...said(changed),
          all: number(lookedAt, 0),
        }),
    ...(newlyFails === 0
      ? []
      : [
          t(
            '{count, plural, one {One project would newly fail a criterion} other {{several} projects would newly fail a criterion}}, or fail graver; {musts, plural, =0 {none of them a must} one {one of them a must} other {{severalMusts} of them a must}}.',
            { ...said(newlyFails), musts: newlyFailsMust, severalMusts: number(newlyFailsMust, 0) },
          ),
        ]),
    ...(cannotBeTold === 0
      ? []
      : [
          t(
            '{count, plural, one {Of one project it cannot be told} other {Of {several} projects it cannot be told}} whether a criterion would hold.',
            said(cannotBeTold),
          ),
        ]),
    ...(newlyHolds === 0
      ? []
      : [
          t(
            '{count, plural, one {One project would newly meet a criterion} other {{several} projects would newly meet a criterion}}.',
            said(newlyHolds),
          ),
        ]),
    ...(otherGate === 0
      ? []
      : [
          t(
            '{count, plural, one {One project would stand before another gate} other {{several} projects would stand before another gate}}.',
            said(otherGate),
          ),
        ]),
    ...(doesNotFit === 0
      ? []
      : [
          t(
            '{count, plural, one {One project could not be moved, because the draft lacks its stage} other {{several} projects could not be moved, because the draft lacks their stage}}.',
            said(doesNotFit),
          ),
        ]),
  ];
}

/** The gate before a project, now and by the draft. */
export function gateInWords({ fits, gateNow, gateTried }: TriedProject, stage: string): string {
  if (!fits) return t('The draft has no stage {stage}: the project could not be moved.', { stage });
  const named = (gate: TriedProject['gateNow']) => gate?.name ?? t('no gate');
  if (gateNow?.id === gateTried?.id) return named(gateTried);
  return t('{now}; by the draft {tried}', { now: named(gateNow), tried: named(gateTried) });
}
