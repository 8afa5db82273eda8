/**
 * What is assumed before an office has a history of its own: by how much estimates of each kind of project were found to be too low, in per cent
 * of capital expenditure and of the duration of works. Source: HM Treasury, Green Book supplementary guidance: optimism bias, table 1
 * (Mott MacDonald, Review of Large Public Procurement in the UK, 2002). Upper: where nothing has been done about it; lower: where all has.
 */
export const optimismBiasSource = 'HM Treasury, Green Book supplementary guidance: optimism bias (Mott MacDonald 2002)';

export interface OptimismBias {
  readonly kind: string;
  readonly cost: { readonly upper: number; readonly lower: number };
  /** Absent where the table has none. */
  readonly duration?: { readonly upper: number; readonly lower: number } | undefined;
}

const table = {
  standardBuildings: { kind: 'standard buildings', cost: { upper: 24, lower: 2 }, duration: { upper: 4, lower: 1 } },
  buildings: { kind: 'non-standard buildings', cost: { upper: 51, lower: 4 }, duration: { upper: 39, lower: 2 } },
  standardCivil: { kind: 'standard civil engineering', cost: { upper: 44, lower: 3 }, duration: { upper: 20, lower: 1 } },
  civil: { kind: 'non-standard civil engineering', cost: { upper: 66, lower: 6 }, duration: { upper: 25, lower: 3 } },
  equipment: { kind: 'equipment and development', cost: { upper: 200, lower: 10 }, duration: { upper: 54, lower: 10 } },
  outsourcing: { kind: 'outsourcing', cost: { upper: 41, lower: 0 } },
} as const satisfies Record<string, OptimismBias>;

/** In this order: the first whose words the category holds. */
const byWords: readonly (readonly [RegExp, OptimismBias])[] = [
  [/outsourc/i, table.outsourcing],
  [/civil engineering|infrastructure|road|rail|bridge|tunnel/i, table.standardCivil],
  [/building|construction|estate|housing|school|hospital/i, table.standardBuildings],
];

/** The row of the table for a project of this category; equipment and development (which holds software and systems) where its words name no other. */
export function optimismBiasOf(category: string | undefined): OptimismBias {
  return byWords.find(([words]) => words.test(category ?? ''))?.[1] ?? table.equipment;
}
