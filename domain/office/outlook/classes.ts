/** The classes of closed projects among which a promise is looked at. */
import type { Class } from '../../outlook/reference-class.ts';
import { thirdOf } from '../../outlook/sizes.ts';
import type { OutlookBasis } from './in-force.ts';
import type { ClosedProjectNoted } from './shapes.ts';

/** The classes of a project, widest first: all, those of its size, those of its size and category. */
export function classesOf(
  { closed, sizes }: OutlookBasis,
  project: { readonly cost?: number | undefined; readonly category?: string | undefined },
  of: 'growth' | 'slip',
): Class[] {
  const third = thirdOf(project.cost, sizes);
  const ofSize = third === undefined ? [] : closed.filter(({ cost }) => thirdOf(cost, sizes) === third);
  const ofBoth = project.category === undefined ? [] : ofSize.filter(({ category }) => category === project.category);
  const values = (rows: readonly ClosedProjectNoted[]) => rows.flatMap(row => row[of] ?? []);
  return [
    { name: 'all closed projects of the office', values: values(closed) },
    { name: `closed projects of the ${third ?? 'same'} third by cost`, values: values(ofSize) },
    { name: `closed projects of the ${third ?? 'same'} third by cost, ${project.category ?? ''}`, values: values(ofBoth) },
  ];
}
