import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import type { Database } from '../db/database.ts'
import { anchorFileIn } from '../hosts/audit/anchor-file.ts'
import { makeLog } from '../hosts/log.ts'
import type { Parts } from '../hosts/start/parts.ts'
import { readSettings, settingsTable } from '../hosts/start/settings.ts'
import { stopSignal, unlessStopped } from '../hosts/start/stop-signal.ts'
import { anchorCommand, verifyCommand } from './audit-commands.ts'
import { briefCommand, briefOptions, languageOf } from './brief-command.ts'
import { inviteCommand, inviteOptions } from './invite-command.ts'
import { createProgress } from './progress.ts'
import { buildCommand, listCommand, publishCommand, type ReleaseContext } from './release-commands.ts'
import { start, withSite } from './start.ts'
import { processTerminal, type Terminal } from './terminal.ts'
import { type Surroundings, withDatabase } from './with-database.ts'

/** The arguments of a command were not understood. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Where things lie: the folder of the project, and the compiled thread of the embedded database. */
type Places = { readonly root: string; readonly threadFile: URL }
type Invocation = {
  readonly args: readonly string[]
  readonly parts: Parts
  readonly places: Places
  readonly terminal: Terminal
}
type Command = { readonly usage: string; readonly does: string; readonly run: (call: Invocation) => Promise<number> }

const commands: Record<string, Command> = {
  start: {
    usage: 'start [--no-demo]',
    does: 'starts Rabta, making its database first where there is none',
    run: (call) => {
      const { 'no-demo': noDemo } = options(call.args, { 'no-demo': { type: 'boolean' } })
      const env = noDemo === true ? { ...process.env, RABTA_DEMO: '0' } : process.env
      return overDatabase(call, env, (context) => start({ ...context, parts: call.parts }))
    },
  },
  migrate: {
    usage: 'migrate',
    does: 'brings the database to this version and stops',
    run: (call) => {
      options(call.args, {})
      return overDatabase(call, process.env, async () => undefined)
    },
  },
  seed: {
    usage: 'seed --persons N',
    does: 'makes synthetic records of N persons, for demonstrations and measurements',
    run: (call) => {
      const persons = readPersons(options(call.args, { persons: { type: 'string' } }).persons)
      return overDatabase(call, process.env, async ({ database, terminal, stop }) => {
        const progress = createProgress(terminal.screen)
        await unlessStopped(stop, () => call.parts.seed({ db: database, persons, progress: progress.report }))
        progress.finish()
      })
    },
  },
  release: {
    usage: 'release build [--by E-MAIL] [--rebase REASON] | publish ID --by E-MAIL | list',
    does: 'builds a release of the figures; two persons publish it',
    run: (call) =>
      overDatabase(call, process.env, async ({ database, terminal, settings, stop }) => {
        const { options: how, passwords } = call.parts.releases(settings)
        const context = { database, terminal, passwords, now: settings.now ?? new Date() }
        await unlessStopped(stop, () => runRelease(call.args, context, how))
      }),
  },
  invite: {
    usage: 'invite --role ROLE [--agency AGENCY] [--districts A,B] --by E-MAIL',
    does: 'invites a person to make an account, in the name of an administrator of the system',
    run: (call) => {
      const { role, by, ...rest } = options(call.args, inviteOptions)
      if (role === undefined || by === undefined) throw new UsageError('Say for which role, and who you are')
      return overDatabase(call, process.env, async ({ database, terminal, settings, stop }) => {
        const { passwords } = call.parts.releases(settings)
        await unlessStopped(stop, () => inviteCommand({ database, terminal, passwords }, { role, by, ...rest }))
      })
    },
  },
  brief: {
    usage:
      'brief --place PLACE [--lang en|ur|both] [--period P] [--of STREAM] [--measure M] [--out FILE] [--url URL] [--email E-MAIL]',
    does: 'writes the two-page brief of a place as PDF',
    run: (call) => makeBrief(call),
  },
  audit: {
    usage: 'audit verify [--anchors FILE] | anchor [--anchors FILE]',
    does: 'verifies the record of who read and changed what, or writes its heads into a file',
    run: (call) => runAudit(call),
  },
  boundaries: {
    usage: 'boundaries import FILE',
    does: 'takes official boundaries from a GeoJSON or TopoJSON file',
    run: (call) => call.parts.boundaries(call.args),
  },
  help: {
    usage: 'help',
    does: 'lists commands and settings',
    run: async (call) => {
      call.terminal.say(help())
      return 0
    },
  },
}

/** The program: runs one command and answers its exit code (0 done or asked to stop, 1 failed, 2 not understood). */
export const createMain =
  (parts: Parts, places: Places, terminal: Terminal = processTerminal) =>
  async (argv: readonly string[]): Promise<number> => {
    const [name = 'help', ...args] = argv
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) {
      terminal.complain(`There is no command "${name}"\n\n${help()}`)
      return 2
    }
    try {
      return await command.run({ args, parts, places, terminal })
    } catch (error) {
      if (error instanceof UsageError) {
        terminal.complain(`${error.message}\nUsage: ${command.usage}`)
        return 2
      }
      terminal.complain(explain(error))
      return 1
    }
  }

