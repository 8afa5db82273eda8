/** Reads the office anew, and says when a form over it begins anew. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

export function useOfficeAgain() {
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const again = () => void client.invalidateQueries({ queryKey: ['/v1/offices'] }).then(() => setRound(before => before + 1));
  return { round, again };
}
