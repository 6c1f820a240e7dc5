import path from 'node:path'
import { z } from 'zod'

export type Settings = {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder of the embedded database. */
  readonly dataFolder: string
  /** Whether synthetic records and demo sign-ins are made in an empty database. */
  readonly demo: boolean
  /** A PostgreSQL server instead of the embedded database. It holds a password: never print it. */
  readonly databaseUrl: string | undefined
  readonly boundaryProfile: 'areas-only' | 'un' | 'official'
  /** Counts of persons from 1 to this number less one are not shown. */
  readonly smallNumberBelow: number
  /** Persons in the synthetic records. */
  readonly demoPersons: number
  /** A fixed moment instead of the clock, for tests and demonstrations. */
  readonly now: Date | undefined
  /** The program that makes PDFs, where none is found by itself. */
  readonly chromium: string | undefined
  /** How readers reach this installation, without a slash at its end; messages link to it. */
  readonly address: string | undefined
  /** A mail server instead of files. It holds a password: never print it. */
  readonly smtpUrl: string | undefined
  /** Who e-mails are from. */
  readonly mailFrom: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** A setting that cannot be used. The message names every variable at fault, a line each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

const schemas = {
  PORT: wholeNumber(0, 65_535),
  HOST: z.string().regex(/^[^\s/]+$/),
  RABTA_DATA: z.string(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  RABTA_DEMO: z.enum(['1', '0']).transform((value) => value === '1'),
  RABTA_DEMO_PERSONS: wholeNumber(1_000, 5_000_000),
  RABTA_NOW: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional(),
  RABTA_BOUNDARY_PROFILE: z.enum(['areas-only', 'un', 'official']),
  RABTA_SMALL_NUMBER_BELOW: wholeNumber(5, 1_000),
  RABTA_CHROMIUM: z.string().optional(),
  RABTA_ADDRESS: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^?#]*$/)
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  RABTA_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  RABTA_MAIL_FROM: z.email({ pattern: z.regexes.html5Email }),
  RABTA_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
}
type Name = keyof typeof schemas

export type SettingRow = {
  readonly name: Name
  /** Empty where there is none. */
  readonly default: string
  readonly meaning: string
  /** Completes "NAME must …". */
  readonly must: string
}

/** Every setting, in the order of the table in README.md, which is checked against this one. */
export const settingsTable: readonly SettingRow[] = [
  {
    name: 'PORT',
    default: '8080',
    meaning: 'Port of the web server; 0 takes any free one',
    must: 'be a whole number from 0 to 65535',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'Address it listens on; 0.0.0.0 lets other machines in',
    must: 'be an address or a host name',
  },
  {
    name: 'RABTA_DATA',
    default: './data',
    meaning: 'Folder of the embedded database, read from the folder of the project',
    must: 'be a folder',
  },
  {
    name: 'DATABASE_URL',
    default: '',
    meaning: 'A PostgreSQL server (15 or later) instead of the embedded database',
    must: 'begin with postgres:// or postgresql://',
  },
  {
    name: 'RABTA_DEMO',
    default: '1',
    meaning: '1 fills an empty database with synthetic records and demo sign-ins, 0 or --no-demo leaves it empty',
    must: 'be 1 or 0',
  },
  {
    name: 'RABTA_DEMO_PERSONS',
    default: '60000',
    meaning: 'About how many persons the synthetic records hold',
    must: 'be a whole number from 1000 to 5000000',
  },
  {
    name: 'RABTA_NOW',
    default: '',
    meaning: 'A fixed moment such as 2026-11-23T09:00:00Z instead of the clock, for tests and demonstrations',
    must: 'be a moment in UTC such as 2026-11-23T09:00:00Z',
  },
  {
    name: 'RABTA_BOUNDARY_PROFILE',
    default: 'areas-only',
    meaning: 'How boundaries are drawn: areas-only, un or official',
    must: 'be areas-only, un or official',
  },
  {
    name: 'RABTA_SMALL_NUMBER_BELOW',
    default: '10',
    meaning: 'Counts of persons below this number are not shown; 5 at least',
    must: 'be a whole number from 5 to 1000',
  },
  {
    name: 'RABTA_CHROMIUM',
    default: '',
    meaning:
      'A Chromium, Chrome or Edge to make PDFs with; where it is not set, one on the system or the one that npm brought',
    must: 'be the path of a program',
  },
  {
    name: 'RABTA_ADDRESS',
    default: '',
    meaning: 'How readers reach this installation, such as https://rabta.example; without it messages have no link',
    must: 'be an address that begins with http:// or https://',
  },
  {
    name: 'RABTA_SMTP_URL',
    default: '',
    meaning:
      'A mail server, such as smtps://account:password@mail.example; without it e-mails are files in RABTA_DATA/outgoing',
    must: 'begin with smtp:// or smtps://',
  },
  {
    name: 'RABTA_MAIL_FROM',
    default: 'rabta@localhost',
    meaning: 'The address that e-mails are from',
    must: 'be an e-mail address',
  },
  {
    name: 'RABTA_LOG',
    default: 'info',
    meaning: 'How much is logged: silent, fatal, error, warn, info, debug or trace',
    must: 'be silent, fatal, error, warn, info, debug or trace',
  },
]

/** Their values may hold a password and are not repeated in a message. */
const secret: ReadonlySet<Name> = new Set(['DATABASE_URL', 'RABTA_SMTP_URL'])

/**
 * Reads the settings from the environment; an empty variable counts as unset.
 * @param root the folder of the project, from which a relative RABTA_DATA is read
 * @throws SettingsError for a value that is not allowed, and for a RABTA_ variable that does not exist
 */
export const readSettings = (env: Readonly<Record<string, string | undefined>>, root: string): Settings => {
  const faults = unknownNames(env).map(
    (name) => `${name} is not a setting. There are ${settingsTable.map((row) => row.name).join(', ')}`,
  )
  const values = new Map<Name, unknown>()
  for (const row of settingsTable) {
    const text = env[row.name] || row.default || undefined
    const parsed = schemas[row.name].safeParse(text)
    if (parsed.success) values.set(row.name, parsed.data)
    else faults.push(`${row.name} must ${row.must}${secret.has(row.name) ? '' : `, but is "${text}"`}`)
  }
  if (faults.length > 0) throw new SettingsError(faults.join('\n'))
  // Each value was parsed by the schema of its own name just above.
  const value = <N extends Name>(name: N) => values.get(name) as z.infer<(typeof schemas)[N]>
  return {
    port: value('PORT'),
    host: value('HOST'),
    dataFolder: path.resolve(root, value('RABTA_DATA')),
    demo: value('RABTA_DEMO'),
    databaseUrl: value('DATABASE_URL'),
    demoPersons: value('RABTA_DEMO_PERSONS'),
    now: value('RABTA_NOW'),
    boundaryProfile: value('RABTA_BOUNDARY_PROFILE'),
    smallNumberBelow: value('RABTA_SMALL_NUMBER_BELOW'),
    chromium: value('RABTA_CHROMIUM'),
    address: value('RABTA_ADDRESS'),
    smtpUrl: value('RABTA_SMTP_URL'),
    mailFrom: value('RABTA_MAIL_FROM'),
    logLevel: value('RABTA_LOG'),
  }
}

/** A misspelt name would leave its default in force without a word, which is no small thing for RABTA_SMALL_NUMBER_BELOW. */
const unknownNames = (env: Readonly<Record<string, string | undefined>>): string[] => {
  const known = new Set<string>(settingsTable.map((row) => row.name))
  return Object.keys(env).filter((name) => name.startsWith('RABTA_') && !known.has(name))
}
