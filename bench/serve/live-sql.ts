import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import pg from 'pg'

/**
 * What others do: the same aggregates counted from the records for each request, by what stands behind each address of `run.ts`. The statements
 * give less than the routes do (no protection, no returns, no shares of residents), which is in favour of SQL.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 })
const victims = `
  from records.case_file c join records.person p on p.case_id = c.id
  where c.duplicate_of_id is null
    and p.trafficking_status in ('PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking')`
const statements = new Map([
  // Persons by district in a year.
  [
    '/districts',
    [
      `select c.registration_district_id as "districtId", count(*)::int as persons ${victims}
       and c.stream = 'tip' and p.entered_on between '2025-07-01' and '2026-06-30' group by 1`,
    ],
  ],
  // Persons, and how soon and how often in time referrals were answered, by quarter.
  [
    '/key',
    [
      `select date_trunc('quarter', p.entered_on) as quarter, count(*)::int as persons ${victims} and c.stream = 'tip' group by 1`,
      `select date_trunc('quarter', r.answer_due_at) as quarter, count(*)::int as due,
         count(*) filter (where r.first_answered_at <= r.answer_due_at)::int as "onTime",
         percentile_cont(0.5) within group (order by extract(epoch from r.first_answered_at - r.sent_at)) as seconds
       from records.referral r join records.case_file c on c.id = r.case_id
       where c.duplicate_of_id is null and c.stream = 'tip' group by 1`,
    ],
  ],
  // Persons by district, quarter and stream: what the table of a release holds, less its sums.
  [
    '/table',
    [
      `select c.registration_district_id as "districtId", date_trunc('quarter', p.entered_on) as quarter, c.stream, count(*)::int as persons
       ${victims} group by 1, 2, 3`,
    ],
  ],
])

const server = createServer((request, response) => {
  const asked = statements.get(request.url ?? '') ?? []
  Promise.all(asked.map((statement) => pool.query(statement))).then(
    (results) =>
      response
        .writeHead(asked.length > 0 ? 200 : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(results.map(({ rows }) => rows))),
    (error: Error) => response.writeHead(500).end(error.message),
  )
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
