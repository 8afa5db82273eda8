/** How densely the portal sets tables and cards: chosen below the language, kept with the account, in effect at once. */
import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Density } from '#domain/office/mail/choices.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { isDensity, setDensity, useDensity } from '../shared/density.ts';
import { keepWithAccount } from '../shared/keep-with-account.ts';
import { t } from '../shared/text.ts';
import { ErrorAlert } from '../shared/ui/states.tsx';

const data = [
  { value: 'comfortable', label: t('Comfortable') },
  { value: 'compact', label: t('Compact') },
];

export function DensityChoice() {
  const { office } = useCurrentUser();
  const density = useDensity();
  const choice = useMutation({
    mutationFn: (next: Density) => keepWithAccount({ density: next }, office.id),
    onSuccess: (_, next) => setDensity(next),
  });
  return (
    <>
      <NativeSelect
        label={t('Density')}
        size="xs"
        mt="xs"
        value={choice.isPending ? choice.variables : density}
        disabled={choice.isPending}
        data={data}
        onChange={({ currentTarget: { value } }) => isDensity(value) && choice.mutate(value)}
      />
      {choice.error && <ErrorAlert error={choice.error} />}
    </>
  );
}
