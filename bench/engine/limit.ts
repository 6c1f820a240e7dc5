import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Column } from '../../contract/columns/column.ts'
import { randomChanges, warmUps } from './operations.ts'

/** The scan as a C program, and what compiled it. */
export type Limit = { readonly compiler: string; readonly run: () => { times: number[]; checksum: number } }

/**
 * The same steps over the same records as the race of random changes, in C. `undefined` without a compiler.
 * @param folder receives the program and what it reads
 */
export function compileLimit(folder: string, columns: readonly Column[], steps: number): Limit | undefined {
  const compiler = ['clang', 'gcc', 'cc'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (!compiler) return undefined
  const [program, codes, operations] = ['limit', 'codes.bin', 'operations.txt'].map((name) => path.join(folder, name))
  if (!program || !codes || !operations) throw new Error('three paths were made of three names')
  const source = path.join(import.meta.dirname, 'limit.c')
  execFileSync(compiler, ['-O3', '-march=native', '-o', program, source])
  writeFileSync(codes, Buffer.concat(columns.map(({ codes }) => new Uint8Array(codes))))
  const changes = randomChanges(columns, warmUps + steps)
  const lines = [
    [columns[0]?.codes.length, columns.length, ...columns.map(({ dictionary }) => dictionary.length)],
    [changes.length, warmUps],
    ...changes.map(({ filter, changed }) => [changed, filter[changed]?.length ?? -1, ...(filter[changed] ?? [])]),
  ]
  writeFileSync(operations, lines.map((line) => line.join(' ')).join('\n'))
  const run = () => {
    const numbers = execFileSync(program, [codes, operations], { encoding: 'utf8' }).trim().split('\n').map(Number)
    return { times: numbers.slice(0, -1), checksum: numbers.at(-1) ?? 0 }
  }
  const [version = ''] = spawnSync(compiler, ['--version'], { encoding: 'utf8' }).stdout.split('\n')
  return { compiler: `${version}, -O3 -march=native`, run }
}
