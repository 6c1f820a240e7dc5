import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import { movedReferralsSchema, referralDetailSchema } from '#contract/api/referrals.ts'
import { problemNameOf, problemSchema } from '#contract/problems.ts'
import type {
  AskedTopic,
  DeclineReason,
  ReferralMove,
  ServiceOutcome,
  Wellbeing,
} from '#contract/referrals/lifecycle.ts'
import { accountOf, type DeskSide, deskPassword } from './synthetic-referrals.ts'

/** What a sender may do with one referral: a move, or to remind. */
export type Deed = ReferralMove | 'remind'

/** One intention; sent again it has the same key. */
export type DeskCommand = { readonly key: string; readonly path: string; readonly body: object | undefined }

export type CommandAnswer = {
  readonly status: number
  /** The problem's name, where it is one. */
  readonly problem: string | undefined
  readonly isReplayed: boolean
  readonly body: unknown
  readonly text: string
  /** Milliseconds of this process. */
  readonly sentAt: number
  readonly answeredAt: number
}

export type DeskClient = {
  readonly account: string
  readonly side: DeskSide
  /** The answer, or nothing where none came: the command may have been done or not. */
  send(address: string, command: DeskCommand): Promise<CommandAnswer | undefined>
  /** A referral as this account sees it now. */
  read(address: string, id: string): Promise<z.infer<typeof referralDetailSchema>>
}

const headersSchema = z.string()
const patienceMs = 20_000

/** Signs an account of `insertDesks` in; every server on the same database knows its session. */
export async function openDesk(address: string, side: DeskSide, number: number): Promise<DeskClient> {
  const account = accountOf(side, number)
  const response = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account, password: deskPassword }),
  })
  const cookie = headersSchema.parse(response.headers.get('set-cookie')?.split(';')[0])
  return {
    account,
    side,
    send: async (to, { key, path, body }) => {
      const sentAt = performance.now()
      try {
        const answer = await fetch(`${to}/api/v1/referrals/${path}`, {
          method: 'POST',
          headers: { cookie, 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(patienceMs),
        })
        const text = await answer.text()
        const answeredAt = performance.now()
        const told: unknown = JSON.parse(text)
        const problem = answer.ok ? undefined : problemNameOf(problemSchema.parse(told))
        const isReplayed = answer.headers.get('idempotency-replayed') === 'true'
        return { status: answer.status, problem, isReplayed, body: told, text, sentAt, answeredAt }
      } catch {
        // A connection that was refused or broke, or half an answer.
        return undefined
      }
    },
    read: async (from, id) => {
      const answer = await fetch(`${from}/api/v1/referrals/${id}`, { headers: { cookie } })
      return referralDetailSchema.parse(await answer.json())
    },
  }
}

type Said = { topics?: AskedTopic[]; declineReason?: DeclineReason; outcome?: ServiceOutcome; wellbeing?: Wellbeing }

const saidWith: Partial<Record<Deed, Said>> = {
  ask: { topics: ['health', 'consent'] },
  decline: { declineReason: 'full' },
  complete: { outcome: 'service_given' },
  follow_up: { wellbeing: 'well' },
}

/** The command that does something with one referral. */
export const commandFor = (deed: Deed, id: string, version: number, key: string): DeskCommand =>
  deed === 'remind'
    ? { key, path: `${id}/reminders`, body: undefined }
    : { key, path: `${id}/moves`, body: { move: deed, version, ...saidWith[deed] } }

/** The command that does the same with several. */
export const commandForSeveral = (
  move: ReferralMove,
  referrals: readonly { readonly id: string; readonly version: number }[],
  key: string,
): DeskCommand => ({
  key,
  path: 'moves',
  body: { move, referrals: referrals.map(({ id, version }) => ({ id, version })), ...saidWith[move] },
})

export const readDetail = ({ body }: CommandAnswer) => referralDetailSchema.parse(body)
export const readMoved = ({ body }: CommandAnswer) => movedReferralsSchema.parse(body)
export const readProblem = ({ body }: CommandAnswer) => problemSchema.parse(body)
