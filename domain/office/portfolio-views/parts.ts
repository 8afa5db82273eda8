/** What a view of the portfolio may say. Apart from the shape of a view, which pages that only show one do not load. */

/** What a view may say, by the names in the address. */
export const viewParts = [
  ...(['stage', 'status', 'alerts', 'q', 'of', 'department', 'category', 'confidence', 'model', 'sponsor', 'manager'] as const),
  ...(['without', 'order', 'columns', 'group', 'as'] as const),
] as const;
export type ViewPart = (typeof viewParts)[number];
