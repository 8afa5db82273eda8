/** In which language the portal speaks to the reader: chosen here, kept on this device, in effect at once. */
import { NativeSelect } from '@mantine/core';
import { isLanguage, languages } from '#languages/languages.ts';
import { chooseLanguage } from '../shared/choose-language.ts';
import { language } from '../shared/language.ts';
import { t } from '../shared/text.ts';

const data = Object.entries(languages).map(([value, label]) => ({ value, label, lang: value }));

export function LanguageChoice() {
  return (
    <NativeSelect
      label={t('Language')}
      size="xs"
      value={language}
      data={data}
      onChange={({ currentTarget: { value } }) => isLanguage(value) && chooseLanguage(value)}
    />
  );
}
