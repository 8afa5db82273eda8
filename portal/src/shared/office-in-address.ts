/** An address that names an office (`?office=ID`, from a mail or the inbox) shows the page in that office, if it is one of the reader's. */
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useCurrentUser } from './current-user.tsx';

export function useOfficeInAddress(): void {
  const [params] = useSearchParams();
  const { me, office, chooseOffice } = useCurrentUser();
  const wanted = params.get('office');
  const other = wanted !== null && wanted !== office.id && me.offices.some(entry => entry.id === wanted) ? wanted : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for an address; a later choice in the menu stays
  useEffect(() => {
    if (other !== undefined) chooseOffice(other);
  }, [wanted]);
}
