import { describe, expect, it } from 'vitest'
import { smsKinds, toldEvents } from '#contract/notices/notice-kinds.ts'
import { messageWords } from '#server/notices/message-words.ts'
import { referrals as en } from '#src/i18n/en/referrals.ts'
import { referrals as ur } from '#src/i18n/ur/referrals.ts'

describe.each([
  ['en', en],
  ['ur', ur],
] as const)('the words of messages (%s)', (language, page) => {
  const words = messageWords[language]

  it('call states, urgencies and services as the page of referrals does', () => {
    expect(words.state).toEqual(page.state)
    expect(words.urgency).toEqual(page.urgency)
    expect(words.service).toEqual(page.service)
    expect(words.noDistrict).toBe(page.noDistrict)
  })

  it('say every event, with the code in the subject and the agency in the sentence', () => {
    for (const event of [...toldEvents, 'escalatedAgain'] as const) {
      expect(words.subject[event]('SYN-1')).toContain('SYN-1')
      expect(words.event[event]('Agency')).toContain('Agency')
    }
  })
})

describe('a short message', () => {
  it('is for what cannot wait', () => {
    expect(smsKinds).toEqual(['new', 'reminder', 'escalation'])
  })
})
