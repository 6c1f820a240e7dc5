import type { CaseDetail } from '#contract/api/cases.ts'
import { caseStages, nextStages } from '#contract/cases/stages.ts'
import { pakistanDay } from '#contract/cases/today.ts'
import type { CaseEdit } from '#src/api/case-commands.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { emptyPart, type Part, type Typed, typedFrom } from './case-fields.ts'
import { EditForm, type EditFormProps } from './EditForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { useFieldLists } from './use-field-lists.ts'

/** The form that is open; `null` adds. */
export type OpenForm =
  | { readonly kind: 'facts' | 'status' | 'merge' }
  | { readonly kind: 'person'; readonly personId: string | null }
  | { readonly kind: 'stage'; readonly position: number | null }

type Props = Pick<EditFormProps, 'detail' | 'names' | 'onSaved' | 'onCancel'> & { readonly open: OpenForm }
type Shape = Pick<EditFormProps, 'title' | 'note' | 'valuesOf' | 'limits' | 'about'> & {
  part: Part
  toEdit: (body: object) => object
}

/** The form of one edit. */
export function CaseForms({ open, ...props }: Props) {
  const words = useCaseWords()
  const { detail } = props
  const stages = open.kind === 'stage' && open.position === null ? nextStages(detail.stages) : caseStages
  const lists = useFieldLists(words, stages)
  if (open.kind === 'merge') return <MergeForm {...props} />
  const { toEdit, ...shape } = shapeOf(open, detail, words)
  return (
    <EditForm
      {...props}
      {...shape}
      lists={lists}
      // Without a fault every field holds a code of its list.
      editOf={(typed: Typed) => toEdit(typed) as CaseEdit}
    />
  )
}

function shapeOf(open: OpenForm, detail: CaseDetail, { caseWords }: ReturnType<typeof useCaseWords>): Shape {
  const { id, code } = detail
  const today = pakistanDay(new Date())
  const limits = { today, enteredOn: detail.enteredOn }
  switch (open.kind) {
    case 'person': {
      const { personId } = open
      const personOf = (of: CaseDetail) => of.persons.find((person) => person.id === personId)
      const person = personOf(detail)
      return {
        part: 'person',
        title: person ? caseWords('form.person', { code: person.code }) : caseWords('form.addPerson', { code }),
        note: caseWords('form.codesOnly'),
        valuesOf: (of) => typedFrom('person', personOf(of) ?? {}),
        limits: { today, enteredOn: person?.enteredOn ?? today },
        about: `person:${personId ?? id}`,
        toEdit: (body) => ({ kind: 'person', personId, body }),
      }
    }
    case 'stage': {
      const { position } = open
      return {
        part: 'stage',
        title:
          position === null
            ? caseWords('form.addStage', { code })
            : caseWords('form.stage', { code: String(position) }),
        ...(position !== null && { note: caseWords('form.correctNote') }),
        valuesOf: (of) => {
          const stage = of.stages.find((event) => event.position === position)
          return stage ? typedFrom('stage', stage) : emptyPart('stage')
        },
        limits: {
          ...limits,
          courseWith: (stage) =>
            position === null
              ? [...detail.stages, stage]
              : detail.stages.map((event) => (event.position === position ? stage : event)),
        },
        toEdit: (body) => ({ kind: 'stage', position, body }),
      }
    }
    case 'status':
      return {
        part: 'status',
        title: caseWords('form.status', { code }),
        valuesOf: ({ status }) => ({ status }),
        limits,
        toEdit: (body) => ({ kind: 'status', body }),
      }
    default:
      return {
        part: 'facts',
        title: caseWords('form.facts', { code }),
        note: caseWords('form.codesOnly'),
        valuesOf: ({ facts }) => typedFrom('facts', facts),
        limits,
        about: `facts:${id}`,
        toEdit: (body) => ({ kind: 'facts', body }),
      }
  }
}
