/** What the person has chosen on another device counts on this one, whether its menu is open or not. */
import { useEffect } from 'react';
import { followAccount } from '../shared/choose-language.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { followAccountDensity } from '../shared/density.ts';

export function useFollowAccount(): void {
  const { language, density } = useCurrentUser().me;
  useEffect(() => followAccount(language), [language]);
  useEffect(() => followAccountDensity(density), [density]);
}
