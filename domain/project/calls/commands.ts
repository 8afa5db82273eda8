/** What a call tells its projects; nobody else does. */
import type { CallId } from '../../values/ids.ts';
import type { PanelScore } from './facts.ts';

export interface ProjectCallCommands {
  'note-call': { call: CallId; name: string; joined: boolean; reason?: string | undefined };
  'record-panel-score': { panel: PanelScore };
  'note-call-over': {
    call: CallId;
    name: string;
    reason: string;
    score?: number | undefined;
    rank?: number | undefined;
    of: number;
    selection?: string | undefined;
  };
}
