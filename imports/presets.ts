/**
 * The mappings that come with Tollgate, checked when they are loaded.
 */
import gmpp2019 from '#presets/imports/gmpp-2019.json' with { type: 'json' };
import gmpp2022 from '#presets/imports/gmpp-2022.json' with { type: 'json' };
import { type Mapping, parseMapping } from './mapping.ts';

/** All mappings under presets/imports; a faulty one is a fault. */
export function presetMappings(): Mapping[] {
  return [gmpp2019, gmpp2022].map(json => {
    const parsed = parseMapping(json);
    if (!parsed.ok) throw new Error(`presets/imports/${json.id}.json: ${parsed.reasons.join('; ')}`);
    return parsed.mapping;
  });
}
