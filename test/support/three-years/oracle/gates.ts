/** That no gate is asked for, and none passed, while a condition that blocks it is open. */
import type { Commit } from '#domain/history/commit.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { counts } from './criteria.ts';
import type { Known } from './record.ts';

/** Conditions for which the next gate waits, by their ids. */
function blocking({ conditions }: Known, now: string): string[] {
  const open = [...conditions].filter(
    ([, { blocks, met, waivedUntil }]) => blocks && met === undefined && !counts(waivedUntil, now),
  );
  return open.map(([id]) => id);
}

/** Faults in a commit of a project, before it is taken into what is known. */
export function faultsAtGates(stream: string, known: Known, { facts, at }: Commit<{ type: string }>): string[] {
  return (facts as readonly ProjectFact[]).flatMap(fact => {
    const open = blocking(known, at);
    if (open.length === 0) return [];
    const named = open.join(', ');
    if (fact.type === 'gate-requested' && fact.alone === undefined && fact.kind === undefined && known.status !== 'closing')
      return [`${stream}: ${fact.gate} is asked for while ${named} is open`];
    const moves = known.open?.alone !== true && known.open?.kind === undefined && known.status !== 'closing';
    const passes = fact.type === 'gate-outcome-recorded' && /go$/.test(fact.outcome);
    return passes && moves ? [`${stream}: ${fact.gate} is passed while ${named} is open`] : [];
  });
}
