import { isStream, streamOf } from '#contract/categories.ts'
import type { Found } from '#contract/search/find.ts'
import type { Findable } from '#contract/search/findables.ts'
import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import { lawScopeWords } from '#src/i18n/law-scope.ts'
import type { SearchWords } from '#src/i18n/use-search-words.ts'

export type FoundWords = {
  readonly name: string
  /** The name by which it was found, where that is another one: as the data have it, in its own script. */
  readonly alsoCalled?: string
  /** What it is; not of a suggestion, which is known by its name. */
  readonly detail?: string
}

/** A hit in words: the name in the page's language, the name that was meant beside it, and what it is. */
export function foundWords({ findable, by }: Found, words: SearchWords, isBrief = false): FoundWords {
  const name = findable.name[words.language]
  if (isBrief) return { name }
  const also = by.kind === 'division' ? (findable.division?.[words.language] ?? by.text) : by.text
  const isOther = also !== name && !(by.kind === 'alias' && hasHiddenAliases(findable))
  return { name, detail: detailOf(findable, words), ...(isOther && { alsoCalled: also }) }
}

/** What people type for a measure or a form is not always a word to use of people. */
const hasHiddenAliases = ({ kind }: Findable): boolean =>
  kind === 'measure' || kind === 'category' || kind === 'page' || kind === 'law'

function detailOf(findable: Findable, words: SearchWords): string {
  const { t, language, searchWords } = words
  switch (findable.kind) {
    case 'place': {
      if (findable.countedIn) return searchWords('countedIn', { district: findable.countedIn[language] })
      if (findable.province) return searchWords('district', { province: findable.province[language] })
      return searchWords(findable.place.level === 'country' ? 'country' : 'province')
    }
    case 'agency': {
      const kind = agencyKindWords(findable.agency.kind, words)
      return findable.province ? searchWords('agencyIn', { kind, province: findable.province[language] }) : kind
    }
    case 'law':
      return searchWords('law', { scope: lawScopeWords(findable.law.scope, searchWords), code: findable.law.code })
    case 'measure':
      return t(`terms:definition.${findable.measure}`)
    case 'category':
      return isStream(findable.category)
        ? searchWords('stream')
        : searchWords('formOf', { stream: t(`terms:category.${streamOf(findable.category)}`) })
    case 'page':
      return findable.isPart ? searchWords('partOf', { page: t('shell:page.published') }) : searchWords('page')
  }
}
