import type { NoticeLanguage, ToldEvent } from '#contract/notices/notice-kinds.ts'
import type { ReferralState } from '#contract/referrals/lifecycle.ts'
import type { Service, Urgency } from '#contract/referrals/urgencies.ts'
import { en } from './words/en.ts'
import { ur } from './words/ur.ts'

/** What messages say in one language. Values come ready for the text around them. */
export type MessageWords = {
  /** The beginning of every subject and short message. */
  readonly product: string
  /** What has happened, short, for a subject. Level 2 of an escalation has its own. */
  readonly subject: Readonly<Record<ToldEvent | 'escalatedAgain', (code: string) => string>>
  /** The same in a sentence, with the agency that did it, or did not. */
  readonly event: Readonly<Record<ToldEvent | 'escalatedAgain', (agency: string) => string>>
  readonly label: Readonly<
    Record<'code' | 'service' | 'district' | 'urgency' | 'state' | 'from' | 'to' | 'link', string>
  >
  readonly noDistrict: string
  readonly state: Readonly<Record<ReferralState, string>>
  readonly urgency: Readonly<Record<Urgency, string>>
  readonly service: Readonly<Record<Service, string>>
  readonly comma: string
  readonly digest: {
    readonly subject: (day: string) => string
    readonly received: string
    readonly sent: string
    readonly new: string
    readonly overdue: string
    readonly waiting: string
    readonly unanswered: string
    readonly answered: string
    readonly declined: string
    readonly overdueCodes: string
    readonly waitingCodes: string
  }
  readonly foot: string
}

export const messageWords: Readonly<Record<NoticeLanguage, MessageWords>> = { en, ur }
