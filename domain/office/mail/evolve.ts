/** What each person set last about the own mail, and the office about that of the others. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import { densities, mailLanguages, type NewsTopic, newsTopics } from './choices.ts';
import type { mailFacts } from './facts.ts';
import type { MailPreferences } from './preferences.ts';

export const mailFolds: OfficeFolds<typeof mailFacts> = {
  'office-mail-set': (state, { requests, weekly }, meta) => ({
    ...state,
    officeMail: { requests, weekly },
    versions: changed(state, 'officeMail', meta),
  }),
  'mail-preferences-set': (state, { type: _, person, language, density, ...set }, { at }) => {
    const spoken = mailLanguages.find(known => known === language);
    const dense = densities.find(known => known === density);
    const preferences: MailPreferences = {
      ...set,
      without: set.without.filter(isTopic),
      ...(spoken && { language: spoken }),
      ...(dense && { density: dense }),
    };
    return { ...state, mail: { ...state.mail, [person]: { preferences, at } } };
  },
};

/** A topic that there no longer is leaves nothing off. */
function isTopic(name: string): name is NewsTopic {
  return Object.hasOwn(newsTopics, name);
}
