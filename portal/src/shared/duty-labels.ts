/** What waits, in a few words. A stored kind that this page does not know stays as it is. */
import { dutyLabels } from '#domain/duties/labels.ts';
import { served } from './text.ts';

export function dutyLabel(kind: string): string {
  return served((dutyLabels as Readonly<Record<string, string>>)[kind] ?? kind);
}