/** Of a server that runs where its address is given; otherwise of the database of the settings, opened for this. */
const makeBrief = async (call: Invocation): Promise<number> => {
  const choice = options(call.args, briefOptions)
  if (choice.place === undefined) throw new UsageError('Say of which place')
  if (languageOf(choice) === undefined)
    throw new UsageError(`--lang must be en, ur or both, but is "${choice.lang ?? ''}"`)
  const { terminal } = call
  if (choice.url !== undefined) {
    if (!URL.canParse(choice.url)) throw new UsageError(`--url must be an address, but is "${choice.url}"`)
    await briefCommand({ choice, ask: (request) => fetch(request), origin: new URL(choice.url).origin, terminal })
    return 0
  }
  return overDatabase(call, process.env, async (context) => {
    await unlessStopped(context.stop, () =>
      withSite({ ...context, parts: call.parts }, async (site, origin) => {
        await briefCommand({ choice, ask: async (request) => site.fetch(request, {}), origin, terminal })
      }),
    )
  })
}

const runAudit = (call: Invocation): Promise<number> => {
  const [verb, ...args] = call.args
  if (verb !== 'verify' && verb !== 'anchor') throw new UsageError(`There is no "audit ${verb ?? ''}"`)
  const { anchors } = options(args, { anchors: { type: 'string' } })
  return overDatabase(call, process.env, async ({ database, terminal, settings, stop }) => {
    const context = { database, terminal, now: settings.now ?? new Date() }
    // npm runs in the folder of the project; its caller stands elsewhere.
    const file =
      anchors === undefined
        ? anchorFileIn(settings.dataFolder)
        : path.resolve(process.env.INIT_CWD ?? process.cwd(), anchors)
    await unlessStopped(stop, () =>
      verb === 'verify'
        ? verifyCommand(context, { file, isNamed: anchors !== undefined })
        : anchorCommand(context, file),
    )
  })
}

const runRelease = (
  [verb, ...args]: readonly string[],
  context: ReleaseContext,
  how: ReturnType<Parts['releases']>['options'],
): Promise<void> => {
  if (verb === 'build') {
    const { by, rebase } = options(args, { by: { type: 'string' }, rebase: { type: 'string' } })
    return buildCommand(context, rebase === undefined ? how : { ...how, rebase }, by)
  }
  if (verb === 'publish') {
    const [id = '', ...rest] = args
    const { by } = options(rest, { by: { type: 'string' } })
    if (id === '' || by === undefined) throw new UsageError('Say which release, and who you are')
    return publishCommand(context, id, by)
  }
  if (verb !== 'list') throw new UsageError(`There is no "release ${verb ?? ''}"`)
  options(args, {})
  return listCommand(context)
}

const overDatabase = async (
  { places, terminal }: Invocation,
  env: NodeJS.ProcessEnv,
  work: (context: Surroundings & { readonly database: Database }) => Promise<void>,
): Promise<number> => {
  const settings = readSettings(env, places.root)
  const surroundings: Surroundings = {
    settings,
    threadFile: places.threadFile,
    log: makeLog(settings.logLevel),
    terminal,
    stop: stopSignal(),
  }
  await withDatabase(surroundings, (database) => work({ ...surroundings, database }))
  return 0
}

const options = <T extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  known: T,
) => {
  try {
    return parseArgs({ args: [...args], options: known, strict: true }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const readPersons = (text: string | undefined): number => {
  if (text === undefined || !/^[1-9]\d{0,6}$/.test(text)) {
    throw new UsageError(`--persons must be a whole number from 1 to 9999999, but is "${text ?? ''}"`)
  }
  return Number(text)
}

/** These say in a sentence what is wrong and what to do; of anything else the place is needed as well. */
const selfExplaining = new Set([
  'SettingsError',
  'FolderInUse',
  'DatabaseUnavailable',
  'MigrationError',
  'AddressError',
  'BriefRefused',
  'PublicationRefused',
  'IdentityRefused',
  'InvitationRefused',
  'ProtectionFailed',
  'TrailBroken',
  'AnchorsMissing',
  'AnchorsAltered',
])

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return selfExplaining.has(error.name) ? error.message : (error.stack ?? error.message)
}

const help = (): string => {
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(24)}${does}`)
  const settings = settingsTable.map(({ name, meaning, default: value }) => {
    return `  ${name.padEnd(26)}${meaning}${value === '' ? '' : ` (${value})`}`
  })
  return ['Commands', ...lines, '', 'Settings, from the environment', ...settings].join('\n')
}
