/** Both sides keep the same need with the same answer. A promise after a delivery takes the delivery back. */
import type { ProjectFolds } from '../tables.ts';
import type { needFacts } from './facts.ts';
import type { NeedOnFile } from './need.ts';

type Named = Pick<NeedOnFile, 'need' | 'project'>;
type Answer = Named & Pick<NeedOnFile, 'promised' | 'delivered'>;

export const needFolds: ProjectFolds<typeof needFacts> = {
  'need-stated': (state, { type: _, ...need }) => ({
    ...state,
    needs: [...(state.needs ?? []), need],
    needsStated: (state.needsStated ?? 0) + 1,
  }),
  'need-dropped': (state, fact) => ({ ...state, needs: without(state.needs, fact) }),
  'need-answer-noted': (state, fact) => ({ ...state, needs: answered(state.needs, fact) }),
  'need-noted': (state, { type: _, ...need }) => ({ ...state, gives: [...(state.gives ?? []), need] }),
  'need-answered': (state, fact) => ({ ...state, gives: answered(state.gives, fact) }),
  'need-gone': (state, fact) => ({ ...state, gives: without(state.gives, fact) }),
};

const same = (left: Named, right: Named) => left.need === right.need && left.project === right.project;

function without(needs: readonly NeedOnFile[] = [], gone: Named): readonly NeedOnFile[] {
  return needs.filter(entry => !same(entry, gone));
}

function answered(needs: readonly NeedOnFile[] = [], { need, project, promised, delivered }: Answer): readonly NeedOnFile[] {
  return needs.map(entry =>
    same(entry, { need, project }) ? { ...entry, promised: promised ?? entry.promised, delivered } : entry,
  );
}
