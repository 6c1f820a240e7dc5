import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { fewCount, measures, minimumForMedian, minimumForPercent } from '#contract/measures.ts'
import { releaseInfo } from '#src/api/queries.ts'
import { usePageMessages } from '#src/i18n/page-messages.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import styles from './MethodsPage.module.css'
import { NamedLists } from './methods/NamedLists.tsx'
import { methodsMessages } from './methods-messages.ts'
import { PageTitle } from './PageTitle.tsx'

function Together() {
  const { t } = useTranslation('methods')
  const { data: release } = useQuery(releaseInfo())
  return <p>{iso(t('together', { limit: release?.smallNumberBelow ?? 10 }))}</p>
}

/** Who publishes, and whether that held for the release that answers. */
function Publishing() {
  const { t } = useTranslation('methods')
  const { data: release } = useQuery(releaseInfo())
  const alone = release?.isSynthetic ? 'publishedAlone' : 'publishedEmpty'
  return (
    <p>
      {iso(
        [t('twoPersons'), ...(release?.isSelfPublished ? [t(alone, { release: release.releaseId })] : [])].join(' '),
      )}
    </p>
  )
}

/** Where the reader of a shared link lands who asks what a number means. */
export function MethodsPage() {
  usePageMessages('methods', methodsMessages)
  const shell = useTranslate()
  const { t } = useTranslation('methods')
  return (
    <PageWidth>
      <PageTitle page={shell('shell:page.methods')} />
      <article className={styles.page}>
        <header className={styles.section}>
          <h1>{shell('shell:page.methods')}</h1>
          <p>{t('lead')}</p>
        </header>
        <Measures />
        <KindsOfAnswer />
        <Section title={t('protection')}>
          <p>{iso(t('protectionText'))}</p>
          <p>{iso(t('protectionPublic'))}</p>
          <Together />
          <Publishing />
        </Section>
        <Section title={t('late')}>
          <p>{iso(t('lateRecords'))}</p>
          <p>{iso(t('lateReferrals'))}</p>
          <p>{iso(t('lateCorrections'))}</p>
        </Section>
        <Section title={t('rates')}>
          <p>{iso(t('ratesText', { few: fewCount, percent: minimumForPercent, median: minimumForMedian }))}</p>
        </Section>
        <Section title={t('periods')}>
          <p>{iso(t('periodsText'))}</p>
        </Section>
        <Section title={t('synthetic')}>
          <p>{iso(t('syntheticText'))}</p>
        </Section>
        <Section title={t('places')}>
          <p>{iso(t('placesText'))}</p>
          <p>{iso(t('boundariesText'))}</p>
        </Section>
        <NamedLists />
        <Sources />
      </article>
    </PageWidth>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.section}>
    <h2>{title}</h2>
    {children}
  </section>
)

function Measures() {
  const { t } = useTranslation('methods')
  const words = useTranslate()
  return (
    <Section title={t('measures')}>
      <p>{iso(t('measuresText'))}</p>
      <dl className={styles.terms}>
        {measures.map((measure) => (
          <div key={measure}>
            <dt>{iso(words(`terms:measure.${measure}`))}</dt>
            <dd>{iso(words(`terms:definition.${measure}`))}</dd>
            <dd className={styles.unit}>{iso(t('unit', { unit: words(`terms:unit.${measure}`) }))}</dd>
          </div>
        ))}
      </dl>
      <p>{iso(t('caution'))}</p>
    </Section>
  )
}

function KindsOfAnswer() {
  const { t } = useTranslation('methods')
  const { data: release } = useQuery(releaseInfo())
  const kinds = [
    { id: 'zero', term: t('zero.term'), text: t('zero.text') },
    // Ten is what holds unless a deployment asks for more; the release says.
    {
      id: 'not-shown',
      term: t('notShown.term'),
      text: t('notShown.text', { largest: (release?.smallNumberBelow ?? 10) - 1 }),
    },
    { id: 'no-return', term: t('noReturn.term'), text: t('noReturn.text') },
    { id: 'not-applicable', term: t('notApplicable.term'), text: t('notApplicable.text') },
  ]
  return (
    <Section title={t('numbers')}>
      <dl className={styles.terms}>
        {kinds.map(({ id, term, text }) => (
          <div key={id}>
            <dt>{iso(term)}</dt>
            <dd>{iso(text)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Sources() {
  const { t } = useTranslation('methods')
  const names = ['census', 'shapes', 'standard', 'published', 'fonts', 'program'] as const
  return (
    <Section title={t('sources')}>
      <ul className={styles.sources}>
        {names.map((name) => (
          <li key={name}>{iso(t(`source.${name}`))}</li>
        ))}
      </ul>
    </Section>
  )
}
