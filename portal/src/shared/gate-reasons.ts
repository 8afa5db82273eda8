/** What was said at a gate, in sentences that page, brief and history share. */
import type { GateRecord } from '#domain/project/gates/record.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from './descriptions.ts';
import { outcomeLabels } from './labels.ts';
import { commas, t } from './text.ts';

type Decided = Pick<GateRecord, 'outcome' | 'reasons' | 'tieBrokenBy'>;
type Given = NonNullable<GateRecord['reasons']>[number];

/** Whether a ballot wanted another outcome than the one decided. */
export function dissents({ outcome }: Pick<GateRecord, 'outcome'>, given: Given): boolean {
  return given.outcome !== 'abstain' && given.outcome !== outcome;
}

export function tieLine({ tieBrokenBy }: Pick<GateRecord, 'tieBrokenBy'>, nameOf: NameOf): string | undefined {
  return tieBrokenBy === undefined
    ? undefined
    : t('The ballot of the chair, {tieBrokenBy}, broke the tie.', { tieBrokenBy: isolated(nameOf(tieBrokenBy)) });
}

/** A sentence for each ballot, after the one about a tie. */
export function reasonLines(gate: Decided, nameOf: NameOf): readonly string[] {
  const { reasons = [] } = gate;
  const tie = tieLine(gate, nameOf);
  const said = reasons.map(given => {
    const who =
      given.by === given.member
        ? nameOf(given.member)
        : t('{member} (cast by {by})', { member: nameOf(given.member), by: nameOf(given.by) });
    const word = commas(outcomeLabels[given.outcome][0], dissents(gate, given) && t('dissent'));
    return `${isolated(who)}: ${word}${given.reason === undefined ? '.' : `. ${isolated(given.reason)}`}`;
  });
  return tie === undefined ? said : [tie, ...said];
}
