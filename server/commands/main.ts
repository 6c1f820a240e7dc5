import { fileURLToPath } from 'node:url'
import { rabtaParts } from '../hosts/start/rabta-parts.ts'
import { createMain } from './create-main.ts'

// Compiled, this file lies in dist/server, beside the thread of the embedded database.
const root = fileURLToPath(new URL('../../', import.meta.url))
const threadFile = new URL('./embedded-thread.js', import.meta.url)

/** Runs the command in `argv` (without Node and the script) and answers the exit code. */
export const main = createMain(rabtaParts(root), { root, threadFile })
