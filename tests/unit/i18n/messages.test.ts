import { describe, expect, it } from 'vitest'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { desks as englishDesks } from '#src/i18n/en/desks.ts'
import { justice as englishJustice } from '#src/i18n/en/justice.ts'
import { methods as englishMethods } from '#src/i18n/en/methods.ts'
import { returns as englishReturns } from '#src/i18n/en/returns.ts'
import { sending as englishSending } from '#src/i18n/en/sending.ts'
import { en } from '#src/i18n/en.ts'
import { desks as urduDesks } from '#src/i18n/ur/desks.ts'
import { justice as urduJustice } from '#src/i18n/ur/justice.ts'
import { methods as urduMethods } from '#src/i18n/ur/methods.ts'
import { returns as urduReturns } from '#src/i18n/ur/returns.ts'
import { sending as urduSending } from '#src/i18n/ur/sending.ts'
import { ur } from '#src/i18n/ur.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

/** Every message by its path, "shell.page.overview". */
function flatten(messages: object, path: readonly string[] = []): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flatten(Object(value), [...path, key]),
  )
}

const english = new Map(
  flatten({
    ...en,
    methods: englishMethods,
    justice: englishJustice,
    returns: englishReturns,
    desks: englishDesks,
    sending: englishSending,
  }),
)
const urdu = new Map(
  flatten({
    ...ur,
    methods: urduMethods,
    justice: urduJustice,
    returns: urduReturns,
    desks: urduDesks,
    sending: urduSending,
  }),
)
const valuesIn = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name).toSorted()

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect([...urdu.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('take the same values in both languages', () => {
    const differing = [...english].filter(
      ([key, text]) => String(valuesIn(text)) !== String(valuesIn(urdu.get(key) ?? '')),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('never take a value in without isolating it', () => {
    const open = [...english, ...urdu].filter(([, text]) => text.includes('{{-'))
    expect(open.map(([key]) => key)).toEqual([])
  })

  it('are not empty', () => {
    expect([...english, ...urdu].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

  it('are Urdu in Urdu: letters of the Arabic script, and no English stop after them', () => {
    const faulty = [...urdu].filter(([, text]) => /[\u0600-\u06FF]\s*[.?;](\s|$)/.test(text))
    expect(faulty.map(([key]) => key)).toEqual([])
  })
})

describe('looking words up', () => {
  const { t } = wordsIn('ur')

  it('isolates every value and writes numbers as everywhere else', () => {
    expect(t('figures:hours', { count: 1234.5 })).toBe('\u20681,234.5\u2069 گھنٹے')
  })

  it('finds names whose key has a dot in it, beside the name that is the part before the dot', () => {
    expect(t('terms:category.tip')).toBe(ur.terms.category.tip)
    expect(t('terms:category.tip.forced-begging')).toBe(ur.terms.category['tip.forced-begging'])
    expect(t('terms:category.bonded-labour.brick-kiln')).toBe(ur.terms.category['bonded-labour.brick-kiln'])
  })

  it('leaves markup alone, because React escapes it', () => {
    const i18n = createI18n('en', en)
    expect(plain(i18n.t('filters:ignored', { parameters: 'of=<b>&' }))).toContain('of=<b>&')
  })
})
