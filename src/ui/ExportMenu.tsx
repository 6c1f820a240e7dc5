import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import styles from './ExportMenu.module.css'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'
import { useClosingDetails } from './use-closing-details.ts'

export type ExportItem<Id extends string> = { readonly id: Id; readonly label: string; readonly hint?: string }

/** What the menu says below its entries. */
export type ExportStatus =
  | { readonly kind: 'busy'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string }
  /** The browser does not let the page copy: the reader can. */
  | { readonly kind: 'by-hand'; readonly label: string; readonly text: string }

export type ExportMenuProps<Id extends string> = {
  /** The picture that the files are made of, for those who hear the page. */
  readonly of: string
  /** `undefined` until they are there. */
  readonly items: readonly ExportItem<Id>[] | undefined
  readonly status: ExportStatus | undefined
  readonly onOpen: () => void
  /** Resolves to true when it is done and the menu can close. */
  readonly onChoose: (id: Id) => Promise<boolean>
}

/** "Download": files of one picture, its link, its code for other sites, and paper. Buttons in the order of the page; Escape closes. */
export function ExportMenu<Id extends string>({ of, items, status, onOpen, onChoose }: ExportMenuProps<Id>) {
  const { t } = useTranslation('ui')
  const details = useClosingDetails()
  const open = useEffectEvent(onOpen)
  // Opened by the browser alone, before the script was there to hear of it.
  useEffect(() => {
    if (details.current?.open) open()
  }, [details])
  const isBusy = status?.kind === 'busy'
  const choose = async (id: Id) => {
    if (isBusy || !(await onChoose(id))) return
    const { current } = details
    if (!current) return
    // The entry that had the focus goes out of sight with the menu.
    if (current.contains(document.activeElement)) current.querySelector('summary')?.focus()
    current.removeAttribute('open')
  }
  return (
    <details
      ref={details}
      className={styles.holder}
      data-not-in-picture
      // It may be open by then; see above.
      suppressHydrationWarning
      onToggle={(event) => event.currentTarget.open && onOpen()}
    >
      <summary className={styles.opener} aria-label={t('exports.openOf', { title: of })}>
        <Icon name="download" isBesideWords />
        <span>{t('exports.open')}</span>
      </summary>
      <div className={styles.menu}>
        {items && (
          <ul className={styles.entries} aria-busy={isBusy}>
            {items.map(({ id, label, hint }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.entry}
                  aria-disabled={isBusy || undefined}
                  onClick={() => void choose(id)}
                >
                  <span>{iso(label)}</span>
                  {hint !== undefined && <span className={styles.hint}>{iso(hint)}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
        <Status status={items || status ? status : { kind: 'busy', text: t('exports.preparing') }} isAlone={!items} />
      </div>
    </details>
  )
}

type StatusProps = { readonly status: ExportStatus | undefined; readonly isAlone: boolean }

function Status({ status, isAlone }: StatusProps) {
  if (!status) return null
  const look = classNames(styles.status, isAlone && styles.alone)
  if (status.kind === 'busy') return <output className={classNames(look, styles.busy)}>{iso(status.text)}</output>
  if (status.kind === 'failed') {
    return (
      <p className={classNames(look, styles.failed)} role="alert">
        {iso(status.text)}
      </p>
    )
  }
  return (
    <label className={look}>
      {status.label}
      <textarea
        className={styles.byHand}
        dir="ltr"
        readOnly
        rows={3}
        value={status.text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  )
}
