import { createContext, use } from 'react'
import type { Api } from './client.ts'

/** The API of this page, for what is not a question: signing in and out. Questions go through `queries.ts`. */
export const ApiContext = createContext<Api | undefined>(undefined)

export function useApi(): Api {
  const api = use(ApiContext)
  if (!api) throw new Error('useApi needs an ApiContext around it')
  return api
}
