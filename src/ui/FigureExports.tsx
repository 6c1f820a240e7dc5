import type { TFunction } from 'i18next'
import { useRef, useState } from 'react'
import type { ExportOffer } from '#src/export/export-offer.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { ExportMenu, type ExportStatus } from './ExportMenu.tsx'
import type { ExportAsk, ExportId } from './export-actions.ts'
import { useAnnounce } from './LiveRegion.tsx'

/**
 * Puts together what can be taken away, when the menu is opened and not with every drawing of the page. A sheet may be fetched for it; the
 * words of files are there by then.
 */
export type OfferOf = (exportWords: TFunction<'export'>) => ExportOffer | Promise<ExportOffer>

export type FigureExportsProps = {
  readonly offer: OfferOf
  /** Title of the picture. */
  readonly of: string
}

type Actions = typeof import('./export-actions.ts')
type Opened = { readonly actions: Actions; readonly words: TFunction<'export'>; readonly ask: Omit<ExportAsk, 'words'> }

/**
 * The menu "Download" of the panel or figure around it. What makes the files, and the words for it, are fetched when it is opened for
 * the first time.
 */
export function FigureExports({ offer, of }: FigureExportsProps) {
  const { t, i18n } = useTranslation('ui')
  const language = useLanguage()
  const announce = useAnnounce()
  const holder = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<Opened>()
  const [status, setStatus] = useState<ExportStatus>()

  const open = async () => {
    setStatus(undefined)
    try {
      const actions = await import('./export-actions.ts')
      const words = actions.exportWordsIn(i18n, language)
      const ask = { offer: await offer(words), figure: figureAround(holder.current), language }
      setOpened({ actions, ask, words })
    } catch {
      setStatus({ kind: 'failed', text: t('exports.unavailable') })
    }
  }

  const choose = async (id: ExportId): Promise<boolean> => {
    if (!opened) return false
    const { actions, words, ask } = opened
    setStatus({ kind: 'busy', text: words('busy') })
    try {
      const outcome = await actions.runExport(id, { ...ask, words })
      if (outcome.kind === 'by-hand') {
        setStatus(outcome)
        return false
      }
      setStatus(undefined)
      if (outcome.text !== undefined) announce(outcome.text)
      return true
    } catch {
      // A part that makes the file did not arrive, or the picture cannot be drawn here; the message says what still works.
      setStatus({ kind: 'failed', text: words('failed') })
      return false
    }
  }

  const items = opened && opened.actions.exportItems(opened.ask, opened.words)
  return (
    <div ref={holder}>
      <ExportMenu<ExportId> of={of} items={items} status={status} onOpen={() => void open()} onChoose={choose} />
    </div>
  )
}

/** The figure that the menu stands in, or the first of its panel. */
const figureAround = (element: Element | null): HTMLElement | undefined =>
  element?.closest('figure') ?? element?.closest('section')?.querySelector('figure') ?? undefined
