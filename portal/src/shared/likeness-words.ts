/** How alike two projects are, in words: the whole and what it comes from. */
import type { LikenessPart } from '#domain/scoring/likeness.ts';
import { t } from './text.ts';

const partNames: { readonly [P in LikenessPart]: string } = {
  title: t('title'),
  aims: t('aims'),
  department: t('department'),
  goals: t('goals'),
  cost: t('cost'),
};

/** `62 % alike (title 50 %, aims 41 %, same department)`. */
export function likenessInWords(
  likeness: number,
  because: readonly { readonly part: LikenessPart; readonly share: number }[] = [],
): string {
  const parts = because.flatMap(({ part, share }) => {
    if (part === 'department') return share === 1 ? [t('same department')] : [];
    return share === 0 ? [] : [`${partNames[part]} ${percent(share)}`];
  });
  return parts.length > 0
    ? t('{likeness} alike ({parts})', { likeness: percent(likeness), parts: parts.join(', ') })
    : t('{likeness} alike', { likeness: percent(likeness) });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
