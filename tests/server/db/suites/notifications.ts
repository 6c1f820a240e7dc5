import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { Database } from '#server/db/database.ts'

const notify = (db: Database, channel: string, payload: string) => db.run(sql`select pg_notify(${channel}, ${payload})`)

export const notifications = (database: () => Database): void => {
  describe('notifications', () => {
    it('reach everyone who listens to their channel, in order', async () => {
      const [first, second, elsewhere]: string[][] = [[], [], []]
      const ends = await Promise.all([
        database().listen('engine_news', (payload) => first?.push(payload)),
        database().listen('engine_news', (payload) => second?.push(payload)),
        database().listen('engine_other', (payload) => elsewhere?.push(payload)),
      ])
      await notify(database(), 'engine_news', 'one')
      await notify(database(), 'engine_news', 'دو')
      await vi.waitFor(() => expect(second).toEqual(['one', 'دو']))
      expect(first).toEqual(['one', 'دو'])
      expect(elsewhere).toEqual([])
      for (const end of ends) await end()
    })
    it('come after the commit and never for what was rolled back', async () => {
      const seen: string[] = []
      const end = await database().listen('engine_news', (payload) => seen.push(payload))
      const failing = database().transaction(async (tx) => {
        await notify(tx, 'engine_news', 'rolled back')
        throw new Error('stop')
      })
      await expect(failing).rejects.toThrow('stop')
      await database().transaction(async (tx) => {
        await notify(tx, 'engine_news', 'committed')
        await tx.run(sql`select 1`)
        expect(seen).toEqual([])
      })
      await vi.waitFor(() => expect(seen).toEqual(['committed']))
      await end()
    })
    it('stop for one who has ended and go on for the others', async () => {
      const [gone, stays]: string[][] = [[], []]
      const end = await database().listen('engine_news', (payload) => gone?.push(payload))
      const endOther = await database().listen('engine_news', (payload) => stays?.push(payload))
      await end()
      await notify(database(), 'engine_news', 'later')
      await vi.waitFor(() => expect(stays).toEqual(['later']))
      expect(gone).toEqual([])
      await endOther()
    })
    it('need a plain channel name', async () => {
      await expect(database().listen('a"; drop', () => undefined)).rejects.toThrow('is not a channel')
    })
  })
}
