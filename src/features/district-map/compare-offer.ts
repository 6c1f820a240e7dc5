import type { ExportOffer } from '#src/export/export-offer.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { compareLayer } from './compare-layer.ts'
import { type ComparePicture, compareSheet } from './compare-sheet.ts'
import type { DistrictWords } from './district-sheet.ts'

/** What can be taken away of two periods. Fetched when the menu is opened. */
export const compareOffer = (
  picture: ComparePicture,
  boundariesUrl: string,
  words: DistrictWords & FileWords,
): ExportOffer => ({
  sheet: compareSheet(picture, words),
  layer: () => compareLayer(picture, { view: picture.view, show: picture.show, boundariesUrl }),
})
