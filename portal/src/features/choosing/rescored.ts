/** A portfolio under two scoring models: how it is asked for, page by page, and in words. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { RescoredPortfolio, RescoredRow } from '#api/answers/rescored.ts';
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import { ratedOf } from '#domain/office/scoring-models/compared.ts';
import type { Goal } from '#domain/office/standards/goal.ts';
import { isolated } from '#domain/values/isolated.ts';
import { request } from '../../shared/api/client.ts';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { modelIn } from './model-choices.ts';
import type { WeightDraft } from './WeightFields.tsx';

export interface AskedModels {
  /** As choices of a form; empty for the goals of the office. */
  readonly before: string;
  readonly after: string;
  readonly weights: readonly { readonly dimension: string; readonly weight: number }[] | undefined;
}

/** Projects that are read together. */
const aPage = 1000;

export function useRescored(office: string, { before, after, weights }: AskedModels) {
  const body = { before: modelIn(before) ?? {}, after: { ...modelIn(after), ...(weights && { weights }) }, limit: aPage };
  return useInfiniteQuery({
    queryKey: ['/v1/offices', office, 'scores', body],
    queryFn: ({ pageParam: from, signal }) =>
      request<RescoredPortfolio>(`/v1/offices/${office}/scores`, { method: 'POST', body: { ...body, from }, signal }),
    initialPageParam: 0,
    getNextPageParam: last => last.next,
    placeholderData: keepPreviousData,
  });
}

/** Weights to begin with: as the goals give them; as per cents of a published model. None where a method has no weights. */
export function weightsOf(choice: string, { versions }: ScoringModels, goals: readonly Goal[]): readonly WeightDraft[] {
  const meant = modelIn(choice);
  if (!meant) return goals.map(({ id: dimension, name, weight }) => ({ dimension, name, weight }));
  const model = versions[meant.id ?? '']?.find(({ version }) => version === meant.version);
  return (model ? ratedOf(model.scoring) : []).flatMap(({ id: dimension, name, share }) =>
    share === undefined ? [] : [{ dimension, name, weight: Number((share * 100).toFixed(2)) }],
  );
}

export const sourceLabels: Record<RescoredRow['by'], string> = { panel: t('Panel'), claim: t('Sponsor’s claim') };

/** How many move, and whose ratings count. */
export function bottomLine({ counted: { panel, claim, unrated, moved } }: RescoredPortfolio): string {
  if (panel + claim === 0) return t('No project has ratings yet: neither a panel nor a sponsor has said anything of its goals.');
  const moves =
    moved === 0
      ? t('Nobody moves.')
      : t('{moved, plural, one {One of {all} moves.} other {{several} of {all} move.}}', {
          ...{ moved, several: number(moved, 0), all: number(panel + claim, 0) },
        });
  const sources = [
    panel > 0 &&
      t('{panel, plural, one {one is scored by what a panel said} other {{several} are scored by what a panel said}}', {
        ...{ panel, several: number(panel, 0) },
      }),
    claim > 0 &&
      t(
        '{claim, plural, one {one is scored by the sponsor’s own claim, because no panel has rated} other {{several} are scored by the sponsor’s own claim, because no panel has rated}}',
        { claim, several: number(claim, 0) },
      ),
    unrated > 0 &&
      t('{unrated, plural, one {one has no ratings and is left out} other {{several} have no ratings and are left out}}', {
        ...{ unrated, several: number(unrated, 0) },
      }),
  ];
  const said = sources.filter(part => part !== false).join('; ');
  return `${moves} ${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** Goals that have the largest part in a move; what is missing for whoever has no place. */
export function whyInWords({ byDimension, missing }: Pick<RescoredRow, 'byDimension' | 'missing'>): string {
  if (missing.length > 0)
    return t('Missing or not met: {missing}', { missing: missing.map(({ name }) => isolated(name)).join(', ') });
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number(Math.abs(value), 2)}`;
  return byDimension
    .slice(0, 2)
    .map(({ name, change }) => `${isolated(name)} ${signed(change)}`)
    .join(', ');
}
