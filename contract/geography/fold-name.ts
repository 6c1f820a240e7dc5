/**
 * Letters that keyboards and converters mix up, each mapped to the one Urdu writes.
 * Hamza and madda need no entry: they are combining marks after decomposition and are dropped with the other marks.
 */
const urduLetterOf: Readonly<Record<string, string>> = {
  '\u064A': '\u06CC', // Arabic yeh
  '\u0649': '\u06CC', // alef maksura
  '\u0643': '\u06A9', // Arabic kaf
  '\u0647': '\u06C1', // Arabic heh
  '\u0629': '\u06C1', // teh marbuta
  '\u06BE': '\u06C1', // heh doachashmee, often typed for heh goal and the reverse
  '\u06C3': '\u06C1', // teh marbuta goal
  '\u06D5': '\u06C1', // ae, a heh look-alike
  '\u06BA': '\u0646', // noon ghunna
  '\u0671': '\u0627', // alef wasla
  '\u0621': '', // hamza standing alone
  '\u0640': '', // tatweel, a stretch without sound
}

/** Words that say "district" and nothing else, after folding. */
const districtWords: ReadonlySet<string> = new Set(['district', 'distt', 'dist', 'zila', 'zilla', 'ضلع'])

/**
 * The words of a text as they are compared: without case, dots, hyphens, diacritics and invisible marks; Arabic letters become Urdu ones.
 * No letter is dropped or exchanged by likeness of sound.
 */
export function foldWords(written: string): string[] {
  const plain = written
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
  const letters = Array.from(plain, (letter) => urduLetterOf[letter] ?? letter).join('')
  return letters.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** True for a folded word that says "district" and nothing else. */
export const isDistrictWord = (folded: string): boolean => districtWords.has(folded)

/**
 * Folds a written place name to the key under which the same name, typed by somebody else, is found: its folded words without spaces
 * and without the word "district". Two different names never fold together on spelling alone.
 *
 * @returns the key, or '' when nothing is left of the name
 */
export const foldName = (written: string): string =>
  foldWords(written)
    .filter((word) => !isDistrictWord(word))
    .join('')
