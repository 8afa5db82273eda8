/** Whether an office has what projects need; asked on pages that show nothing else of its set-up. */
import { useCurrentUser } from './current-user.tsx';

/** Whether projects can be proposed at all in this office. */
export function useIsUsable(): boolean {
  return useCurrentUser().office.gateModels.length > 0;
}
