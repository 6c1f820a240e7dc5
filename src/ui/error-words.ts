import { createContext } from 'react'

/** What a reader is told about a failure. */
export type ErrorWords = {
  /** What failed, in plain words. */
  text: string
  /** Id of the request, to be quoted to whoever looks after the server. */
  reference?: string
  /** False where a second try cannot help, as without the right to see it. */
  canRetry: boolean
}

/** Turns a thrown value into words. Given once by the application, which knows its errors; `undefined` leaves the general words. */
export const ErrorWordsContext = createContext<(error: unknown) => ErrorWords | undefined>(() => undefined)
