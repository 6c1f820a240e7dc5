import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import type { NoticeSettings } from '#contract/api/notices.ts'
import { noticeKinds, noticeLanguages, smsNumberPattern } from '#contract/notices/notice-kinds.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './NoticeSettingsForm.module.css'

/** A number as it is written, of nobody. */
const exampleNumber = isolateLtr('+923001234567')
/** Each language in its own words. */
const languageNames = { en: 'English', ur: 'اردو' } as const

export type NoticeSettingsFormProps = {
  readonly settings: NoticeSettings
  readonly isSaving: boolean
  readonly isSaved: boolean
  /** Something was changed after it was saved. */
  readonly onChange: () => void
  readonly onSave: (settings: NoticeSettings) => void
}

/** The choices. They stay as the reader left them until they are saved. */
export function NoticeSettingsForm({ settings, isSaving, isSaved, onChange, onSave }: NoticeSettingsFormProps) {
  const { noticeWords } = useNoticeWords()
  const id = useId()
  const [chosen, setChosen] = useState(settings)
  const [number, setNumber] = useState(settings.smsNumber ?? '')
  const [isMissing, setIsMissing] = useState(false)
  const numberField = useRef<HTMLInputElement>(null)
  const change = (changes: Partial<NoticeSettings>) => {
    onChange()
    setChosen((before) => ({ ...before, ...changes }))
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    const written = number.replaceAll(/[\s()-]/g, '')
    const isNumber = smsNumberPattern.test(written)
    if (!isNumber && (chosen.isSmsOn || written !== '')) {
      setIsMissing(true)
      numberField.current?.focus()
      return
    }
    onSave({ ...chosen, smsNumber: isNumber ? written : null })
  }
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <p className={styles.note}>{noticeWords('settings.always')}</p>
      <Choices title={noticeWords('settings.language')}>
        {noticeLanguages.map((language) => (
          <label key={language} className={styles.choice}>
            <input
              type="radio"
              name={`${id}-language`}
              checked={chosen.language === language}
              onChange={() => change({ language })}
            />
            <span lang={language}>{languageNames[language]}</span>
          </label>
        ))}
      </Choices>
      <Choices title={noticeWords('settings.email')}>
        {noticeKinds.map((kind) => (
          <Check
            key={kind}
            label={noticeWords(`kind.${kind}`)}
            isOn={chosen.emailKinds.includes(kind)}
            onChange={(isOn) =>
              change({
                emailKinds: noticeKinds.filter((one) => (one === kind ? isOn : chosen.emailKinds.includes(one))),
              })
            }
          />
        ))}
        <Check
          label={noticeWords('settings.digest')}
          hint={noticeWords('settings.digestHint')}
          isOn={chosen.wantsDigest}
          onChange={(wantsDigest) => change({ wantsDigest })}
        />
      </Choices>
      <Choices title={noticeWords('settings.sms')}>
        <Check
          label={noticeWords('settings.smsOn')}
          hint={noticeWords('settings.smsHint')}
          isOn={chosen.isSmsOn}
          onChange={(isSmsOn) => change({ isSmsOn })}
        />
        <label className={styles.field}>
          <span>{noticeWords('settings.smsNumber')}</span>
          <input
            ref={numberField}
            className={styles.number}
            type="tel"
            dir="ltr"
            autoComplete="tel"
            value={number}
            aria-invalid={isMissing || undefined}
            aria-describedby={`${id}-number`}
            onChange={({ currentTarget }) => {
              onChange()
              setIsMissing(false)
              setNumber(currentTarget.value)
            }}
          />
        </label>
        <p id={`${id}-number`} className={isMissing ? styles.missing : styles.note}>
          {iso(noticeWords(isMissing ? 'settings.smsMissing' : 'settings.smsExample', { number: exampleNumber }))}
        </p>
      </Choices>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={isSaving}>
          {noticeWords('settings.save')}
        </Button>
        {isSaved && <p>{noticeWords('settings.saved')}</p>}
      </div>
    </form>
  )
}

const Choices = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <fieldset className={styles.choices}>
    <legend className={styles.title}>{title}</legend>
    {children}
  </fieldset>
)

type CheckProps = {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

const Check = ({ label, hint, isOn, onChange }: CheckProps) => (
  <label className={styles.choice}>
    <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    <span>
      {label}
      {hint !== undefined && <span className={styles.hint}> {hint}</span>}
    </span>
  </label>
)
