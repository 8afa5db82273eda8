/** While requests wait because too many came within a minute: says so, counts the seconds, and goes away by itself. */
import { Alert } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { onWaiting, waitingUntil } from '../shared/api/waiting.ts';
import { rich, t } from '../shared/text.ts';

export function WaitNotice() {
  const until = useSyncExternalStore(onWaiting, waitingUntil);
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (until === 0) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  if (until === 0) return null;
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  return (
    <Alert color="yellow" variant="outline" role="status" mb="md" title={t('Too much was asked at once')}>
      {rich('{seconds}Nothing is lost, and nothing is done twice. Stay on this page.', {
        seconds: <span aria-hidden="true">{t('Tollgate goes on by itself in {seconds} s.', { seconds })} </span>,
      })}
    </Alert>
  );
}
