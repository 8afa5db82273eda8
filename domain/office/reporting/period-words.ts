/** How a period is written and called. Apart from its schema, so that a page needs no schemas for a word. */

export const periodPattern = /^[1-9]\d{3}-(0[1-9]|1[0-2]|Q[1-4]|W(0[1-9]|[1-4]\d|5[0-3]))$/;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const quarters = ['first', 'second', 'third', 'fourth'];

/** `November 2026`, `week 48 of 2026`, `the fourth quarter of 2026`. */
export function periodInWords(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('W')) return `week ${Number(part.slice(1))} of ${year}`;
  if (part.startsWith('Q')) return `the ${quarters[Number(part.slice(1)) - 1]} quarter of ${year}`;
  return `${months[Number(part) - 1]} ${year}`;
}
