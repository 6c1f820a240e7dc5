/** A statement as it goes to the engine: `$1` placeholders, and each parameter in PostgreSQL's text format. */
export type Statement = { readonly text: string; readonly params: readonly (string | null)[] }

/** What the engine answered, untouched: values in PostgreSQL's text format, parsed in one place for all engines. */
export type RawResult = {
  readonly columns: readonly { readonly name: string; readonly typeId: number }[]
  readonly rows: readonly (readonly (string | null)[])[]
  /** The first word of the command tag, for example `SELECT` or `ROLLBACK`. */
  readonly command: string
  readonly affectedRows: number
}

/** One connection that nobody else uses while it is held. */
export type Session = {
  query(statement: Statement): Promise<RawResult>
  script(text: string): Promise<void>
  /** Says that the connection is in an unknown state and must not be used again. */
  discard(): void
}

/** What an engine has to do. Everything above it (rows, transactions, roles) is written once, in `create-database.ts`. */
export type Driver = {
  readonly engine: 'pglite' | 'postgres'
  query(statement: Statement): Promise<RawResult>
  script(text: string): Promise<void>
  withSession<T>(work: (session: Session) => Promise<T>): Promise<T>
  listen(channel: string, onPayload: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** How long a statement may run before it is stopped (SQLSTATE 57014), in milliseconds. */
export const defaultStatementLimitMs = 30_000
/** How long a transaction may wait for its next statement before it is rolled back (SQLSTATE 25P03), in milliseconds. */
export const defaultIdleLimitMs = 10_000

const quoteChannel = (channel: string): string => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(channel)) throw new TypeError(`"${channel}" is not a channel: use a-z, 0-9 and _`)
  return `"${channel}"`
}

/** LISTEN takes no parameters; throws for a channel that is not a plain identifier. */
export const listenStatement = (channel: string): Statement => ({ text: `listen ${quoteChannel(channel)}`, params: [] })

/** The opposite of `listenStatement`. */
export const unlistenStatement = (channel: string): Statement => ({
  text: `unlisten ${quoteChannel(channel)}`,
  params: [],
})

const countedCommands = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY'])

/** Rows changed by a command with this tag; a SELECT changes none although its tag carries a number. */
export const countAffected = (command: string, tagCount: number): number =>
  countedCommands.has(command) && Number.isSafeInteger(tagCount) ? tagCount : 0
