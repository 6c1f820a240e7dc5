import type { i18n as I18n, TFunction } from 'i18next'
import type { ExportOffer } from '#src/export/export-offer.ts'
import { type ExportSheet, fileName, type SheetWords } from '#src/export/export-sheet.ts'
import { saveFile } from '#src/export/save-file.ts'
import { exportMessages } from '#src/i18n/export-messages.ts'
import { directionOf, type Language } from '#src/i18n/language.ts'
import type { ExportItem } from './ExportMenu.tsx'

export const exportIds = ['csv', 'xlsx', 'png', 'svg', 'geojson', 'link', 'embed', 'print'] as const
export type ExportId = (typeof exportIds)[number]

/** What is asked for, and where. */
export type ExportAsk = {
  readonly offer: ExportOffer
  /** The drawing; `undefined` where there is a table only. */
  readonly figure: HTMLElement | undefined
  readonly language: Language
  readonly words: TFunction<'export'>
}

/** What came of it: a sentence for those who hear the page, or a text to copy by hand. */
export type ExportOutcome =
  | { readonly kind: 'done'; readonly text?: string }
  | { readonly kind: 'by-hand'; readonly label: string; readonly text: string }

/** The words of downloads, made known to the page with this module. */
export function exportWordsIn(i18n: I18n, language: Language): TFunction<'export'> {
  if (!i18n.hasResourceBundle(language, 'export')) i18n.addResourceBundle(language, 'export', exportMessages[language])
  return i18n.getFixedT(language, 'export')
}

/** The entries that a picture has. */
export function exportItems(
  { offer, figure }: Pick<ExportAsk, 'offer' | 'figure'>,
  words: TFunction<'export'>,
): ExportItem<ExportId>[] {
  const isThere: Record<ExportId, boolean> = {
    csv: true,
    xlsx: true,
    png: figure !== undefined,
    svg: figure !== undefined,
    geojson: offer.layer !== undefined,
    link: true,
    embed: offer.embedHref !== undefined,
    print: true,
  }
  return exportIds
    .filter((id) => isThere[id])
    .map((id) => ({ id, label: words(`item.${id}`), ...(id !== 'link' && { hint: words(`hint.${id}`) }) }))
}

/** Makes one of them. Rejects when a part of the page that is needed for it does not arrive. */
export async function runExport(id: ExportId, ask: ExportAsk): Promise<ExportOutcome> {
  const { offer, words } = ask
  const sheet: ExportSheet = { ...offer.sheet, words: sheetWords(ask), link: location.href }
  const saved = (extension: string, file: Blob): ExportOutcome => {
    const name = fileName(sheet, extension)
    saveFile(name, file)
    return { kind: 'done', text: words('saved', { name }) }
  }
  switch (id) {
    case 'csv': {
      const { writeCsv } = await import('#src/export/write-csv.ts')
      return saved('csv', new Blob([writeCsv(sheet)], { type: 'text/csv;charset=utf-8' }))
    }
    case 'xlsx': {
      const { writeXlsx } = await import('#src/export/write-xlsx.ts')
      return saved('xlsx', await writeXlsx(sheet))
    }
    case 'svg':
      return saved('svg', await svgFile(ask, sheet))
    case 'png':
      return saved('png', await pngFile(ask, sheet))
    case 'geojson': {
      if (!offer.layer) throw new Error('This picture has no map layer')
      const [{ writeGeoJson }, layer] = await Promise.all([import('#src/export/write-geojson.ts'), offer.layer()])
      return saved('geojson', new Blob([writeGeoJson(layer, sheet)], { type: 'application/geo+json' }))
    }
    case 'link':
      return copied(location.href, { done: words('linkCopied'), byHand: words('linkByHand') })
    case 'embed': {
      const { embedCode } = await import('#src/export/embed-code.ts')
      const code = embedCode(new URL(offer.embedHref ?? '', location.origin), sheet.title)
      return copied(code, { done: words('embedCopied'), byHand: words('embedByHand') })
    }
    case 'print':
      // After the menu has closed: what is open is printed open.
      setTimeout(() => print())
      return { kind: 'done' }
  }
}

async function svgFile({ figure }: ExportAsk, sheet: ExportSheet): Promise<Blob> {
  if (!figure) throw new Error('There is no drawing')
  const { svgPicture, svgText } = await import('#src/export/svg-picture.ts')
  return new Blob([svgText(await svgPicture(figure, sheet))], { type: 'image/svg+xml' })
}

async function pngFile({ figure }: ExportAsk, sheet: ExportSheet): Promise<Blob> {
  if (!figure) throw new Error('There is no drawing')
  const [{ svgPicture }, { pngPicture }] = await Promise.all([
    import('#src/export/svg-picture.ts'),
    import('#src/export/png-picture.ts'),
  ])
  return pngPicture(await svgPicture(figure, sheet))
}

async function copied(text: string, { done, byHand }: { done: string; byHand: string }): Promise<ExportOutcome> {
  try {
    await navigator.clipboard.writeText(text)
    return { kind: 'done', text: done }
  } catch {
    // Refused, or the page does not come over HTTPS. The reader can still copy it.
    return { kind: 'by-hand', label: byHand, text }
  }
}

const sheetWords = ({ words, language }: ExportAsk): SheetWords => ({
  direction: directionOf(language),
  data: words('sheet.data'),
  about: words('sheet.about'),
  titleName: words('sheet.title'),
  sentenceName: words('sheet.sentence'),
  sourceName: words('sheet.source'),
  asOfName: words('sheet.asOf'),
  releaseName: words('sheet.release'),
  linkName: words('sheet.link'),
  noteName: words('sheet.note'),
  synthetic: words('sheet.synthetic'),
  symbols: words('sheet.symbols'),
})
