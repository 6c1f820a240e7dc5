import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError, settingsTable } from '#server/hosts/start/settings.ts'

const root = '/srv/rabta'
const messageFor = (env: Record<string, string>): string => {
  try {
    readSettings(env, root)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  return 'it was allowed'
}

describe('settings', () => {
  it('have defaults with which a bare machine can start', () => {
    expect(readSettings({ PATH: '/bin', PORT: '' }, root)).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataFolder: '/srv/rabta/data',
      demo: true,
      databaseUrl: undefined,
      boundaryProfile: 'areas-only',
      smallNumberBelow: 10,
      demoPersons: 60_000,
      now: undefined,
      chromium: undefined,
      address: undefined,
      smtpUrl: undefined,
      mailFrom: 'rabta@localhost',
      logLevel: 'info',
    })
  })
  it('come from the environment', () => {
    const env = { PORT: '0', HOST: '::', RABTA_DATA: '/var/rabta', RABTA_DEMO: '0', RABTA_SMALL_NUMBER_BELOW: '5' }
    expect(readSettings(env, root)).toMatchObject({
      port: 0,
      host: '::',
      dataFolder: '/var/rabta',
      demo: false,
      smallNumberBelow: 5,
    })
  })
  it.each([
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535, but is "65536"'],
    [{ PORT: '80.5' }, 'PORT must be a whole number from 0 to 65535, but is "80.5"'],
    [{ HOST: 'http://x' }, 'HOST must be an address or a host name, but is "http://x"'],
    [{ RABTA_DEMO: 'yes' }, 'RABTA_DEMO must be 1 or 0, but is "yes"'],
    [{ RABTA_SMALL_NUMBER_BELOW: '4' }, 'RABTA_SMALL_NUMBER_BELOW must be a whole number from 5 to 1000, but is "4"'],
    [{ RABTA_DEMO_PERSONS: '10' }, 'RABTA_DEMO_PERSONS must be a whole number from 1000 to 5000000, but is "10"'],
    [{ RABTA_NOW: 'today' }, 'RABTA_NOW must be a moment in UTC such as 2026-11-23T09:00:00Z, but is "today"'],
    [{ RABTA_BOUNDARY_PROFILE: 'all' }, 'RABTA_BOUNDARY_PROFILE must be areas-only, un or official, but is "all"'],
    [
      { RABTA_ADDRESS: 'rabta' },
      'RABTA_ADDRESS must be an address that begins with http:// or https://, but is "rabta"',
    ],
    [{ RABTA_MAIL_FROM: 'rabta' }, 'RABTA_MAIL_FROM must be an e-mail address, but is "rabta"'],
    [{ RABTA_LOG: 'loud' }, 'RABTA_LOG must be silent, fatal, error, warn, info, debug or trace, but is "loud"'],
  ])('refuse %o', (env, message) => {
    expect(messageFor(env)).toBe(message)
  })
  it('never repeat the address of the database, which may hold a password', () => {
    expect(messageFor({ DATABASE_URL: 'mysql://rabta:hidden@host/db' })).toBe(
      'DATABASE_URL must begin with postgres:// or postgresql://',
    )
  })
  it('never repeat the address of the mail server, which may hold one as well', () => {
    expect(messageFor({ RABTA_SMTP_URL: 'http://rabta:hidden@host' })).toBe(
      'RABTA_SMTP_URL must begin with smtp:// or smtps://',
    )
  })
  it('take the address of the installation without the slash at its end', () => {
    expect(readSettings({ RABTA_ADDRESS: 'https://rabta.example/' }, root).address).toBe('https://rabta.example')
  })
  it('refuse a name that does not exist, since its default would hold without a word', () => {
    expect(messageFor({ RABTA_SMALL_NUMBERS_BELOW: '20' })).toMatch(/^RABTA_SMALL_NUMBERS_BELOW is not a setting/)
  })
  it('report every fault at once', () => {
    expect(messageFor({ PORT: 'x', RABTA_DEMO: 'x' }).split('\n')).toHaveLength(2)
  })
  it('stand each once in the table, with a default that is allowed', () => {
    const defaults = Object.fromEntries(settingsTable.map((row) => [row.name, row.default]))
    expect(Object.keys(defaults)).toHaveLength(settingsTable.length)
    expect(readSettings(defaults, root)).toEqual(readSettings({}, root))
  })
})
