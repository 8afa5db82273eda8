/** The registers as they were last amended. */
import type { ProjectFolds } from '../tables.ts';
import { amended } from './amend.ts';
import type { registerFacts } from './facts.ts';
import { asLists } from './registers.ts';

export const registerFolds: ProjectFolds<typeof registerFacts> = {
  'register-amended': (state, { registers: stored }, { at }) => {
    const registers = amended(state.registers, stored, at);
    return { ...state, registers, report: state.report && { ...state.report, ...asLists(registers) } };
  },
};
