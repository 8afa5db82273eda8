/** Kinds of what waits that have cards of their own, on which they are answered: they are not shown once more among the others. */
const onCards: ReadonlySet<string> = new Set([
  'ballot',
  'withdrawal',
  'selection-ballot',
  'rating',
  'weights',
  'customer-acceptance',
  'second-person',
  'consent',
  'naming',
  'invitation',
]);

export function hasCard({ kind }: { readonly kind: string }): boolean {
  return onCards.has(kind);
}
