import { useQuery } from '@tanstack/react-query'
import { maySeeAgencyReturns } from '#contract/returns.ts'
import { returnsByAgency, returnsByKind, session } from '#src/api/queries.ts'
import { IgnoredParameters } from '#src/features/filter-sentence/IgnoredParameters.tsx'
import { ReturnsSentence } from '#src/features/returns-grid/ReturnsSentence.tsx'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { useReturnsFilters } from '#src/url/use-returns-filters.ts'
import { PageTitle } from './PageTitle.tsx'
import styles from './ReturnsPage.module.css'
import { ReturnsView, type ReturnsViewProps } from './returns/ReturnsView.tsx'
import { Waiting } from './Waiting.tsx'
import { type Known, WithBounds } from './WithBounds.tsx'

/** Who is silent: the returns that were due, month by month, and what has come of them. */
export function ReturnsPage() {
  const { t } = useReturnsWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.returns')} />
      <WithBounds>{(known) => <Returns {...known} />}</WithBounds>
    </PageWidth>
  )
}

function Returns({ geography, bounds }: Known) {
  const { language } = useReturnsWords()
  const { filters, ignored, choose } = useReturnsFilters(bounds)
  const viewer = useQuery(session())
  const Answered = maySeeAgencyReturns(viewer.data?.viewer?.role) ? AgencyReturns : KindReturns
  return (
    <div className={styles.page}>
      <div>
        <ReturnsSentence
          filters={filters}
          bounds={bounds}
          geography={geography}
          action={`/${language}/data/returns`}
          onChoose={choose}
        />
        <IgnoredParameters ignored={ignored} />
      </div>
      {/* Which of the two may be asked is known once it is known who asks; a failure to learn that is a visitor's page. */}
      {viewer.isPending ? <Waiting shape="figures" /> : <Answered {...{ geography, filters, choose }} />}
    </div>
  )
}

type AnsweredProps = Omit<ReturnsViewProps, 'result' | 'isByAgency'>

const AgencyReturns = (props: AnsweredProps) => (
  <ReturnsView {...props} isByAgency result={useQuery(returnsByAgency(props.filters))} />
)

const KindReturns = (props: AnsweredProps) => (
  <ReturnsView {...props} isByAgency={false} result={useQuery(returnsByKind(props.filters))} />
)
