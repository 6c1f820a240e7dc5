import { firstWords } from './first-words.ts'

export type DatabaseErrorFields = {
  readonly message: string
  /** SQLSTATE, https://www.postgresql.org/docs/15/errcodes-appendix.html; 08006 for a connection that failed. */
  readonly code: string
  readonly constraint?: string | undefined
  readonly table?: string | undefined
  readonly column?: string | undefined
  readonly detail?: string | undefined
}

/**
 * What PostgreSQL refused, equal for both engines. `detail` and sometimes `message` quote values of the row at fault:
 * neither may reach a log or a response; `code`, `constraint`, `table` and `column` may.
 */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly code: string
  readonly constraint: string | undefined
  readonly table: string | undefined
  readonly column: string | undefined
  readonly detail: string | undefined
  /** The beginning of the statement at fault, without its values. */
  readonly statement: string | undefined

  constructor(fields: DatabaseErrorFields, statement?: string) {
    super(fields.message)
    this.code = fields.code
    this.constraint = fields.constraint
    this.table = fields.table
    this.column = fields.column
    this.detail = fields.detail
    this.statement = statement === undefined ? undefined : firstWords(statement)
  }
}

/** SQLSTATEs the drivers raise themselves, as a PostgreSQL server would. */
export const sqlState = {
  connectionFailure: '08006',
  failedTransaction: '25P02',
  idleInTransaction: '25P03',
  statementTimeout: '57014',
} as const

const isSqlState = (code: unknown): code is string => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)

const textOf = (source: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(source, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The fields of whatever a driver threw; something without SQLSTATE is a connection that failed. */
export const errorFields = (error: unknown): DatabaseErrorFields => {
  if (!(error instanceof Error)) return { message: String(error), code: sqlState.connectionFailure }
  const code: unknown = Reflect.get(error, 'code')
  return {
    // A refused connection to a name with several addresses is an AggregateError, whose message is empty.
    message: error.message || (typeof code === 'string' ? code : error.name),
    // Node's own codes such as EPIPE have five letters as well, but every SQLSTATE class begins with a digit, F, H, P or X.
    code: isSqlState(code) && /^[0-9FHPX]/.test(code) ? code : sqlState.connectionFailure,
    constraint: textOf(error, 'constraint'),
    table: textOf(error, 'table'),
    column: textOf(error, 'column'),
    detail: textOf(error, 'detail'),
  }
}

/**
 * Wraps what a driver threw. It is to be thrown where the caller awaits, so that the stack names the caller. A fault of
 * our own code (a TypeError, say) is not PostgreSQL's and stays what it is.
 */
export const wrapFailure = (error: unknown, statement: string): Error => {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) return error
  return new DatabaseError(errorFields(error), statement)
}
