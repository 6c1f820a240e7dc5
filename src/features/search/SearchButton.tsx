import { type ComponentType, type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { useSingleKeys } from '#src/ui/single-keys.ts'
import styles from './SearchButton.module.css'
import type { SearchDialogProps } from './SearchDialog.tsx'

const loadDialog = () => import('./SearchDialog.tsx')

/**
 * The way to search in the header. Without script it is a form that leads to the page of search; with it, it opens the dialog, as "/" and
 * Ctrl or Cmd with K do; the first of them can be turned off. The dialog is fetched when it is first wanted.
 */
export function SearchButton() {
  const { t } = useTranslation('ui')
  const page = `/${useLanguage()}/search`
  const hasSingleKeys = useSingleKeys()
  const [isOpen, setIsOpen] = useState(false)
  const [Dialog, setDialog] = useState<ComponentType<SearchDialogProps>>()

  const open = async () => {
    setIsOpen(true)
    try {
      const { SearchDialog } = await loadDialog()
      setDialog(() => SearchDialog)
    } catch {
      // The part could not be fetched; the server still draws the page.
      location.assign(page)
    }
  }
  const openByKey = useEffectEvent((event: KeyboardEvent) => {
    if (isOpen || !asksForSearch(event, hasSingleKeys)) return
    // Keeps the "/" out of the field, and Ctrl K from the browser.
    event.preventDefault()
    void open()
  })
  // Listens to the document, which is outside React.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => openByKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const openInstead = (event: FormEvent) => {
    event.preventDefault()
    void open()
  }
  // A failure to fetch ahead is no failure: the press asks again.
  const fetchAhead = () => void loadDialog().catch(() => undefined)
  return (
    <>
      <form action={page} onSubmit={openInstead}>
        <button
          type="submit"
          className={styles.button}
          aria-haspopup="dialog"
          aria-keyshortcuts={hasSingleKeys ? '/ Control+K Meta+K' : 'Control+K Meta+K'}
          onPointerEnter={fetchAhead}
          onFocus={fetchAhead}
        >
          <Icon name="search" size={20} isBesideWords />
          <span className={styles.label}>{t('header.search')}</span>
          {hasSingleKeys && (
            <kbd className={styles.key} aria-hidden="true">
              /
            </kbd>
          )}
        </button>
      </form>
      {isOpen && Dialog && <Dialog onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** By the place of the key, because an Urdu layout writes a letter with it; or by the sign, where another layout has it elsewhere. */
function asksForSearch(event: KeyboardEvent, hasSingleKeys: boolean): boolean {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (event.defaultPrevented || event.repeat || event.isComposing || altKey) return false
  if (code === 'KeyK') return ctrlKey !== metaKey && !shiftKey
  const isSlash = (code === 'Slash' && !shiftKey) || key === '/'
  return hasSingleKeys && isSlash && !ctrlKey && !metaKey && !isTypedInto(event.target)
}

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
