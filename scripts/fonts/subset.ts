/**
 * Makes the fonts under public/fonts from the published ones in node_modules: `npx tsx scripts/fonts/subset.ts`.
 * The results are committed, so this runs again only when a recipe or a font changes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { type FontRecipe, fontRecipes } from './font-recipes.ts'
import { renameFont } from './rename-font.ts'

const root = join(import.meta.dirname, '..', '..')

const charactersOf = (ranges: FontRecipe['ranges']): string =>
  ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('')

/** A compressed (WOFF2) subset with the recipe's characters, features, weights and name. */
async function makeFont(recipe: FontRecipe): Promise<Buffer> {
  const published = readFileSync(join(root, 'node_modules', recipe.source))
  const subset = await subsetFont(published, charactersOf(recipe.ranges), {
    targetFormat: 'sfnt',
    noHinting: true,
    ...(recipe.features && { keepFeatures: [...recipe.features] }),
    ...(recipe.weights && { variationAxes: { wght: { ...recipe.weights, default: recipe.weights.min } } }),
  })
  // The second pass changes nothing but the format: the name table can only be written while the file is uncompressed.
  return subsetFont(renameFont(subset, recipe.family), '', { keepAllGlyphs: true, targetFormat: 'woff2' })
}

for (const recipe of fontRecipes) {
  const font = await makeFont(recipe)
  writeFileSync(join(root, 'public', 'fonts', recipe.file), font)
  process.stdout.write(`${recipe.file} ${(font.length / 1024).toFixed(1)} KB\n`)
}
