import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import pg from 'pg'

/** What others do: the same aggregate, persons by district in a year, counted from the records for each request. Without any protection. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 })
const byDistrict = `
  select c.registration_district_id as "districtId", count(*)::int as persons
  from records.case_file c join records.person p on p.case_id = c.id
  where c.stream = 'tip' and c.duplicate_of_id is null and p.entered_on between '2025-07-01' and '2026-06-30'
    and p.trafficking_status in ('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking')
  group by 1`

const server = createServer((_, response) => {
  pool.query(byDistrict).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ rows })),
    () => response.writeHead(500).end(),
  )
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
