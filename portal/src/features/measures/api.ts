/** The measures of an office, read for a year. */
import { useQuery } from '@tanstack/react-query';
import type { MeasuresAnswer } from '#api/answers/measures.ts';
import { request } from '../../shared/api/client.ts';

export interface MeasuresAsked {
  readonly office: string;
  readonly year: number;
  readonly by: 'quarter' | 'month';
}

export function useMeasures({ office, year, by }: MeasuresAsked) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'measures', year, by],
    queryFn: ({ signal }) => request<MeasuresAnswer>(`/v1/offices/${office}/measures?year=${year}&by=${by}`, { signal }),
  });
}
