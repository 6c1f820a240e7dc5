import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { settingsTable } from '#server/hosts/start/settings.ts'

const readme = readFileSync('README.md', 'utf8')

describe('README', () => {
  it('lists every setting as the program reads it', () => {
    const rows = settingsTable.map(
      (row) => `| \`${row.name}\` | ${row.default === '' ? '' : `\`${row.default}\``} | ${row.meaning} |`,
    )
    const table = /<!-- settings -->\n([\s\S]*?)<!-- \/settings -->/.exec(readme)?.[1]
    expect(table).toBe(`${rows.join('\n')}\n`)
  })

  it('names only commands and files that exist', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')))
    const commands = [...readme.matchAll(/`[^`]*npm run ([a-z:]+)/g)].map((match) => match[1] ?? '')
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
    const files = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })
})
