// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fontRecipes } from '#scripts/fonts/font-recipes.ts'
import { en } from '#src/i18n/en.ts'
import { ur } from '#src/i18n/ur.ts'

const charactersOf = (file: string): Set<number> => {
  const recipe = fontRecipes.find((candidate) => candidate.file === file)
  if (!recipe) throw new Error(`No recipe makes ${file}`)
  return new Set(
    recipe.ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  )
}

const latin = charactersOf('rabta-sans.woff2')
const nastaliq = charactersOf('noto-nastaliq-urdu-400.woff2')
const naskh = charactersOf('noto-naskh-arabic.woff2')

/** The characters of a text that the reader's own fonts would have to draw. Direction marks draw nothing. */
const missingFrom = (fonts: readonly Set<number>[], text: string): string[] =>
  [...new Set(text)].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0
    return !/[\s\u200b-\u200f\u2066-\u2069]/u.test(character) && !fonts.some((font) => font.has(codePoint))
  })

const districts = readFileSync(new URL('../../../reference/districts.csv', import.meta.url), 'utf8')

describe('the fonts', () => {
  it('draw every character the pages say in English', () => {
    expect(missingFrom([latin], JSON.stringify(en))).toEqual([])
  })

  it('draw every character the pages say in Urdu, in pages and in charts', () => {
    expect(missingFrom([latin, nastaliq], JSON.stringify(ur))).toEqual([])
    expect(missingFrom([latin, naskh], JSON.stringify(ur))).toEqual([])
  })

  it('draw the names of all districts', () => {
    expect(missingFrom([latin, nastaliq], districts)).toEqual([])
  })

  it('draw the language switch of an English page from a file of its own', () => {
    expect(missingFrom([charactersOf('noto-nastaliq-urdu-switch-word.woff2')], 'اردو')).toEqual([])
  })
})
