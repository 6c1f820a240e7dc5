import { describe, expect, it } from 'vitest'
import { openWords, roomOfDesk, takesWords, whyNotWords } from '#src/features/agency-desks/desk-words.ts'
import { consentEnd, consentParts, offeredConsent } from '#src/features/consent/consent-words.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { desks as englishDesks } from '#src/i18n/en/desks.ts'
import { referrals as englishReferrals } from '#src/i18n/en/referrals.ts'
import { sending as englishSending } from '#src/i18n/en/sending.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { desks as urduDesks } from '#src/i18n/ur/desks.ts'
import { referrals as urduReferrals } from '#src/i18n/ur/referrals.ts'
import { sending as urduSending } from '#src/i18n/ur/sending.ts'
import { ur } from '#src/i18n/ur.ts'
import type { SendingWords } from '#src/i18n/use-sending-words.ts'
import { aConsent, anAgencyDesk, desksReadAt } from '#tests/support/some-desks.ts'
import { referralId } from '#tests/support/some-referrals.ts'
import { plain } from '#tests/support/words.ts'

function wordsIn(language: Language): SendingWords {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  i18n.addResourceBundle(language, 'referrals', language === 'ur' ? urduReferrals : englishReferrals)
  i18n.addResourceBundle(language, 'desks', language === 'ur' ? urduDesks : englishDesks)
  i18n.addResourceBundle(language, 'sending', language === 'ur' ? urduSending : englishSending)
  return {
    t: i18n.getFixedT(language),
    language,
    referralWords: i18n.getFixedT(language, 'referrals'),
    deskWords: i18n.getFixedT(language, 'desks'),
    sendingWords: i18n.getFixedT(language, 'sending'),
  }
}
const words = wordsIn('en')
const now = new Date(desksReadAt)
const room = (free: number | null, toldAt: string | null) => roomOfDesk({ total: 20, free, toldAt }, now, words)

describe('a desk in words', () => {
  it('tells its room with the age of what was told, and does not believe what is older than a day', () => {
    const { kind, text, told } = room(3, '2026-07-14T05:00:00.000Z')
    expect([kind, plain(text), plain(told ?? '')]).toEqual(['free', '3 of 20 free', 'told 2 h ago'])
    expect(room(0, '2026-07-14T06:59:00.000Z')).toMatchObject({ kind: 'full', text: 'Full' })
    const old = room(3, '2026-07-11T07:00:00.000Z')
    expect([old.kind, plain(old.told ?? '')]).toEqual(['unsure', 'told 3 days ago, may have changed'])
    expect(room(null, null)).toEqual({ kind: 'unsure', text: 'Free places not told' })
    expect(roomOfDesk(null, now, words).kind).toBe('notCounted')
  })

  it('is open until, opens today, tomorrow or on a day', () => {
    const hours = { openDays: [1, 2, 3, 4, 5], opensMinute: 540, closesMinute: 1020 }
    const at = (opensAt: string) => plain(openWords({ ...hours, isOpenNow: false, opensAt }, now, words))
    expect(plain(openWords({ ...hours, isOpenNow: true, opensAt: desksReadAt }, now, words))).toBe(
      'Open now, until 17:00',
    )
    expect(at('2026-07-14T10:00:00.000Z')).toBe('Opens today at 15:00')
    expect(at('2026-07-15T04:00:00.000Z')).toBe('Opens tomorrow at 09:00')
    expect(at('2026-07-20T04:00:00.000Z')).toBe('Opens on 20 Jul 2026 at 09:00')
  })

  it('says whom it takes, and everything that speaks against it', () => {
    const takes = (change: Parameters<typeof anAgencyDesk>[0]) => plain(takesWords(anAgencyDesk(change), words))
    expect(takes({ sexes: ['female', 'male', 'transgender'] })).toBe('Takes everybody, from its province')
    expect(takes({ sexes: ['female', 'male'], ages: ['children'], reach: 'district' })).toBe(
      'Takes girls and boys, from its own district',
    )
    expect(whyNotWords(anAgencyDesk({ doesNotTake: ['sex', 'place'], consentFault: 'expired' }), words)).toEqual([
      'Does not take persons of this sex',
      'Does not take persons from this district',
      'The consent has ended',
    ])
  })

  it('keeps numbers and times of an Urdu sentence in their order', () => {
    const urdu = wordsIn('ur')
    expect(roomOfDesk({ total: 20, free: 3, toldAt: desksReadAt }, now, urdu).text).toBe(
      '\u206820\u2069 میں سے \u20683\u2069 جگہیں خالی',
    )
    const desk = anAgencyDesk({ closesMinute: 1020 })
    expect(openWords(desk, now, urdu)).toContain('\u206617:00\u2069')
  })
})

describe('a consent in words', () => {
  it('says who agreed to what, for what, with whom and until when', () => {
    const { basis, parts } = consentParts(aConsent({ excludedAgencyIds: ['fia'] }), () => 'FIA', words)
    expect(basis).toBe('The person agreed')
    expect(parts.map(plain)).toEqual([
      'to share what a desk needs to serve',
      'for Shelter, Medical care',
      'not FIA',
      'not to police and investigators',
      'recorded for 1 Jul 2026',
    ])
    expect(plain(consentEnd(aConsent(), '2026-07-14', words))).toBe('until 30 Jun 2099')
    // Late in the evening in London it is the next day in Pakistan.
    const back = aConsent({ withdrawnAt: '2026-07-13T20:30:00.000Z' })
    expect(plain(consentEnd(back, '2026-07-14', words))).toBe('Taken back on 14 Jul 2026')
    expect(plain(consentEnd(aConsent({ expiresOn: '2026-07-13' }), '2026-07-14', words))).toBe('Ended on 13 Jul 2026')
  })

  it('is offered when it is the newest that holds and covers the service', () => {
    const education = aConsent({ id: referralId(1), services: ['education'] })
    const ended = aConsent({ id: referralId(2), expiresOn: '2026-07-13' })
    const back = aConsent({ id: referralId(3), withdrawnAt: desksReadAt })
    const all = [ended, back, education, aConsent()]
    const offered = (service: 'shelter' | 'livelihood' | undefined) => offeredConsent(all, service, '2026-07-14')?.id
    expect(offered('shelter')).toBe(aConsent().id)
    expect(offered('livelihood')).toBe(education.id)
    expect(offered(undefined)).toBe(education.id)
    expect(offeredConsent([ended, back], 'shelter', '2026-07-14')).toBeUndefined()
  })
})
