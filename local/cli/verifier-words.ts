/** What the file for auditors says in each language: it carries what a verdict can say, and nothing else of the catalogues. */
import { inEnglish, type ReportWords } from '#domain/audit-report/words.ts';
import { verifier } from '#languages/de/verifier.ts';
import type { Catalogue, Language } from '#languages/languages.ts';
import { recogniserFor } from '#languages/recognise.ts';
import { wordsFrom } from '#languages/report.ts';

const catalogues: Readonly<Record<Exclude<Language, 'en'>, { readonly help: Catalogue; readonly verdicts: Catalogue }>> = {
  de: verifier,
};

export function verifierWordsIn(language: Language): ReportWords {
  if (language === 'en') return inEnglish;
  const { help, verdicts } = catalogues[language];
  return wordsFrom(help, { language, served: recogniserFor(verdicts, language) });
}
