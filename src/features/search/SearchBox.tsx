import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { IconButton } from '#src/ui/IconButton.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { useSingleKeys } from '#src/ui/single-keys.ts'
import { FoundList } from './FoundList.tsx'
import { fieldLanguage } from './field-language.ts'
import { groupFound, suggestionsOf } from './found-groups.ts'
import { NothingFound } from './NothingFound.tsx'
import styles from './SearchBox.module.css'
import { searchPageHref } from './search-page-href.ts'
import { useFound } from './use-found.ts'
import { useFoundAloud } from './use-found-aloud.ts'

const mostOfEachGroup = 5

/** The field with its list: a combobox of which the list is always open. The focus stays in the field; the arrows move a mark in the list. */
export function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const words = useSearchWords()
  const { searchWords, language } = words
  const hasSingleKeys = useSingleKeys()
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(-1)
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const { found, suggested, hrefOf, index } = useFound(typed, words)
  const hasTyped = typed.trim() !== ''
  const groups = hasTyped ? found && groupFound(found, mostOfEachGroup) : suggestionsOf(suggested)
  const shown = groups?.reduce((sum, group) => sum + group.found.length, 0) ?? 0
  const hasMore = hasTyped && found !== undefined && found.length > shown
  const options = shown + (hasMore ? 1 : 0)
  const optionId = (at: number) => `${listId}-${at}`
  useFoundAloud(hasTyped ? found?.length : undefined)

  const mark = (at: number) => {
    setMarked(at)
    // There once the list is drawn; the list is drawn already, only the mark moves.
    list.current?.querySelector(`#${CSS.escape(optionId(at))}`)?.scrollIntoView({ block: 'nearest' })
  }
  const type = (text: string) => {
    setTyped(text)
    setMarked(text.trim() === '' ? -1 : 0)
    list.current?.scrollTo({ top: 0 })
  }
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
      return
    }
    if (event.nativeEvent.isComposing || options === 0) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (marked >= 0) list.current?.querySelector<HTMLElement>(`#${CSS.escape(optionId(marked))}`)?.click()
      return
    }
    const next = nextMark(event, marked, options)
    if (next === undefined) return
    event.preventDefault()
    mark(next)
  }
  return (
    <div className={styles.box}>
      <div className={styles.field}>
        <Icon name="search" size={20} />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={searchWords('label')}
          aria-expanded={options > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={marked >= 0 && marked < options ? optionId(marked) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={searchWords('placeholder')}
          value={typed}
          {...fieldLanguage(typed)}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={move}
        />
        <IconButton icon="close" label={searchWords('close')} onClick={onClose} />
      </div>
      <div ref={list} className={styles.results}>
        {groups && options > 0 && (
          <FoundList
            id={listId}
            label={searchWords(hasTyped ? 'results' : 'suggestions')}
            groups={groups}
            isBrief={!hasTyped}
            hrefOf={hrefOf}
            optionId={optionId}
            marked={marked}
            all={hasMore ? { href: searchPageHref(language, typed), count: found.length } : undefined}
            onChoose={onClose}
          />
        )}
        {groups && options === 0 && <NothingFound typed={typed} />}
        {!groups && index.error && (
          <PanelFailure
            error={index.error}
            hasData={false}
            isRetrying={index.isFetching}
            onRetry={() => void index.refetch()}
          />
        )}
        {!groups && !index.error && (
          <div aria-busy="true">
            <Skeleton shape="text" />
          </div>
        )}
      </div>
      <div className={styles.hint}>
        <p>{searchWords('hint')}</p>
        <p>{iso(searchWords(hasSingleKeys ? 'shortcuts' : 'shortcutsOff', shortcutKeys))}</p>
      </div>
    </div>
  )
}

const shortcutKeys = { slash: isolateLtr('/'), controlK: isolateLtr('Ctrl K') }

/** Where a key moves the mark, from the last to the first and back. Home and End with Shift still select in the field. */
function nextMark({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, marked: number, options: number) {
  if (shiftKey || ctrlKey || metaKey || altKey) return undefined
  if (key === 'ArrowDown') return (marked + 1) % options
  if (key === 'ArrowUp') return marked <= 0 ? options - 1 : marked - 1
  if (key === 'Home') return 0
  return key === 'End' ? options - 1 : undefined
}
