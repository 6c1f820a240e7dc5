import type { ReactNode } from 'react'
import { Num } from './Num.tsx'

const digits = String.raw`\d+(?:[.,:]\d+)*`
const value = [
  // Codes: RF-2025-0412, SYN-0193.
  String.raw`[A-Z]{2,5}(?:-[A-Z0-9]+)*-\d[A-Z0-9]*(?:-[A-Z0-9]+)*`,
  // Telephone numbers in groups: +92 51 9107216.
  String.raw`\+\d+(?: \d+)+`,
  // Numbers with a sign, ranges, dates and times in figures, percentages: +6%, 2024-25, 14/07/2025, 09:20–10:05.
  String.raw`[+\-−]?${digits}(?:(?:[-–/]| – )${digits})*%?`,
].join('|')

// Digits inside a Latin word ("A4") belong to the word and need no isolate.
const isolated = new RegExp(String.raw`(?<![A-Za-z\d])(${value})`, 'u')

/**
 * A sentence with every number, range, time and code in it isolated, for text whose values were not put in as `<Num>`.
 * Put the result inside one element when the parent is a flex or grid box: each isolate would become an item of its own.
 */
export function iso(text: string): ReactNode {
  let at = 0
  return text.split(isolated).map((part, index) => {
    const key = at
    at += part.length
    // `split` by a pattern with one group puts the matches at odd places.
    return index % 2 === 1 ? <Num key={key}>{part}</Num> : part
  })
}
