import type { Geography } from '#contract/places.ts'
import { compareNames } from '#src/i18n/format.ts'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'

export type DistrictSelectProps = {
  readonly geography: Geography | undefined
  readonly value: string | undefined
  /** What is meant where none is chosen: the person's own district, or the whole country. */
  readonly unchosen: string
  readonly onChange: (districtId: string | undefined) => void
}

/** From where desks are looked for. */
export function DistrictSelect({ geography, value, unchosen, onChange }: DistrictSelectProps) {
  const { deskWords, language } = useDeskWords()
  const groups = (geography?.provinces ?? []).map(({ id, name }) => ({
    label: name[language],
    options: (geography?.districts ?? [])
      .filter(({ provinceId }) => provinceId === id)
      .map((district) => ({ value: district.id, label: district.name[language] }))
      .toSorted((a, b) => compareNames(a.label, b.label, language)),
  }))
  return (
    <SentenceSelect
      label={deskWords('district')}
      value={value ?? ''}
      options={[{ value: '', label: unchosen }, ...groups]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  )
}
