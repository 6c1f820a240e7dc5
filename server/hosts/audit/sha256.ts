import { hash } from 'node:crypto'
import type { Sha256 } from '../../audit/merkle-root.ts'

/** Node's, in one call: a million hashes take about a second. */
export const sha256: Sha256 = (text) => hash('sha256', text, 'hex')
