import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

// PGlite as it comes never syncs: it starts PostgreSQL with -F, and its file system has no fsync. A power cut then loses
// every acknowledged row (https://github.com/electric-sql/pglite/issues/1107). Here a commit is on the disk before it is
// acknowledged. The version of PGlite is pinned and tests/process counts one sync a commit, because this reaches inside.

/** PostgreSQL's own parameters: -F goes, and `fsync` is the one sync method that reaches `DurableFiles`. */
export const durableStartParams: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=256MB'],
]

type OpenFile = { readonly nfd?: number }
type NodeFileSystem = { readonly stream_ops?: { fsync?: (file: OpenFile) => number } }
type InitOptions = Parameters<NodeFS['init']>[1]

/** PGlite's files on disk, with a sync that syncs. */
export class DurableFiles extends NodeFS {
  /** Files and directories synced so far; a commit syncs one file, the log. */
  syncCount = 0
  private readonly onFailure: (error: unknown) => number

  /** `onFailure` is called when the disk refuses a sync; what it returns is the error number PostgreSQL gets to see. */
  constructor(directory: string, onFailure: (error: unknown) => number) {
    super(directory)
    this.onFailure = onFailure
  }

  override async init(instance: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(instance, options)
    const install = (module: object): void => {
      // NODEFS is Emscripten's and absent from PGlite's types; the check below stands in for the compiler.
      const operations = (Reflect.get(module, 'NODEFS') as NodeFileSystem | undefined)?.stream_ops
      if (operations === undefined) {
        throw new Error('PGlite has changed inside: durable commits are impossible with this version')
      }
      operations.fsync = (file) => this.sync(file)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [install, ...(emscriptenOpts.preRun ?? [])] } }
  }

  private sync({ nfd }: OpenFile): number {
    // What has no file of the system behind it, a device of Emscripten for example, has nothing to sync.
    if (nfd === undefined) return 0
    try {
      fs.fdatasyncSync(nfd)
      this.syncCount += 1
      return 0
    } catch (error) {
      return this.onFailure(error)
    }
  }
}

/** Makes the entries of a directory durable. Windows keeps them so by itself and cannot open a directory. */
export const syncDirectory = (directory: string): void => {
  if (process.platform === 'win32') return
  syncPath(directory)
}

/** Syncs every file and directory below `directory`, and itself. */
export const syncTree = (directory: string): void => {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const entryPath = path.join(directory, entry.name)
    if (entry.isDirectory()) syncTree(entryPath)
    else if (entry.isFile()) syncPath(entryPath)
  }
  syncDirectory(directory)
}

const syncPath = (target: string): void => {
  // Windows syncs only what is open for writing.
  const handle = fs.openSync(target, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
