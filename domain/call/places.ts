/** The panels of a call that takes proposals, as far as they name a person: what follows while that person can do nothing, and a successor in these panels. */
import { idsOf } from '../office/one-person.ts';
import type { Place, Succession } from '../office/people/place.ts';
import { nameOf, type OfficeState } from '../office/state.ts';
import type { Panel } from './opening/panel.ts';
import type { Call } from './state.ts';

type Someone = Partial<Succession> & { readonly person: string };

/** Once a call is closed its panels have been asked: their assessments name who rates. */
export function callPlaces({ id, name, status, panels }: Call, office: OfficeState, { person, successor }: Someone): Place[] {
  if (status !== 'open') return [];
  return panels
    .filter(({ assessors }) => assessors.includes(person))
    .map((panel): Place => {
      const stays = successor === undefined ? undefined : panelStays(office, panel, successor);
      return {
        kind: 'panel',
        of: id,
        name,
        ...(panel.category !== undefined && { about: panel.category }),
        follows: 'The others of the panel rate without this one.',
        ...(stays !== undefined && { stays }),
      };
    });
}

function panelStays(office: OfficeState, { assessors }: Panel, successor: string): string | undefined {
  return assessors.some(assessor => idsOf(office, successor).includes(assessor))
    ? `${nameOf(office, successor)} is in this panel already: amend the call instead.`
    : undefined;
}

/** The panels with the successor in each place of the person that can go over; undefined when none can. */
export function panelsAfter(
  { panels }: Call,
  office: OfficeState,
  { person, successor }: Succession,
): readonly Panel[] | undefined {
  const goes = (panel: Panel) => panel.assessors.includes(person) && panelStays(office, panel, successor) === undefined;
  if (!panels.some(goes)) return undefined;
  return panels.map(panel =>
    goes(panel) ? { ...panel, assessors: panel.assessors.map(assessor => (assessor === person ? successor : assessor)) } : panel,
  );
}
