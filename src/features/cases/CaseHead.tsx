import type { CaseDetail } from '#contract/api/cases.ts'
import { useApi } from '#src/api/api-context.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Num } from '#src/ui/Num.tsx'
import type { OpenForm } from './CaseForms.tsx'
import styles from './CaseView.module.css'
import { SaveFailure } from './SaveFailure.tsx'
import { useSave } from './use-save.ts'

export type CaseHeadProps = {
  readonly detail: CaseDetail
  readonly onOpen: (form: OpenForm) => void
  readonly onSaved: (detail: CaseDetail) => void
}

/** Which case it is, how it stands, and what can be done. */
export function CaseHead({ detail, onOpen, onSaved }: CaseHeadProps) {
  const { caseWords, t, language } = useCaseWords()
  const api = useApi()
  const { save, failure, isSaving } = useSave<number>(
    (version, key) => api.editCase(detail.id, version, { kind: 'unmerge' }, key),
    onSaved,
  )
  const { facts, persons, keptCase, doubles, isHandedOver } = detail
  const person = persons[0]
  const linkTo = ({ id, code }: { readonly id: string; readonly code: string }) => (
    <AppLink key={id} href={`/${language}/cases/${id}`}>
      <Num>{code}</Num>
    </AppLink>
  )
  return (
    <>
      <div className={styles.title}>
        <h1>
          <Num>{detail.code}</Num>
        </h1>
        <span>{t(`terms:category.${facts.form ?? facts.stream}`)}</span>
        <span>{caseWords(`status.${detail.status}`)}</span>
      </div>
      {isHandedOver && <Banner tone="information">{caseWords('handedOver')}</Banner>}
      {detail.isDouble && (
        <Banner tone="attention">
          {caseWords('isDouble')}{' '}
          {keptCase && (
            <>
              {caseWords('doubleOf')} {linkTo(keptCase)}
            </>
          )}
        </Banner>
      )}
      {doubles.length > 0 && (
        <p className={styles.title}>
          {caseWords('doubles')} {doubles.map(linkTo)}
        </p>
      )}
      {failure && <SaveFailure error={failure} />}
      <div className={styles.actions}>
        {person && (
          <LinkButton variant="primary" href={`/${language}/referrals/new?case=${detail.id}&person=${person.id}`}>
            {caseWords('newReferral')}
          </LinkButton>
        )}
        {!isHandedOver && (
          <>
            <Button onClick={() => onOpen({ kind: 'facts' })}>{caseWords('edit.facts')}</Button>
            <Button onClick={() => onOpen({ kind: 'stage', position: null })}>{caseWords('edit.addStage')}</Button>
            <Button onClick={() => onOpen({ kind: 'person', personId: null })}>{caseWords('edit.addPerson')}</Button>
            <Button onClick={() => onOpen({ kind: 'status' })}>{caseWords('edit.status')}</Button>
            {detail.isDouble ? (
              keptCase && (
                <Button variant="quiet" isDisabled={isSaving} onClick={() => save(detail.version)}>
                  {caseWords('edit.unmerge')}
                </Button>
              )
            ) : (
              <Button variant="quiet" onClick={() => onOpen({ kind: 'merge' })}>
                {caseWords('edit.merge')}
              </Button>
            )}
          </>
        )}
      </div>
    </>
  )
}
