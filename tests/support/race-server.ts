import process from 'node:process'
import { openPostgresDatabase } from '#server/db/drivers/postgres-driver.ts'
import { type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts'

/** An empty database on a PostgreSQL server; `cluster` only where it is one of our own, which may be killed. */
export type RaceServer = {
  readonly url: string
  readonly cluster: PostgresCluster | undefined
  remove(): Promise<void>
}

/**
 * A new database on the server of DATABASE_URL, or a cluster of its own where that is not given.
 * @throws NoPostgres
 */
export async function openRaceServer(): Promise<RaceServer> {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL === undefined) {
    const cluster = await startPostgresCluster()
    return { url: cluster.url, cluster, remove: () => cluster.remove() }
  }
  const name = `rabta_races_${process.pid}`
  const url = new URL(DATABASE_URL)
  url.pathname = `/${name}`
  const onServer = async (text: string) => {
    const db = await openPostgresDatabase({ url: DATABASE_URL, poolSize: 1 })
    try {
      await db.script(text)
    } finally {
      await db.close()
    }
  }
  await onServer(`create database ${name}`)
  return {
    url: url.href,
    cluster: undefined,
    remove: () => onServer(`drop database if exists ${name} with (force)`),
  }
}
