import { expect, it } from 'vitest'
import { fontRecipes } from '#scripts/fonts/font-recipes.ts'
import { published as english } from '#src/i18n/en/published.ts'
import { published as urdu } from '#src/i18n/ur/published.ts'

function charactersOf(file: string): Set<number> {
  const recipe = fontRecipes.find((candidate) => candidate.file === file)
  if (!recipe) throw new Error(`No recipe makes ${file}`)
  return new Set(
    recipe.ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  )
}

/** Characters that a font of the reader's own would have to draw. Marks of direction draw nothing. */
const missingFrom = (files: readonly string[], text: string): string[] => {
  const fonts = files.map(charactersOf)
  return [...new Set(text)].filter(
    (character) =>
      !/[\s\u200b-\u200f\u2066-\u2069]/u.test(character) &&
      !fonts.some((font) => font.has(character.codePointAt(0) ?? 0)),
  )
}

it('every character of the published figures is in the fonts of the pages', () => {
  expect(missingFrom(['rabta-sans.woff2'], JSON.stringify(english))).toEqual([])
  expect(missingFrom(['rabta-sans.woff2', 'noto-nastaliq-urdu-400.woff2'], JSON.stringify(urdu))).toEqual([])
  expect(missingFrom(['rabta-sans.woff2', 'noto-naskh-arabic.woff2'], JSON.stringify(urdu))).toEqual([])
})
