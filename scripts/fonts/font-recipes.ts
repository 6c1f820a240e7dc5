/** Which characters of which published font the browser is given. Ranges are inclusive code points. */
export type FontRecipe = {
  /** File name under public/fonts. */
  readonly file: string
  /** Path inside node_modules. */
  readonly source: string
  readonly ranges: readonly (readonly [number, number])[]
  /** Weights kept of a variable font; absent for a static one. */
  readonly weights?: { readonly min: number; readonly max: number }
  /** OpenType features kept; absent keeps all, which a script that joins its letters needs. */
  readonly features?: readonly string[]
  /**
   * Family name written into the file. Adobe reserves the name "Source" (OFL 1.1, clause 3), and a subset is a modified
   * version, so those two are renamed; the Noto fonts reserve no name.
   */
  readonly family: string
}

/** English, and the accents of names that appear in English text (é, ñ, ö …). Anything rarer comes from the reader's own fonts. */
const latin: FontRecipe['ranges'] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xab],
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xbb, 0xbb],
  [0xbd, 0xbd],
  [0xd7, 0xd7],
  [0xe0, 0xe2],
  [0xe4, 0xe4],
  [0xe7, 0xeb],
  [0xed, 0xed],
  [0xf1, 0xf1],
  [0xf3, 0xf4],
  [0xf6, 0xf6],
  [0xfa, 0xfa],
  [0xfc, 0xfc],
  [0x2009, 0x2009],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
]
const latinFeatures = ['kern', 'liga', 'lnum', 'pnum', 'tnum']

/**
 * Urdu letters, vowel marks and punctuation, plus the Arabic yeh, kaf and heh that keyboards and old files bring.
 * Digits are not in it: figures are Latin in both languages.
 */
const urdu: FontRecipe['ranges'] = [
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x63a],
  [0x640, 0x655],
  [0x66a, 0x66c],
  [0x670, 0x670],
  [0x679, 0x679],
  [0x67e, 0x67e],
  [0x686, 0x686],
  [0x688, 0x688],
  [0x691, 0x691],
  [0x698, 0x698],
  [0x6a9, 0x6a9],
  [0x6af, 0x6af],
  [0x6ba, 0x6ba],
  [0x6be, 0x6be],
  [0x6c0, 0x6c3],
  [0x6cc, 0x6cc],
  [0x6d2, 0x6d4],
  [0x200c, 0x200f],
]

/** The one Urdu word of an English page, the language switch: اردو. */
const switchWord: FontRecipe['ranges'] = [
  [0x627, 0x627],
  [0x62f, 0x62f],
  [0x631, 0x631],
  [0x648, 0x648],
]

const nastaliq = '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2'

export const fontRecipes: readonly FontRecipe[] = [
  {
    file: 'rabta-sans.woff2',
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    ranges: latin,
    weights: { min: 400, max: 700 },
    features: latinFeatures,
    family: 'Rabta Sans',
  },
  {
    file: 'rabta-serif-600.woff2',
    source: '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
    ranges: latin,
    features: latinFeatures,
    family: 'Rabta Serif',
  },
  { file: 'noto-nastaliq-urdu-400.woff2', source: nastaliq, ranges: urdu, family: 'Noto Nastaliq Urdu' },
  { file: 'noto-nastaliq-urdu-switch-word.woff2', source: nastaliq, ranges: switchWord, family: 'Noto Nastaliq Urdu' },
  {
    file: 'noto-naskh-arabic.woff2',
    source: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    ranges: urdu,
    weights: { min: 400, max: 600 },
    family: 'Noto Naskh Arabic',
  },
]
