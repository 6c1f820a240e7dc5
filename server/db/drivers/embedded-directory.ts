import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableFiles, durableStartParams, syncDirectory, syncTree } from './durable-files.ts'

/** Opens the database in `directory`, making it first where there is none. Rejects with a sentence that names it. */
export const openDirectory = async (directory: string, onSyncFailure: (error: unknown) => number) => {
  if (!fs.existsSync(path.join(directory, 'PG_VERSION'))) await createDirectory(directory, onSyncFailure)
  return openFiles(directory, onSyncFailure)
}

/**
 * Makes a new database beside its place and moves it there when every file is on the disk: a power cut leaves a whole
 * database or none, never the beginning of one.
 */
const createDirectory = async (directory: string, onSyncFailure: (error: unknown) => number): Promise<void> => {
  if (fs.existsSync(directory) && fs.readdirSync(directory).length > 0) {
    throw new Error(`${directory} holds files but no database. Move them away or choose another folder`)
  }
  const unfinished = `${directory}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  // The folder holds records of persons: nobody but its owner may look inside.
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const { instance } = await openFiles(unfinished, onSyncFailure)
  await instance.close()
  syncTree(unfinished)
  fs.rmSync(directory, { recursive: true, force: true })
  fs.renameSync(unfinished, directory)
  syncDirectory(path.dirname(directory))
}

const openFiles = async (directory: string, onSyncFailure: (error: unknown) => number) => {
  const files = new DurableFiles(directory, onSyncFailure)
  // PostgreSQL says on stderr why it does not start; the exception PGlite throws then says only that it stopped.
  const complaints: string[] = []
  let opening = true
  try {
    const instance = await PGlite.create({
      fs: files,
      startParams: durableStartParams,
      onStderr: (line) => {
        if (opening) complaints.push(line)
        return false
      },
    })
    opening = false
    return { instance, files }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    // The level begins the message; before it stand a time and a number. Hints are for servers and mislead here.
    const said = complaints
      .map((line) => /(?:FATAL|PANIC): +(.*)/.exec(line)?.[1])
      .find((message) => message !== undefined)
    throw new Error(`The database in ${directory} could not be opened: ${said ?? reason}`)
  }
}
