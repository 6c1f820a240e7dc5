import type { QueryClient } from '@tanstack/react-query'
import type { CaseDetail } from '#contract/api/cases.ts'
import { caseDetail } from './queries.ts'

/** Shows what a command answered at once, and asks again for everything else that a page shows of cases. */
export function keepCase(client: QueryClient, detail: CaseDetail): void {
  client.setQueryData(caseDetail(detail.id).queryKey, detail)
  void casesChanged(client)
}

export const casesChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [path] }) => /^\/api\/v1\/cases(\/\{caseId\}(\/history)?)?$/.test(String(path)),
  })
