/** The single place that says whether a condition is an exception: a month late and told to its board, and neither met, reported as met nor waived since. */
import { endOfDay } from '../../values/time.ts';
import type { ConditionOnFile } from './condition.ts';

type Told = Pick<ConditionOnFile, 'exceptionAt' | 'metAt' | 'reported' | 'waivedUntil'>;

export function isException(condition: Told): boolean {
  const { metAt, reported } = condition;
  return wasToldSinceWaiver(condition) && metAt === undefined && reported === undefined;
}

/** A waiver answers what its board was told before; when it ends, the condition is an exception again once the board is told anew. */
export function wasToldSinceWaiver({ exceptionAt, waivedUntil }: Told): boolean {
  return exceptionAt !== undefined && (waivedUntil === undefined || exceptionAt > endOfDay(waivedUntil));
}
