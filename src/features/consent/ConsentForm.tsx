import { type FormEvent, type KeyboardEvent, use, useEffect, useRef, useState } from 'react'
import type { ReferralSubject } from '#contract/api/sending.ts'
import { deskLanguages } from '#contract/referrals/agency-desk.ts'
import { consentBases, consentScopes, explanationWays, usualConsentDays } from '#contract/referrals/consent.ts'
import { type Service, services } from '#contract/referrals/urgencies.ts'
import { useApi } from '#src/api/api-context.ts'
import type { ConsentToRecord } from '#src/api/sending-commands.ts'
import { useSendingAnswers } from '#src/api/sending-queries.ts'
import { useIntention } from '#src/api/use-intention.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { AgencyPicker, type NamedAgency } from './AgencyPicker.tsx'
import styles from './ConsentForm.module.css'
import type { faultsOfRefusal } from './check-consent.ts'
import {
  basesWithoutConsent,
  type ConsentDraft,
  type DraftFaults,
  type DraftField,
  draftFields,
  newDraft,
} from './consent-draft.ts'
import { Choices, Line, Tick } from './FormParts.tsx'

export type ConsentFormProps = {
  readonly subject: ReferralSubject
  readonly service: Service | undefined
  readonly agencies: readonly NamedAgency[]
  /** 'YYYY-MM-DD' in Pakistan. */
  readonly today: string
  readonly onRecorded: () => void
  readonly onCancel: () => void
}

/** What a person agreed to, as it is asked. Faults stand at their fields and the first has the focus; nothing that was typed is lost. */
export function ConsentForm({ subject, service, agencies, today, onRecorded, onCancel }: ConsentFormProps) {
  const { sendingWords, deskWords, referralWords } = useSendingWords()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => newDraft(service, today))
  const { faults, setFaults, check, recording } = useRecording(subject, today, form, onRecorded)
  // Focus is the browser's: the button that opened the form is gone.
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-field]')?.focus(), [])

  const change = <Field extends DraftField>(field: Field, value: ConsentDraft[Field]) => {
    setDraft((before) => ({ ...before, [field]: value }))
    setFaults((before) => ({ ...before, [field]: undefined }))
  }
  const at = (field: DraftField) => {
    const fault = faults[field]
    return { field, fault: fault && sendingWords(`form.fault.${fault}`) }
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void check(draft)
  }
  const closeByKey = (event: KeyboardEvent) => {
    if (event.code !== 'Escape') return
    event.preventDefault()
    onCancel()
  }
  const isWithoutConsent = draft.basis !== undefined && basesWithoutConsent.includes(draft.basis)
  return (
    <div onKeyDown={closeByKey}>
      <form ref={form} className={styles.form} noValidate onSubmit={send}>
        <h3>{sendingWords('form.title')}</h3>
        <Choices
          {...at('basis')}
          legend={sendingWords('form.basis')}
          options={consentBases.map((value) => ({ value, label: sendingWords(`consent.basis.${value}`) }))}
          chosen={draft.basis ? [draft.basis] : []}
          onChange={([basis]) => change('basis', basis)}
        />
        {isWithoutConsent && (
          <Tick
            {...at('isConfirmed')}
            label={sendingWords('form.confirm')}
            hint={sendingWords('form.confirmHint')}
            isOn={draft.isConfirmed}
            onChange={(isOn) => change('isConfirmed', isOn)}
          />
        )}
        <Choices
          {...at('scope')}
          legend={sendingWords('form.scope')}
          options={consentScopes.map((value) => ({ value, label: sendingWords(`form.scopeChoice.${value}`) }))}
          chosen={draft.scope ? [draft.scope] : []}
          onChange={([scope]) => change('scope', scope)}
        />
        <Choices
          {...at('services')}
          legend={sendingWords('form.services')}
          options={services.map((value) => ({ value, label: referralWords(`service.${value}`) }))}
          chosen={draft.services}
          isMany
          onChange={(chosen) => change('services', chosen)}
        />
        <Tick
          {...at('allowsLawEnforcement')}
          label={sendingWords('form.police')}
          hint={sendingWords('form.policeHint')}
          isOn={draft.allowsLawEnforcement}
          onChange={(isOn) => change('allowsLawEnforcement', isOn)}
        />
        <details className={styles.field} open={faults.excludedAgencyIds ? true : undefined}>
          <summary className={styles.label}>{sendingWords('form.agencies')}</summary>
          <p className={styles.hint}>{sendingWords('form.agenciesHint')}</p>
          <AgencyPicker
            {...at('agencyIds')}
            label={sendingWords('form.onlyAgencies')}
            agencies={agencies}
            chosen={draft.agencyIds}
            onChange={(chosen) => change('agencyIds', chosen)}
          />
          <AgencyPicker
            {...at('excludedAgencyIds')}
            label={sendingWords('form.notAgencies')}
            agencies={agencies}
            chosen={draft.excludedAgencyIds}
            onChange={(chosen) => change('excludedAgencyIds', chosen)}
          />
        </details>
        <Line {...at('explainedIn')} label={sendingWords('form.explainedIn')}>
          {(attributes) => (
            <select
              {...attributes}
              className={styles.control}
              value={draft.explainedIn ?? ''}
              onChange={({ currentTarget }) =>
                change(
                  'explainedIn',
                  [...deskLanguages, 'other' as const].find((one) => one === currentTarget.value),
                )
              }
            >
              <option value="">{sendingWords('form.choose')}</option>
              {deskLanguages.map((one) => (
                <option key={one} value={one}>
                  {deskWords(`language.${one}`)}
                </option>
              ))}
              <option value="other">{sendingWords('form.otherLanguage')}</option>
            </select>
          )}
        </Line>
        <Choices
          {...at('explainedHow')}
          legend={sendingWords('form.explainedHow')}
          options={explanationWays.map((value) => ({ value, label: sendingWords(`form.how.${value}`) }))}
          chosen={draft.explainedHow ? [draft.explainedHow] : []}
          onChange={([how]) => change('explainedHow', how)}
        />
        {(['givenOn', 'expiresOn'] as const).map((field) => (
          <Line
            key={field}
            {...at(field)}
            label={sendingWords(`form.${field}`)}
            hint={field === 'expiresOn' ? sendingWords('form.expiresHint', { days: usualConsentDays }) : undefined}
          >
            {(attributes) => (
              <input
                {...attributes}
                type="date"
                className={styles.control}
                value={draft[field]}
                onChange={({ currentTarget }) => change(field, currentTarget.value)}
              />
            )}
          </Line>
        ))}
        <RecordingFailure recording={recording} />
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={recording.isSending}>
            {sendingWords('form.save')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {sendingWords('form.cancel')}
          </Button>
        </div>
      </form>
    </div>
  )
}

