/**
 * What the office above asks of the standards of an office: that a gate model which lacks something of the minimum meets it, and that a binding standard is taken in
 * the version that is given. Each is a wait for the PMO of the office below, until it is so or the office above asks no more.
 */
import * as z from 'zod';
import { type Duty, pmo } from '../../duties/duty.ts';
import { shortText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';

export const askedAboveSchema = z.strictObject({
  key: z.string().meta({ description: 'Unique within the office; another version asked for is another key' }),
  kind: z.enum(['below-minimum', 'standard-behind']),
  name: shortText.meta({ description: 'Of the gate model of this office, or of the standard that is given' }),
  missing: z.array(z.string()).meta({ description: 'What the gate model lacks, each as part of a sentence; else empty' }),
});
export type AskedAbove = z.output<typeof askedAboveSchema>;

/** As an office keeps it: since when it has been asked for. */
export interface AskedSince extends AskedAbove {
  readonly since: Instant;
}

/** Things that a wait names; the page names them all. */
const mostNamed = 3;

export function standardDuties({
  askedAbove = [],
}: {
  readonly askedAbove?: readonly AskedSince[] | undefined;
}): readonly Duty[] {
  return askedAbove.map(({ key, kind, name, missing, since }) => ({
    key,
    kind,
    owners: [pmo],
    since,
    about: kind === 'below-minimum' ? `${name}: ${inShort(missing)}` : name,
    path: kind === 'below-minimum' ? '/admin/minimum' : '/admin/given-standards',
  }));
}

function inShort(missing: readonly string[]): string {
  const rest = missing.length - mostNamed;
  return [...missing.slice(0, mostNamed), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}
