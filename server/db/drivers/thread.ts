import { Worker } from 'node:worker_threads'
import { DatabaseError, sqlState } from '../database-error.ts'
import type { ThreadAnswer, ThreadMessage, ThreadRequest, ThreadStart, ThreadTask } from './embedded-messages.ts'

/** One run of the thread that holds the embedded database. */
export type Thread = {
  /** Rejects with what PostgreSQL refused, or with SQLSTATE 08006 when the thread ends before it has answered. */
  ask<Task extends ThreadTask>(task: Task): Promise<ThreadAnswer[Task['kind']]>
  /** Ends the thread wherever it is and resolves when it no longer touches a file. */
  terminate(reason: string): Promise<void>
}

export type ThreadOptions = {
  /** The compiled `embedded-thread.ts`. */
  readonly file: URL
  readonly directory: string
  readonly onNotification: (channel: string, payload: string) => void
  /** Called once when an open thread has ended, whoever ended it, before its open questions are rejected. */
  readonly onEnded: (reason: string) => void
}

/** Starts the thread; resolves when its database is open and rejects with the reason why it is not. */
export const startThread = (options: ThreadOptions): Promise<Thread> =>
  new Promise((resolve, reject) => {
    const start: ThreadStart = { directory: options.directory }
    const worker = new Worker(options.file, { workerData: start })
    const questions = createQuestions(worker)
    let isOpen = false
    let reason = 'The thread of the database ended'

    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'end') reason = message.reason
      else if (message.kind === 'notification') options.onNotification(message.channel, message.payload)
      else if (message.kind === 'ready') {
        isOpen = true
        const terminate = async (why: string): Promise<void> => {
          reason = why
          await worker.terminate()
        }
        resolve({ ask: questions.ask, terminate })
      } else questions.settle(message)
    })
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      if (!isOpen) reject(new Error(reason))
      else options.onEnded(reason)
      questions.rejectAll(reason)
    })
  })

type Reply = Extract<ThreadMessage, { kind: 'answer' | 'refusal' }>

const createQuestions = (worker: Worker) => {
  const open = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  let count = 0
  let over: string | undefined
  const refuse = (reason: string) => new DatabaseError({ message: reason, code: sqlState.connectionFailure })

  const ask: Thread['ask'] = (task) =>
    new Promise((resolve, reject) => {
      if (over !== undefined) return reject(refuse(over))
      count += 1
      open.set(count, { resolve, reject })
      const request: ThreadRequest = { ...task, id: count }
      return worker.postMessage(request)
    })
  const settle = (reply: Reply): void => {
    const question = open.get(reply.id)
    open.delete(reply.id)
    // The thread answers each task with the type `ThreadAnswer` gives for it.
    if (reply.kind === 'answer') question?.resolve(reply.answer as never)
    else question?.reject(new DatabaseError(reply.error))
  }
  const rejectAll = (reason: string): void => {
    over = reason
    for (const { reject } of open.values()) reject(refuse(reason))
    open.clear()
  }
  return { ask, settle, rejectAll }
}
