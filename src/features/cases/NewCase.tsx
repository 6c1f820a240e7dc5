import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { firstStages } from '#contract/cases/stages.ts'
import { pakistanDay } from '#contract/cases/today.ts'
import { useApi } from '#src/api/api-context.ts'
import type { CaseToCreate } from '#src/api/case-commands.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { Button } from '#src/ui/Button.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './CaseForm.module.css'
import { emptyPart, type Part, type Typed, type TypedParts } from './case-fields.ts'
import { DraftNote } from './EditForm.tsx'
import { FaultSummary } from './FaultSummary.tsx'
import { LikelyDoubles } from './LikelyDoubles.tsx'
import { PartFields } from './PartFields.tsx'
import { type PartFault, partFaults } from './part-faults.ts'
import { SaveFailure } from './SaveFailure.tsx'
import { useCaseDraft } from './use-case-draft.ts'
import { useCaseNames } from './use-case-names.ts'
import { useFieldLists } from './use-field-lists.ts'
import { faultsIn, useSave } from './use-save.ts'

const parts = ['facts', 'person', 'stage'] as const satisfies readonly Part[]
const empty: TypedParts = { facts: emptyPart('facts'), person: emptyPart('person'), stage: emptyPart('stage') }

/** Registers a case with its first person, and warns where it may be there already. */
export function NewCase() {
  const words = useCaseWords()
  const { caseWords, language } = words
  const api = useApi()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const names = useCaseNames(words)
  const lists = useFieldLists(words, firstStages)
  const draft = useCaseDraft('new', empty)
  const [faults, setFaults] = useState<readonly PartFault[]>([])
  const { save, failure, isSaving } = useSave<CaseToCreate>(api.createCase, (detail) => {
    draft.forget()
    announce(caseWords('created', { code: detail.code }))
    void navigate({ to: '/$language/cases/$caseId', params: { language, caseId: detail.id } })
  })
  if (!draft.isReady) return <Skeleton shape="text" />

  const typedOf = (part: Part): Typed => draft.typed[part] ?? emptyPart(part)
  const hasStage = Object.values(typedOf('stage')).some((value) => value !== null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    const today = pakistanDay(new Date())
    const found = parts
      .filter((part) => part !== 'stage' || hasStage)
      .flatMap((part) => partFaults(part, typedOf(part), { today, enteredOn: today }))
    setFaults(found)
    // Without a fault every field holds a code of its list.
    if (found.length === 0)
      save({
        facts: typedOf('facts'),
        person: typedOf('person'),
        stage: hasStage ? typedOf('stage') : null,
      } as unknown as CaseToCreate)
  }
  const told = faults.length > 0 ? faults : faultsIn(failure, parts)
  const titles = { facts: undefined, person: caseWords('section.person'), stage: caseWords('section.stage') }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <p>
          <AppLink href={`/${language}/cases`}>{caseWords('back')}</AppLink>
        </p>
        <h1>{caseWords('new')}</h1>
        <p className={styles.note}>{caseWords('form.codesOnly')}</p>
      </div>
      {draft.takenUpFrom !== undefined && <DraftNote savedAt={draft.takenUpFrom} onDiscard={draft.discard} />}
      {failure && told.length === 0 && <SaveFailure error={failure} />}
      <FaultSummary faults={told} />
      {parts.map((part) => (
        <PartFields
          key={part}
          part={part}
          {...(titles[part] !== undefined && { title: titles[part] })}
          typed={typedOf(part)}
          faults={told}
          lists={lists}
          names={names}
          onType={(typed) => draft.type({ ...draft.typed, [part]: typed })}
        />
      ))}
      <LikelyDoubles facts={typedOf('facts')} person={typedOf('person')} />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={isSaving}>
          {caseWords('form.create')}
        </Button>
      </div>
    </form>
  )
}
