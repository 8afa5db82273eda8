/** The logo of an office as a picture that pages and papers can hold: read once, since another logo has another address. */
import { useQuery } from '@tanstack/react-query';
import type { OfficeView } from '#api/answers/offices.ts';
import { requestFile } from './client.ts';

type WithLogo = Pick<OfficeView, 'id' | 'logo'>;

/** A `data:` address; undefined where the office has no logo. Throws `ApiError`. */
export async function readLogo({ id, logo }: WithLogo): Promise<string | undefined> {
  return logo && dataAddress(await requestFile(addressOf(id, logo.digest), logo.type));
}

/** Undefined also until it has been read, and when it cannot be read: no page needs it. */
export function useLogo(office: WithLogo): string | undefined {
  const { data } = useQuery({
    queryKey: ['logo', office.id, office.logo?.digest],
    queryFn: async () => (await readLogo(office)) ?? null,
    enabled: office.logo !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return office.logo && (data ?? undefined);
}

const addressOf = (office: string, digest: string) => `/v1/offices/${office}/logo/${digest}`;

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
