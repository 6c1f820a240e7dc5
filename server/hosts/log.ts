import { pino } from 'pino'
import type { Log } from '../app-context.ts'

/**
 * One JSON line an event on standard error. Fields that could hold a person or a secret are cut out even if somebody passes them.
 * Addresses, cookies, bodies and e-mails have no field at all.
 */
export function makeLog(level: string): Log {
  const logger = pino(
    {
      level,
      base: null,
      redact: {
        paths: ['password', 'token', 'cookie', 'email', 'address', '*.password', '*.token', '*.cookie', '*.email'],
        remove: true,
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
  return {
    info: (fields, message) => logger.info(fields, message),
    error: (fields, message) => logger.error(fields, message),
  }
}
