/** In which language the portal, and mail, speaks to the reader: chosen here, kept with the account, in effect at once. */
import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { isLanguage, type Language, languages } from '#languages/languages.ts';
import { chooseLanguage } from '../shared/choose-language.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { language } from '../shared/language.ts';
import { t } from '../shared/text.ts';
import { ErrorAlert } from '../shared/ui/states.tsx';

const data = Object.entries(languages).map(([value, label]) => ({ value, label, lang: value }));

export function LanguageChoice() {
  const { office } = useCurrentUser();
  const choice = useMutation({ mutationFn: (next: Language) => chooseLanguage(next, office.id) });
  return (
    <>
      <NativeSelect
        label={t('Language')}
        size="xs"
        value={choice.variables ?? language}
        disabled={choice.isPending}
        data={data}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && choice.mutate(value)}
      />
      {choice.error && <ErrorAlert error={choice.error} />}
    </>
  );
}
