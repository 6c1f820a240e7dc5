import type { Findable } from '#contract/search/findables.ts'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { FoundEntry } from './FoundEntry.tsx'
import styles from './FoundList.module.css'
import type { Grouped } from './found-groups.ts'

export type FoundListProps = {
  readonly id: string
  readonly label: string
  readonly groups: readonly Grouped[]
  readonly isBrief: boolean
  readonly hrefOf: (findable: Findable) => string
  readonly optionId: (at: number) => string
  /** The option that Enter opens; none below zero. */
  readonly marked: number
  /** The last option, where there are more than the list holds. */
  readonly all: { readonly href: string; readonly count: number } | undefined
  readonly onChoose: () => void
}

/** The list below the field. Options are links, so that the pointer can open one in another tab; the keyboard never enters them. */
export function FoundList(props: FoundListProps) {
  const { id, label, groups, isBrief, hrefOf, optionId, marked, all, onChoose } = props
  const { searchWords } = useSearchWords()
  const starts = startsOf(groups)
  const option = (at: number, href: string) => ({
    id: optionId(at),
    href,
    role: 'option',
    tabIndex: -1,
    className: styles.option,
    'aria-selected': at === marked,
    onClick: onChoose,
  })
  return (
    // Grouped options with two lines each, owned by a combobox: no element of HTML is that.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={id} role="listbox" aria-label={label} className={styles.list}>
      {groups.map((group, index) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`} className={styles.group}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles.heading}>
            {searchWords(`group.${group.id}`)}
          </div>
          {group.found.map((found, within) => (
            <AppLink key={found.findable.key} {...option((starts[index] ?? 0) + within, hrefOf(found.findable))}>
              <FoundEntry found={found} isBrief={isBrief} />
            </AppLink>
          ))}
        </div>
      ))}
      {all && (
        <AppLink {...option(starts.at(-1) ?? 0, all.href)}>
          <span className={styles.all}>{iso(searchWords('all', { count: all.count }))}</span>
        </AppLink>
      )}
    </div>
  )
}

/** The place of each group's first option in the whole list, and after them the length of it. */
function startsOf(groups: readonly Grouped[]): number[] {
  const starts = [0]
  for (const { found } of groups) starts.push((starts.at(-1) ?? 0) + found.length)
  return starts
}
