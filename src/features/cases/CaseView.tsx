import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CaseDetail } from '#contract/api/cases.ts'
import { ApiError } from '#src/api/api-error.ts'
import { caseDetail } from '#src/api/queries.ts'
import { isRefused, whileLookedAt } from '#src/api/while-looked-at.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { CaseForms, type OpenForm } from './CaseForms.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { CasePersons } from './CasePersons.tsx'
import { CaseReferrals } from './CaseReferrals.tsx'
import { CaseStages } from './CaseStages.tsx'
import styles from './CaseView.module.css'
import { RegisterClosed } from './RegisterClosed.tsx'
import { useCaseNames } from './use-case-names.ts'

/** One case: what is known of it, what was done, and a form for one edit at a time. */
export function CaseView({ caseId }: { readonly caseId: string }) {
  const words = useCaseWords()
  const { caseWords, language } = words
  const names = useCaseNames(words)
  const announce = useAnnounce()
  const { data, error, isFetching, refetch } = useQuery(whileLookedAt(caseDetail(caseId)))
  const [open, setOpen] = useState<OpenForm>()
  const head = useRef<HTMLDivElement>(null)
  // The answer before may be of another case.
  const detail = data?.id === caseId ? data : undefined
  if (isRefused(error) && !open) return <RegisterClosed />
  const close = () => {
    setOpen(undefined)
    head.current?.focus()
  }
  const saved = ({ code }: CaseDetail) => {
    announce(caseWords('saved', { code }))
    close()
  }
  const isMissing = error instanceof ApiError && error.status === 404 && !detail
  return (
    <div className={styles.case}>
      <div ref={head} className={styles.head} tabIndex={-1}>
        <p>
          <AppLink href={`/${language}/cases`}>{caseWords('back')}</AppLink>
        </p>
        {detail && <CaseHead detail={detail} onOpen={setOpen} onSaved={saved} />}
      </div>
      {isMissing && <EmptyState title={caseWords('missing')} text={caseWords('missingText')} />}
      {Boolean(error) && !isMissing && !isRefused(error) && (
        <PanelFailure
          error={error}
          hasData={detail !== undefined}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {!detail && !error && <Skeleton shape="text" />}
      {detail && (
        <>
          {open && (
            <CaseForms
              key={JSON.stringify(open)}
              detail={detail}
              open={open}
              names={names}
              onSaved={saved}
              onCancel={close}
            />
          )}
          <CaseFacts detail={detail} names={names} />
          <CaseStages detail={detail} onOpen={setOpen} />
          <CasePersons detail={detail} names={names} onOpen={setOpen} />
          <CaseReferrals detail={detail} />
          <CaseHistory caseId={caseId} names={names} />
        </>
      )}
    </div>
  )
}
