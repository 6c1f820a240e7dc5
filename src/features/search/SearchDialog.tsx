import { type MouseEvent, useEffect, useRef } from 'react'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { SearchBox } from './SearchBox.tsx'
import styles from './SearchDialog.module.css'

export type SearchDialogProps = { readonly onClose: () => void }

/**
 * Search over the page. The browser keeps the focus inside and gives it back. What is said aloud is said inside: the rest of the page, with
 * its own live region, is out of reach meanwhile.
 */
export function SearchDialog({ onClose }: SearchDialogProps) {
  const { searchWords } = useSearchWords()
  const dialog = useRef<HTMLDialogElement>(null)
  // The dialog is shown by a method of the browser.
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [])
  const close = () => dialog.current?.close()
  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) close()
  }
  return (
    // A press beside it is a shortcut for the pointer; the keyboard has Escape and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={searchWords('title')}
      onClose={onClose}
      onClick={closeOutside}
    >
      <LiveRegion>
        <SearchBox onClose={close} />
      </LiveRegion>
    </dialog>
  )
}
