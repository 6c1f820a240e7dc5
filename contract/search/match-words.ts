import { foldWords, isDistrictWord } from '../geography/fold-name.ts'
import { spellingDistance } from '../geography/spelling-distance.ts'

/** How a query meets a text, best first. */
export const closenesses = ['exact', 'start', 'word-start', 'inside', 'one-slip'] as const
export type Closeness = (typeof closenesses)[number]

/** A text ready to be compared: its folded words, and all of them in one, because "Rahimyar Khan" is "Rahim Yar Khan". */
export type Folded = { readonly words: readonly string[]; readonly joined: string }

/** Letters from which on a query is looked for inside of words, and one wrong letter is forgiven. */
const shortestInside = 3
const shortestSlip = 5

const latinDigit = (digit: string): string => String((digit.codePointAt(0) ?? 0) % 16)

/** Digits of the Arabic block (U+0660) and of its extension (U+06F0) become those of the names. */
const foldDigits = (written: string): string => written.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, latinDigit)

export function foldText(written: string): Folded {
  const words = foldWords(foldDigits(written))
  return { words, joined: words.join('') }
}

/** A query may say "district" beside a name, which districts' names leave out; alone it is a word like any other. */
export function foldQuery(written: string): Folded {
  const { words } = foldText(written)
  const named = words.filter((word) => !isDistrictWord(word))
  const kept = named.length > 0 ? named : words
  return { words: kept, joined: kept.join('') }
}

/** How the query meets the text without a wrong letter, or `undefined`. */
export function closenessOf(query: Folded, text: Folded): Closeness | undefined {
  if (query.joined === '' || text.joined === '') return undefined
  if (text.joined === query.joined) return 'exact'
  if (text.joined.startsWith(query.joined)) return 'start'
  if (everyWordMeets(query, text, (asked, word) => word.startsWith(asked)) || startsAtAWord(query, text))
    return 'word-start'
  const isLong = query.joined.length >= shortestInside
  if (isLong && text.joined.includes(query.joined)) return 'inside'
  const isInside = (asked: string, word: string) =>
    asked.length < shortestInside ? word.startsWith(asked) : word.includes(asked)
  return isLong && everyWordMeets(query, text, isInside) ? 'inside' : undefined
}

/** Whether the query meets the text when one letter is forgiven: in the whole, or in one word of those that were typed. */
export function isOneSlipAway(query: Folded, text: Folded): boolean {
  if (isSlip(query.joined, text.joined)) return true
  const wrong = query.words.filter((asked) => !text.words.some((word) => word.startsWith(asked)))
  const [only] = wrong
  return wrong.length === 1 && only !== undefined && text.words.some((word) => isSlip(only, word))
}

const everyWordMeets = (query: Folded, text: Folded, meets: (asked: string, word: string) => boolean): boolean =>
  query.words.every((asked) => text.words.some((word) => meets(asked, word)))

/** "yarkhan" begins at a word of "Rahim Yar Khan". */
const startsAtAWord = (query: Folded, text: Folded): boolean =>
  text.words.some((_, at) => text.words.slice(at).join('').startsWith(query.joined))

/** One edit away from the text, or from as much of it as was typed so far. */
function isSlip(asked: string, text: string): boolean {
  if (asked.length < shortestSlip) return false
  const lengths = new Set([text.length, asked.length - 1, asked.length, asked.length + 1])
  return [...lengths].some((length) => spellingDistance(asked, text.slice(0, length), 1) <= 1)
}
