/** How each fact changes what is true of an office: the folds of its subjects. */
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { boardFolds } from './boards/evolve.ts';
import { delegationFolds } from './delegations/evolve.ts';
import type { OfficeFact } from './facts.ts';
import { foundingFolds } from './founding/evolve.ts';
import { peopleFolds } from './people/evolve.ts';
import { standardFolds } from './standards/evolve.ts';
import type { OfficeState } from './state.ts';

const folds: EvolveTable<OfficeState, OfficeFact> = {
  ...foundingFolds,
  ...standardFolds,
  ...boardFolds,
  ...peopleFolds,
  ...delegationFolds,
};

export const evolveOffice = evolveBy(folds);
