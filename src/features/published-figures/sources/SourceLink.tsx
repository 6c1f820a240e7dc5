import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { usePublished } from '../published-context.ts'
import styles from './sources.module.css'

export type Source = Pick<PublishedFigure, 'sourceTitle' | 'sourcePublisher' | 'sourceUrl'>

/** An address that a reader may be sent to: another scheme in the data would be no page. */
const isWebAddress = (url: string) => /^https?:\/\//i.test(url)

/** Title and publisher of a source, as a link that plainly leaves this site and tells the other nothing about this page. */
export function SourceLink({ sourceTitle, sourcePublisher, sourceUrl }: Source) {
  const { t } = usePublished().words
  // One run: broken over two lines, two runs of Latin words would change places in Urdu.
  const words = <DataText>{`${sourceTitle}, ${sourcePublisher}`}</DataText>
  if (!isWebAddress(sourceUrl)) return words
  return (
    <a className={styles.link} href={sourceUrl} rel="noreferrer noopener">
      {words} <Icon name="external" size={16} isBesideWords />
      <VisuallyHidden>{t('published:source.external')}</VisuallyHidden>
    </a>
  )
}
