/** What stands in for each of the page's own fonts in a program that does not have it. */
const standIns: Readonly<Record<string, readonly string[]>> = {
  'Rabta Sans': ['Source Sans 3', 'Source Sans Pro', 'Noto Sans'],
  'Rabta Serif': ['Source Serif 4', 'Source Serif Pro', 'Noto Serif'],
  'Noto Nastaliq Urdu': ['Jameel Noori Nastaleeq', 'Urdu Typesetting'],
  'Noto Naskh Arabic': ['Geeza Pro', 'Segoe UI'],
}

/** Names that only this page's style sheets know. */
const onlyHere = /^(Early |Device )|Fallback$/

/** The families of a computed style as a list that holds outside of the page too. */
export function fontStack(computedFamily: string): string {
  const families = familiesOf(computedFamily)
    .filter((family) => !onlyHere.test(family))
    .flatMap((family) => [family, ...(standIns[family] ?? [])])
  return [...new Set(families)].map((family) => (/[\s\d]/.test(family) ? `'${family}'` : family)).join(', ')
}

export const familiesOf = (stack: string): string[] =>
  stack.split(',').map((family) => family.trim().replaceAll(/^["']|["']$/g, ''))
