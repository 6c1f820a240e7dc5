import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isServerFailure } from '#src/api/server-failure.ts'

/**
 * Asks once more for what had failed on the server, after the browser has taken over the part of the page that says so. Stands at the
 * end of that part: asked earlier, the answer would change what React is about to compare with the markup.
 */
export function RetryFailed() {
  const queryClient = useQueryClient()
  // Talks to the query client, once.
  useEffect(() => {
    void queryClient.refetchQueries({ type: 'active', predicate: isServerFailure })
  }, [queryClient])
  return null
}
