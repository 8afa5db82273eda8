/** The decision brief as a PDF file, made by the server from what the board sees. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../shared/api/client.ts';
import { save } from '../../shared/download.ts';
import { TroubleBox } from '../../shared/ui/states.tsx';

export function PdfButton({ review }: { review: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fetchBrief = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const { pdf } = await ask<{ pdf: string }>(`/v1/reviews/${encodeURIComponent(review)}/brief`);
      const bytes = Uint8Array.from(atob(pdf), character => character.charCodeAt(0));
      save(`decision-brief-${review}.pdf`, new Blob([bytes], { type: 'application/pdf' }));
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void fetchBrief()}>
        Decision brief (PDF)
      </Button>
      {error !== undefined && <TroubleBox error={error} />}
    </>
  );
}
