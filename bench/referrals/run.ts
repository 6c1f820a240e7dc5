import { loadavg } from 'node:os'
import process from 'node:process'
import pg from 'pg'
import { runnerImport } from 'vite'
import { deskGroups, deskPageSize } from '../../contract/referrals/desk-groups.ts'
import { medianOf, quantileOf, ratioOf } from '../engine/statistics.ts'

/**
 * What a desk reads, with many referrals in the system: its counts and the first page of each group through the functions that the API calls,
 * beside plain SQL over the same rows that knows the agency beforehand and shows every column; then a page by position far down a list of a
 * million, beside the same page by OFFSET. In one connection and in turns. Copies of the demo's referrals fill the table; all of it is one
 * transaction that is rolled back. Commands, which commit, have a database of their own on the same server (`commands.ts`). `-- commands` and
 * `-- desk` run one half.
 * Needs DATABASE_URL: a PostgreSQL with the demo (`npm run seed`), as its owner.
 */
const { DATABASE_URL } = process.env
if (DATABASE_URL === undefined) throw new Error('Set DATABASE_URL to a PostgreSQL with demo records (npm run seed)')
const only = process.argv[2]
const rounds = Number(process.env.ROUNDS ?? 200)
const agency = 'swd-pb'
const account = 'coordinator-welfare@demo.rabta.example'
const wanted = { plain: 2, offset: 100 }
const token = 'bench-of-a-desk'

const client = new pg.Client({ connectionString: DATABASE_URL })
let isWithin = true

