/** The PMO and administrators keep and forget the mappings of an office. */
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { ImportCommands } from './commands.ts';
import { mostMappings } from './mapping.ts';

export const importDecisions: OfficeDecisions<ImportCommands> = {
  'save-import-mapping': (state, { mapping }, context) => {
    const no = officePreconditions['keep-import-mappings'](state, context);
    if (no) return no;
    const known = state.importMappings.find(({ id }) => id === mapping.id);
    if (known && digestOf([known.title, known.settings]) === digestOf([mapping.title, mapping.settings])) return { facts: [] };
    if (state.importMappings.some(({ id, title }) => id !== mapping.id && title === mapping.title))
      return refuse(
        'already-exists',
        `There is another mapping “${mapping.title}”; give this one another name.`,
        'mapping.title',
      );
    if (!known && state.importMappings.length >= mostMappings)
      return refuse('too-many', `An office keeps ${mostMappings} mappings; remove one that is no longer used.`, 'mapping');
    return { facts: [{ type: 'import-mapping-saved', mapping }] };
  },
  'remove-import-mapping': (state, { mapping }, context) => {
    const no = officePreconditions['keep-import-mappings'](state, context);
    if (no) return no;
    if (!state.importMappings.some(({ id }) => id === mapping)) return { facts: [] };
    return { facts: [{ type: 'import-mapping-removed', mapping }] };
  },
};
