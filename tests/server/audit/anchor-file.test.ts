import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anchorCommand, verifyCommand } from '#server/commands/audit-commands.ts'
import type { Database } from '#server/db/database.ts'
import { appendAnchor, readAnchorFile } from '#server/hosts/audit/anchor-file.ts'
import { inTransaction, testDatabase } from '#tests/support/test-database.ts'

beforeAll(async () => void (await testDatabase()))

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rabta-anchors-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

const now = new Date('2026-11-20T05:00:00Z')
const add = async (tx: Database, chain: string, count: number) => {
  await tx.run(sql`set constraints all immediate`)
  await tx.run(
    sql`select audit.note_of(null, null, 'case.read', 'case', null, '{}', 'done', null, ${chain}) from generate_series(1, ${count}::int)`,
  )
}
/** A terminal that keeps what is said. */
const listening = () => {
  const said: string[] = []
  const terminal = {
    say: (line: string) => void said.push(line),
    complain: () => undefined,
    screen: { write: () => true },
  }
  return { said, terminal }
}

describe('anchors on the disk', () => {
  it('follow each other, in a folder that is made for them, and only where something has moved', async () => {
    const file = path.join(folder, 'data', 'audit-anchors.jsonl')
    await inTransaction(async (tx) => {
      await add(tx, 'fia', 3)
      expect(await appendAnchor(tx, file, now)).toMatchObject({ number: 1 })
      expect(await appendAnchor(tx, file, now, true)).toBeUndefined()
      await add(tx, 'fia', 1)
      expect(await appendAnchor(tx, file, now, true)).toMatchObject({ number: 2 })
      expect((await readAnchorFile(file))?.byChain.get('fia')?.map(({ seq }) => seq)).toEqual([3, 4])
    })
  })

  it('go on after a line that was cut off', async () => {
    const file = path.join(folder, 'anchors')
    await inTransaction(async (tx) => {
      await add(tx, 'fia', 2)
      await appendAnchor(tx, file, now)
      fs.appendFileSync(file, '{"number":2,"at"')
      expect(await appendAnchor(tx, file, now)).toMatchObject({ number: 2 })
      expect((await readAnchorFile(file))?.number).toBe(2)
    })
  })
})

describe('the command', () => {
  it('says how much it verified and how fast, and with which anchors', async () => {
    const file = path.join(folder, 'anchors')
    const { said, terminal } = listening()
    await inTransaction(async (tx) => {
      await add(tx, 'fia', 7)
      const context = { database: tx, terminal, now }
      await expect(verifyCommand(context, { file, isNamed: true })).rejects.toMatchObject({ name: 'AnchorsMissing' })
      await verifyCommand(context, { file, isNamed: false })
      await anchorCommand(context, file)
      await verifyCommand(context, { file, isNamed: true })
    })
    const text = said.join('\n')
    expect(text).toMatch(/\d+ entries in \d+ chains verified in \d+\.\d s, \d+ a second/)
    expect(text).toContain('Compared with no anchors')
    expect(text).toMatch(/Anchor 1 in .*\n {2}[0-9a-f]{64}/)
    expect(text).toContain('Compared with 1 anchors, the newest of 2026-11-20T05:00:00.000Z')
    expect(said.filter((line) => line === 'Every chain is whole')).toHaveLength(2)
  })

  it('fails with chain and number of each fault', async () => {
    const { said, terminal } = listening()
    await inTransaction(async (tx) => {
      await add(tx, 'fia', 7)
      await add(tx, 'pol-pb', 7)
      await tx.script('alter table audit.entry disable trigger user')
      await tx.run(sql`update audit.entry set outcome = 'refused' where chain = 'fia' and seq = 3`)
      await tx.run(sql`delete from audit.entry where chain = 'pol-pb' and seq = 5`)
      await expect(
        verifyCommand({ database: tx, terminal, now }, { file: path.join(folder, 'none'), isNamed: false }),
      ).rejects.toMatchObject({
        name: 'TrailBroken',
        message: 'Chain fia: entry 3 was altered\nChain pol-pb: entry 5 is missing',
      })
    })
    expect(said).not.toContain('Every chain is whole')
  })
})
