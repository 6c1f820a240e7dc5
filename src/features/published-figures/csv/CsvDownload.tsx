import { useState } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { usePublished } from '../published-context.ts'
import { saveFile } from './save-file.ts'
import { writeFiguresCsv } from './write-figures-csv.ts'

const fileName = 'published-figures.csv'

/** Saves the figures that the table shows, on all its pages. */
export function CsvDownload({ figures }: { readonly figures: readonly PublishedFigure[] }) {
  const { words } = usePublished()
  const [hasFailed, setHasFailed] = useState(false)
  const save = async () => {
    setHasFailed(false)
    try {
      saveFile(fileName, await writeFiguresCsv(figures, words))
    } catch {
      // Only the part that writes the file can be missing, after a lost connection; the message says so.
      setHasFailed(true)
    }
  }
  return (
    <>
      <Button icon="download" onClick={() => void save()}>
        {words.t('published:csv.save')}
      </Button>
      {hasFailed && (
        <Banner tone="error" isAnnounced>
          <p>{words.t('published:csv.failed')}</p>
        </Banner>
      )}
    </>
  )
}
