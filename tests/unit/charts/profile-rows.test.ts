import { expect, test } from 'vitest'
import { notApplicable, notShown, valueOf } from '#contract/count.ts'
import { countOfPair, formRows, stageRows } from '#src/features/place-profile/profile-rows.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Words } from '#src/i18n/format-figure.ts'

const words: Words = {
  language: 'en',
  t: createI18n('en', en).getFixedT('en', ['shell', 'errors', 'terms', 'figures', 'headline', 'filters']),
}

test('stages keep the order of the answer and get their names', () => {
  const stages = [
    { stage: 'trial', count: valueOf(30) },
    { stage: 'complaint', count: notShown },
  ]
  expect(stageRows({ stages }, words).map(({ name, count }) => [name, count])).toEqual([
    ['Under trial', valueOf(30)],
    ['Complaint received', notShown],
  ])
})

test('a stage that has no name yet shows its id and not nothing', () => {
  expect(stageRows({ stages: [{ stage: 'appeal', count: valueOf(1) }] }, words)[0]?.name).toBe('appeal')
})

test('forms get the names of the terms, dots in their ids notwithstanding', () => {
  const [row] = formRows({ forms: [{ category: 'tip.forced-begging', count: valueOf(12) }] }, words)
  expect(row).toEqual({ id: 'tip.forced-begging', name: 'Forced begging', count: valueOf(12) })
})

test('a pair of sex and age that the answer does not hold is not applicable, never zero', () => {
  const profile = { sexAndAge: [{ sex: 'female' as const, ageBand: '0-17' as const, count: notShown }] }
  expect(countOfPair(profile, 'female', '0-17')).toEqual(notShown)
  expect(countOfPair(profile, 'male', '0-17')).toEqual(notApplicable)
})