type Recording = ReturnType<typeof useIntention<ConsentToRecord, ReferralSubject>>

/** Checks as the server does, sends what stands the check, and puts the server's own refusals at their fields. */
function useRecording(
  subject: ReferralSubject,
  today: string,
  form: { readonly current: HTMLFormElement | null },
  onRecorded: () => void,
) {
  const api = useApi()
  const { keepSubject, askAgain } = useSendingAnswers()
  const [faults, setFaults] = useState<DraftFaults>({})
  const show = (found: DraftFaults) => {
    setFaults(found)
    const first = draftFields.find((field) => found[field] !== undefined)
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)
    if (place?.tabIndex === -1 && place.matches('fieldset')) place.focus()
    else place?.querySelector<HTMLElement>('input, select')?.focus()
  }
  const showRefusal = async (errors: Parameters<typeof faultsOfRefusal>[0] | undefined) => {
    if (errors) show((await import('./check-consent.ts')).faultsOfRefusal(errors))
  }
  const recording = useIntention<ConsentToRecord, ReferralSubject>(
    (consent, key) => api.recordConsent(subject.personId, consent, key),
    {
      onDone: (answer) => {
        keepSubject(answer)
        void askAgain()
        onRecorded()
      },
      onRefused: ({ problem }) => void showRefusal(problem?.errors),
    },
  )
  const check = async (draft: ConsentDraft) => {
    const { checkConsent } = await import('./check-consent.ts')
    const { consent, faults: found } = checkConsent(draft, subject.ageBand, today)
    show(found ?? {})
    if (consent) recording.press(consent)
  }
  return { faults, setFaults, check, recording }
}

function RecordingFailure({ recording: { failure, isSending } }: { readonly recording: Recording }) {
  const { sendingWords } = useSendingWords()
  const errorWords = use(ErrorWordsContext)
  // Refused fields say so themselves.
  if (!failure || failure.error.problem?.errors) return null
  return (
    <Banner tone="error" isAnnounced>
      <p>{sendingWords('form.failed')}</p>
      <p>{iso(errorWords(failure.error)?.text ?? '')}</p>
      {failure.error.isPassing && (
        <Button size="small" isDisabled={isSending} onClick={failure.retry}>
          {sendingWords('form.retry')}
        </Button>
      )}
    </Banner>
  )
}
