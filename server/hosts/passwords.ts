import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../app-context.ts'

/** Argon2id (algorithm 2 of the library's ambient enum), 19 MiB, two passes, one lane: the first of OWASP's recommended settings. About 40 ms a hash. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const argon2Passwords: Passwords = {
  hash: (password) => hash(password, settings),
  verify: (stored, password) => verify(stored, password, settings),
}