/** Copies referrals of the demo, a few seconds apart, until there are so many. */
async function fillTo(count: number): Promise<void> {
  const columns = `case_id, person_id, from_agency_id, to_agency_id, from_district_id, to_district_id, service, urgency, reason, state, consent_id`
  const have = Number((await client.query('select count(*) as n from records.referral')).rows[0]?.n)
  await client.query(
    `insert into records.referral (id, referral_code, is_synthetic, ${columns}, sent_at, answer_due_at, first_answered_at, closed_at)
     select gen_random_uuid(), 'SYN-BENCH-' || $2 || '-' || row_number() over (), true, ${columns},
       sent_at + n * interval '7 seconds', answer_due_at + n * interval '7 seconds', first_answered_at + n * interval '7 seconds', closed_at + n * interval '7 seconds'
     from (select * from records.referral where referral_code not like 'SYN-BENCH-%') r, generate_series(1, 100) n
     order by n limit $1`,
    [count - have, count],
  )
  await client.query('analyze records.referral')
  const own = (await client.query('select count(*) as n from records.referral where to_agency_id = $1', [agency]))
    .rows[0]?.n
  process.stdout.write(
    `\n${count.toLocaleString('en')} referrals, of which ${Number(own).toLocaleString('en')} were sent to the desk\n`,
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function raceDesk(): Promise<void> {
  const [own, plain]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds + 20; round++) {
    const times = [await timed(() => readDesk(functions)), await timed(() => readDesk(statements))]
    if (round < 20) continue
    own.push(times[0] ?? Number.NaN)
    plain.push(times[1] ?? Number.NaN)
  }
  const { ratio, low, high } = ratioOf(own, plain)
  report(
    ratio <= wanted.plain,
    `counts and six first pages: ${medianOf(own).toFixed(1)} ms, 95th percentile ${quantileOf(own, 0.95).toFixed(1)}; plain SQL ${medianOf(plain).toFixed(1)}, ${quantileOf(plain, 0.95).toFixed(1)}: ` +
      `${ratio.toFixed(2)} times (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}; wanted ${wanted.plain})`,
  )
}

type Statements = {
  readonly counts: string
  readonly pressing: string
  readonly latest: string
}
const functions: Statements = {
  counts: `select * from records.desk_referral_counts('receiver', $1, now(), now() + interval '8 hours', $2, now() - interval '30 days')`,
  pressing: `select * from records.desk_referrals('receiver', $1, $2, $3, null, null, ${deskPageSize + 1})`,
  latest: `select * from records.latest_desk_referrals('receiver', $1, $2, null, null, ${deskPageSize + 1})`,
}
const joined = `select r.*, a.name_en, a.name_ur, p.sex, p.age_band, p.person_code, c.stream, c.form from records.referral r
  join reference.agency a on a.id = r.from_agency_id join records.person p on p.id = r.person_id join records.case_file c on c.id = r.case_id
  where r.to_agency_id = '${agency}'`
const statements: Statements = {
  counts: `select state, case when answer_due_at < now() then 'past' when answer_due_at < now() + interval '8 hours' then 'today' else 'later' end, count(*)
    from records.referral where to_agency_id = '${agency}' and (state = any ($1) or state = any ($2) and closed_at > now() - interval '30 days') group by 1, 2`,
  pressing: `${joined} and r.state = any ($1) and r.answer_due_at >= $2 and r.answer_due_at < $3 order by r.next_due_at, r.id limit ${deskPageSize + 1}`,
  latest: `${joined} and r.state = any ($1) and coalesce(r.closed_at, r.first_answered_at) > $2
    order by coalesce(r.closed_at, r.first_answered_at) desc, r.id desc limit ${deskPageSize + 1}`,
}

async function readDesk({ counts, pressing, latest }: Statements): Promise<void> {
  const groups = Object.values(deskGroups)
  const ended = groups.filter(({ isRecent }) => isRecent).flatMap(({ states }) => states)
  const open = groups.filter(({ isRecent }) => !isRecent).flatMap(({ states }) => states)
  await client.query({ name: `counts ${counts.length}`, text: counts, values: [open, ended] })
  const now = new Date()
  const evening = new Date(now.getTime() + 8 * 3_600_000)
  const month = new Date(now.getTime() - 30 * 86_400_000)
  for (const { states, due, isLatestFirst, isRecent } of groups) {
    if (isLatestFirst) {
      await client.query({
        name: `latest ${latest.length}`,
        text: latest,
        values: [states, isRecent ? month : '-infinity'],
      })
      continue
    }
    const from = { past: '-infinity', today: now, later: evening }[due?.[0] ?? 'past']
    const until =
      due === undefined ? 'infinity' : { past: now, today: evening, later: 'infinity' }[due.at(-1) ?? 'later']
    await client.query({ name: `pressing ${pressing.length}`, text: pressing, values: [states, from, until] })
  }
}

/** The page that begins in the middle of everything that waits on the desk. */
async function racePages(): Promise<void> {
  const states = ['sent', 'received', 'accepted', 'in_service', 'completed', 'declined', 'lapsed']
  const all = Number(
    (await client.query('select count(*) as n from records.referral where to_agency_id = $1', [agency])).rows[0]?.n,
  )
  const skipped = Math.floor(all / 2)
  const byOffset = `${joined} and r.state = any ($1) order by r.next_due_at, r.id limit 50 offset ${skipped}`
  const { rows } = await client.query(
    `${joined} and r.state = any ($1) order by r.next_due_at, r.id limit 1 offset ${skipped - 1}`,
    [states],
  )
  const position = [rows[0]?.next_due_at, rows[0]?.id]
  const byPosition = `select * from records.desk_referrals('receiver', $1, '-infinity', 'infinity', $2, $3, 50)`
  const [own, offset]: [number[], number[]] = [[], []]
  for (let round = 0; round < 20; round++) {
    own.push(await timed(() => client.query({ name: 'by position', text: byPosition, values: [states, ...position] })))
    offset.push(await timed(() => client.query({ name: 'by offset', text: byOffset, values: [states] })))
  }
  const { ratio, low, high } = ratioOf(offset, own)
  report(
    ratio >= wanted.offset,
    `50 rows after ${skipped.toLocaleString('en')} of ${all.toLocaleString('en')}: by position ${medianOf(own).toFixed(1)} ms, by OFFSET ${medianOf(offset).toFixed(0)}: ` +
      `${ratio.toFixed(0)} times (95 %: ${low.toFixed(0)} to ${high.toFixed(0)}; wanted ${wanted.offset})`,
  )
}

function report(isMet: boolean, text: string): void {
  isWithin &&= isMet
  process.stdout.write(`${isMet ? '✓' : '✗ MISSED'} ${text}\n`)
}

/** All that is read, in one transaction that is rolled back. */
async function raceReading(): Promise<void> {
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local statement_timeout = 0')
    await client.query(
      `insert into access.session (token_hash, user_id, created_at, last_seen_at, idle_minutes, expires_at)
       select sha256(convert_to($1, 'UTF8')), id, now(), now(), 60, now() + interval '8 hours' from access.app_user where email = $2`,
      [token, account],
    )
    await client.query(`select set_config('rabta.token', $1, true)`, [token])
    process.stdout.write(`${rounds} rounds, load average ${loadavg()[0]?.toFixed(1)}\n`)
    await fillTo(100_000)
    await raceDesk()
    await fillTo(1_000_000)
    await raceDesk()
    await racePages()
  } finally {
    await client.query('rollback')
    await client.end()
  }
}

/** Loaded by Vite, because migrations and reference data become text by it, as in the product. */
async function raceWriting(url: string): Promise<void> {
  const { module } = await runnerImport<typeof import('./commands.ts')>('./bench/referrals/commands.ts', {
    configFile: false,
  })
  const { raceCommands, wantedTimesPlain } = module
  const { ratio, low, high, api, plain } = await raceCommands(url)
  const perSecond = (ms: number) => Math.round(1_000 / ms).toLocaleString('en')
  report(
    ratio <= wantedTimesPlain,
    `accept and decline: ${perSecond(api)} commands a second through the API's handler (${api.toFixed(2)} ms each), plain SQL ${perSecond(plain)} (${plain.toFixed(2)} ms): ` +
      `${ratio.toFixed(2)} times (95 %: ${low.toFixed(2)} to ${high.toFixed(2)}; wanted ${wantedTimesPlain})`,
  )
}

if (only !== 'commands') await raceReading()
if (only !== 'desk') await raceWriting(DATABASE_URL)
process.stdout.write(`\n${isWithin ? 'Every target is met' : 'A target is missed'}\n`)
process.exit(isWithin ? 0 : 1)
