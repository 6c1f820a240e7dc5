import type { DatabaseErrorFields } from '../database-error.ts'
import type { RawResult, Statement } from '../driver.ts'

// What the server and the thread of the embedded database say to each other. Both ends are this program.

export type ThreadStart = { readonly directory: string }

export type ThreadTask =
  | { readonly kind: 'query'; readonly statement: Statement }
  | { readonly kind: 'script'; readonly text: string }
  | { readonly kind: 'count-syncs' }
  | { readonly kind: 'close' }

export type ThreadRequest = ThreadTask & { readonly id: number }

/** What each task answers. */
export type ThreadAnswer = { query: RawResult; script: null; 'count-syncs': number; close: null }

export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: ThreadAnswer[keyof ThreadAnswer] }
  | { readonly kind: 'refusal'; readonly id: number; readonly error: DatabaseErrorFields }
  | { readonly kind: 'notification'; readonly channel: string; readonly payload: string }
  /** The last word of a thread that cannot go on. */
  | { readonly kind: 'end'; readonly reason: string }
