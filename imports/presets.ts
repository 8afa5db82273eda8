/**
 * The mappings that come with Tollgate, checked when they are loaded.
 */
import gmpp2019 from '#presets/imports/gmpp-2019.json' with { type: 'json' };
import gmpp2022 from '#presets/imports/gmpp-2022.json' with { type: 'json' };
import jiraIssues from '#presets/imports/jira-issues.json' with { type: 'json' };
import msProject from '#presets/imports/ms-project.json' with { type: 'json' };
import projectOnline from '#presets/imports/project-online.json' with { type: 'json' };
import { type Mapping, parseMapping } from './mapping.ts';

/** Exports of programs that any organisation may use: they count in the currency of whoever reads them. */
const ofPrograms = [projectOnline, msProject, jiraIssues];

/** All mappings under presets/imports, for an office that counts in a currency; a faulty one is a fault. */
export function presetMappings(currency = 'GBP'): Mapping[] {
  const counted = ofPrograms.map(json => ({ ...json, money: { currency } }));
  return [gmpp2019, gmpp2022, ...counted].map(json => {
    const parsed = parseMapping(json);
    if (!parsed.ok) throw new Error(`presets/imports/${json.id}.json: ${parsed.reasons.join('; ')}`);
    return parsed.mapping;
  });
}
