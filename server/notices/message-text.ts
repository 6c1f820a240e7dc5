import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type NoticeLanguage, toldEvents } from '#contract/notices/notice-kinds.ts'
import { referralStates } from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import type { Database } from '../db/database.ts'
import { type MessageWords, messageWords } from './message-words.ts'
import type { ClaimedMessage } from './outbox.ts'

/** Codes and ids of what a notice is about: all that a message is made of. */
const noticeParameters = z.strictObject({
  event: z.enum(toldEvents),
  level: z.number().optional(),
  referralId: z.uuid(),
  code: z.string(),
  service: z.enum(services),
  district: z.string().optional(),
  urgency: z.enum(urgencies),
  state: z.enum(referralStates),
  from: z.string(),
  to: z.string(),
})
const codes = z.array(z.string())
const digestParameters = z.strictObject({
  weekOn: z.iso.date(),
  received: z.strictObject({ new: z.number(), overdue: z.number(), waiting: z.number(), codes }),
  sent: z.strictObject({ unanswered: z.number(), answered: z.number(), declined: z.number(), codes }),
})

export type WrittenMessage = { readonly subject: string; readonly text: string }
type Message = Pick<ClaimedMessage, 'channel' | 'template' | 'parameters' | 'language' | 'agencyId'>

/** Writes a message out of its codes, in its language; `undefined` when they are not those of its template. */
export async function writeMessage(
  db: Database,
  { channel, template, parameters, language, agencyId }: Message,
  address: string | undefined,
): Promise<WrittenMessage | undefined> {
  const words = messageWords[language]
  const given: unknown = JSON.parse(parameters)
  if (template === 'digest') {
    const digest = digestParameters.safeParse(given)
    if (!digest.success) return undefined
    return writeDigest(digest.data, words, language, address && `${address}/${language}/referrals`)
  }
  const notice = noticeParameters.safeParse(given)
  if (!notice.success) return undefined
  const { from, to, district, referralId } = notice.data
  const names = await readNames(db, [from, to], district, language)
  const side = agencyId === from ? 'side=sent&' : ''
  const link = address && `${address}/${language}/referrals?${side}at=${referralId}`
  return channel === 'sms'
    ? writeShort(notice.data, words, names, link)
    : writeNotice(notice.data, words, language, names, link)
}

type NoticeParameters = z.infer<typeof noticeParameters>
type Names = { readonly agency: (id: string) => string; readonly district: string | undefined }

const happened = ({ event, level }: NoticeParameters) =>
  event === 'escalated' && level === 2 ? 'escalatedAgain' : event

/** The agency that an event is said of: who did it, or of an escalation who did not answer. */
function agencyOf({ event, from, to }: NoticeParameters): string {
  const bySender = event === 'sent' || event === 'reminded' || event === 'information_given' || event === 'withdrawn'
  return bySender ? from : to
}

function writeNotice(
  notice: NoticeParameters,
  words: MessageWords,
  language: NoticeLanguage,
  names: Names,
  link: string | undefined,
): WrittenMessage {
  const code = ltr(notice.code, language)
  const { label } = words
  const lines = [
    words.event[happened(notice)](names.agency(agencyOf(notice))),
    '',
    `${label.code}: ${code}`,
    `${label.service}: ${words.service[notice.service]}`,
    `${label.district}: ${names.district ?? words.noDistrict}`,
    `${label.urgency}: ${words.urgency[notice.urgency]}`,
    `${label.state}: ${words.state[notice.state]}`,
    `${label.from}: ${names.agency(notice.from)}`,
    `${label.to}: ${names.agency(notice.to)}`,
    ...(link === undefined ? [] : ['', `${label.link}: ${link}`]),
    ...foot(words),
  ]
  return { subject: `${words.product}: ${words.subject[happened(notice)](notice.code)}`, text: textOf(lines) }
}

/** One line; without direction marks, each of which would cost a sign of seventy. */
function writeShort(
  notice: NoticeParameters,
  words: MessageWords,
  names: Names,
  link: string | undefined,
): WrittenMessage {
  const facts = [
    words.subject[happened(notice)](notice.code),
    words.service[notice.service],
    ...(names.district === undefined ? [] : [names.district]),
    words.urgency[notice.urgency],
  ].join(words.comma)
  return { subject: '', text: textOf([`${words.product}: ${facts}${link === undefined ? '' : ` ${link}`}`]) }
}

function writeDigest(
  { weekOn, received, sent }: z.infer<typeof digestParameters>,
  words: MessageWords,
  language: NoticeLanguage,
  link: string | undefined,
): WrittenMessage {
  const { digest } = words
  const listed = (label: string, list: readonly string[]) =>
    list.length === 0 ? [] : [`${label}: ${list.map((code) => ltr(code, language)).join(words.comma)}`]
  const lines = [
    digest.received,
    `${digest.new}: ${received.new}`,
    `${digest.overdue}: ${received.overdue}`,
    `${digest.waiting}: ${received.waiting}`,
    ...listed(digest.overdueCodes, received.codes),
    '',
    digest.sent,
    `${digest.unanswered}: ${sent.unanswered}`,
    `${digest.answered}: ${sent.answered}`,
    `${digest.declined}: ${sent.declined}`,
    ...listed(digest.waitingCodes, sent.codes),
    ...(link === undefined ? [] : ['', `${words.label.link}: ${link}`]),
    ...foot(words),
  ]
  return { subject: `${words.product}: ${digest.subject(weekOn)}`, text: textOf(lines) }
}

/** "-- " begins what is not the message itself (RFC 3676, 4.3). */
const foot = ({ foot: said }: MessageWords): string[] => ['', '-- ', said]
const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** A code keeps its order among Urdu words: left-to-right isolate and its end (UAX 9). */
const ltr = (code: string, language: NoticeLanguage): string => (language === 'ur' ? `\u2066${code}\u2069` : code)

const named = z.object({ id: z.string(), name: z.string() })

async function readNames(
  db: Database,
  agencies: readonly string[],
  district: string | undefined,
  language: NoticeLanguage,
): Promise<Names> {
  const name = language === 'ur' ? sql`name_ur` : sql`name_en`
  const found = await db.all(
    named,
    sql`select id, ${name} as name from reference.agency where id = any (${sql.param([...agencies])}::text[])`,
  )
  const place =
    district === undefined
      ? undefined
      : await db.maybeOne(named, sql`select id, ${name} as name from reference.district where id = ${district}`)
  return { agency: (id) => found.find((one) => one.id === id)?.name ?? id, district: place?.name }
}
