import { argon2id, argon2Verify } from 'hash-wasm'
import type { Passwords } from '#server/app-context.ts'

/** The server's argon2id settings, computed in WebAssembly: the same hashes are understood by both. */
export const wasmPasswords: Passwords = {
  hash: (password) =>
    argon2id({
      password,
      salt: crypto.getRandomValues(new Uint8Array(16)),
      memorySize: 19_456,
      iterations: 2,
      parallelism: 1,
      hashLength: 32,
      outputType: 'encoded',
    }),
  verify: (hash, password) => argon2Verify({ hash, password }),
}
