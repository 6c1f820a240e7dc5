import { describe, expect, it } from 'vitest'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { methods as englishMethods } from '#src/i18n/en/methods.ts'
import { en } from '#src/i18n/en.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { type LookUp, translatorOf } from '#src/i18n/translator.ts'
import { ur } from '#src/i18n/ur.ts'

type Sentence = { readonly key: string; readonly names: readonly string[] }

/** Every sentence by its key, "shell:page.overview", with the names of its values. */
function sentencesOf(messages: object, path = ''): Sentence[] {
  return Object.entries(messages).flatMap(([name, value]: [string, unknown]): Sentence[] => {
    const key = path === '' ? `${name}:` : `${path}${path.endsWith(':') ? '' : '.'}${name}`
    if (typeof value !== 'string') return sentencesOf(Object(value), key)
    return [{ key, names: [...value.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '') }]
  })
}

const samples = ['لاہور', 1234.5, isolateLtr('+6%'), 'Lahore (2024-25)', 0, `${isolateLtr('1')} and 2`]

describe.each([
  ['en', en],
  ['ur', ur],
] as const)('words in %s', (language, messages) => {
  const i18n = createI18n(language, messages)
  const ours = translatorOf(i18n, 'shell')
  // The types of the keys do not matter here.
  const theirs = i18n.getFixedT(language, 'shell') as unknown as LookUp
  const sentences = sentencesOf(messages)

  it('are those of i18next, with values and without', () => {
    const filled = sentences.filter(({ names }) => names.length > 0)
    expect(filled.length).toBeGreaterThan(100)
    for (const [at, { key, names }] of filled.entries()) {
      const values = Object.fromEntries(names.map((name, index) => [name, samples[(at + index) % samples.length]]))
      expect(ours(key, values), key).toBe(theirs(key, values))
    }
    for (const { key } of sentences) expect(ours(key), key).toBe(theirs(key))
  })

  it('follow the number where a sentence has several forms', () => {
    const plurals = sentences.filter(({ key }) => key.endsWith('_one'))
    expect(plurals.length).toBeGreaterThan(5)
    for (const { key, names } of plurals)
      for (const count of [0, 1, 2]) {
        const values = { ...Object.fromEntries(names.map((name) => [name, 'Lahore'])), count }
        const base = key.replace(/_one$/, '')
        expect(ours(base, values), base).toBe(theirs(base, values))
      }
  })
})

describe('words of another page', () => {
  it('are found when they come, although they were asked for before', () => {
    const i18n = createI18n('en', en)
    const look = translatorOf(i18n, 'methods')
    const plain = sentencesOf({ methods: englishMethods }).find(({ names }) => names.length === 0)
    const key = plain?.key.replace('methods:', '') ?? ''
    const before = look(key)
    i18n.addResourceBundle('en', 'methods', englishMethods)
    expect(look(key)).not.toBe(before)
  })
})
