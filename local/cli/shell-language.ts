/** The language of whoever sits at the command line: what was asked for with `--language`, else what the shell says of itself (LC_ALL, LC_MESSAGES, LANG), else English. */
import { isLanguage, type Language, languageFor, languageTags } from '#languages/languages.ts';
import { Usage } from './usage.ts';

/** Throws `Usage` for a language that there is not. `environment`: the variables of the process, none where there is no process. */
export function languageOfShell(
  asked?: string,
  environment: Readonly<Record<string, string | undefined>> = globalThis.process?.env ?? {},
): Language {
  if (asked !== undefined) {
    if (isLanguage(asked)) return asked;
    throw new Usage(`--language ${asked} is not one of its languages; write one of ${languageTags.join(', ')}.`);
  }
  const set = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(value => value !== undefined && value !== '');
  return languageFor(set === undefined ? [] : [set.replace(/[._@].*$/, '')]);
}
