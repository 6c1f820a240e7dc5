import { getDocumentProxy } from 'unpdf'

/** A part of a sheet as the PDF names it for those who hear it (H1, L, LI, TD …), with its text and the parts in it. */
export type Part = { readonly role: string; readonly text: string; readonly parts: readonly Part[] }

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>
type Sheet = Awaited<ReturnType<Proxy['getPage']>>
type Tree = NonNullable<Awaited<ReturnType<Sheet['getStructTree']>>>
type Child = Tree['children'][number]

/**
 * The sheets of a brief by the structure of the file, which is what a screen reader has of it. What is drawn and is in no part is not read.
 * Of Nastaliq only some letters are in the text of the file, the others are U+0000; numbers are whole in both languages.
 */
export async function readSheets(bytes: Uint8Array): Promise<Part[]> {
  const pdf = await getDocumentProxy(bytes)
  const sheets = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => readSheet(await pdf.getPage(index + 1))),
  )
  await pdf.destroy()
  return sheets
}

async function readSheet(sheet: Sheet): Promise<Part> {
  const [tree, { items }] = await Promise.all([
    sheet.getStructTree(),
    sheet.getTextContent({ includeMarkedContent: true }),
  ])
  const texts = new Map<string, string>()
  const open: string[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '')
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  const partOf = (child: Child): Part => {
    if (!('children' in child)) return { role: 'text', text: texts.get(child.id) ?? '', parts: [] }
    const parts = child.children.map(partOf)
    return { role: child.role, text: parts.map(({ text }) => text).join(''), parts }
  }
  if (!tree) throw new Error('The PDF has no structure')
  return partOf(tree)
}

/** All parts in a part that have a role, in the order of the sheet. */
export const partsWith = (role: string, part: Part): Part[] =>
  part.parts.flatMap((one) => [...(one.role === role ? [one] : []), ...partsWith(role, one)])

/** Texts of a part, each that is drawn in one piece by itself; without those that are empty. */
export const textsIn = (part: Part): string[] =>
  part.role === 'text' ? [part.text.trim()].filter((text) => text !== '') : part.parts.flatMap(textsIn)
