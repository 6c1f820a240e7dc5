import { parentPort, workerData } from 'node:worker_threads'
import { errorFields, sqlState } from '../database-error.ts'
import { createPGliteSession, EngineStopped, type PGliteSession } from '../pglite-session.ts'
import type { DurableFiles } from './durable-files.ts'
import { openDirectory } from './embedded-directory.ts'
import type { ThreadAnswer, ThreadMessage, ThreadRequest, ThreadStart, ThreadTask } from './embedded-messages.ts'

// The thread in which the embedded PostgreSQL runs, so that a long statement never holds up the server itself.

if (parentPort === null) throw new Error('embedded-thread.ts runs as a worker thread only')
const port = parentPort
const say = (message: ThreadMessage): void => port.postMessage(message)

/** Ends the thread at once: whatever was not acknowledged yet never will be. The server opens a new one. */
const end = (reason: string): never => {
  say({ kind: 'end', reason })
  process.exit(1)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const endOnSyncFailure = (error: unknown): never => end(`The disk refused to sync: ${messageOf(error)}`)

const serve = async (directory: string): Promise<void> => {
  const { instance, files } = await openDirectory(directory, endOnSyncFailure)
  instance.onNotification((channel, payload) => say({ kind: 'notification', channel, payload }))
  const session = createPGliteSession(instance)
  const shutDown = async (): Promise<null> => {
    await session.script('checkpoint')
    await instance.close()
    return null
  }
  let last: Promise<void> = Promise.resolve()
  port.on('message', (request: ThreadRequest) => {
    last = last.then(() => answer(request, { session, files, shutDown }))
  })
  say({ kind: 'ready' })
}

type Engine = { session: PGliteSession; files: DurableFiles; shutDown: () => Promise<null> }

const answer = async (request: ThreadRequest, engine: Engine): Promise<void> => {
  try {
    say({ kind: 'answer', id: request.id, answer: await perform(request, engine) })
  } catch (error) {
    const fields = errorFields(error)
    // What is not an answer of PostgreSQL is a fault of the engine, whose state nobody knows now.
    if (error instanceof EngineStopped || fields.code === sqlState.connectionFailure) end(fields.message)
    say({ kind: 'refusal', id: request.id, error: fields })
  }
}

const perform = async (
  task: ThreadTask,
  { session, files, shutDown }: Engine,
): Promise<ThreadAnswer[keyof ThreadAnswer]> => {
  switch (task.kind) {
    case 'query':
      return session.query(task.statement)
    case 'script':
      await session.script(task.text)
      return null
    case 'count-syncs':
      return files.syncCount
    case 'close':
      return shutDown()
  }
}

// The server hands over what `ThreadStart` says; both ends are this program.
const { directory } = workerData as ThreadStart
serve(directory).catch((error: unknown) => end(messageOf(error)))
