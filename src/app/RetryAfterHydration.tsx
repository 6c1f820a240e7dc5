import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Asks once more for what had failed on the server, after the browser has taken over the page that says so. */
export function RetryAfterHydration() {
  const queryClient = useQueryClient()
  // Talks to the query client, once, when the first frame stands.
  useEffect(() => {
    void queryClient.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' })
  }, [queryClient])
  return null
}
