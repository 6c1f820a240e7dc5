import type { AgeBand, Sex } from '#contract/persons.ts'
import { formatRange } from './format.ts'
import type { ReferralWords } from './use-referral-words.ts'

/** "girl, 9–17", of a person whose sex and age the reader may know. */
export function personInWords(
  { sex, ageBand }: { readonly sex: Sex; readonly ageBand: AgeBand },
  { referralWords }: ReferralWords,
): string {
  if (ageBand === 'unknown') {
    const who = referralWords(`person.noAge.${sex}`)
    return sex === 'unknown' ? who : referralWords('person.ageUnknown', { who })
  }
  if (ageBand === '48+') {
    const age = referralWords('person.andOver', { age: '48' })
    return referralWords('person.withAge', { who: referralWords(`person.adult.${sex}`), age })
  }
  const [from = '', to = ''] = ageBand.split('-')
  const group = Number(to) < 18 ? ('child' as const) : ('adult' as const)
  return referralWords('person.withAge', { who: referralWords(`person.${group}.${sex}`), age: formatRange(from, to) })
}
