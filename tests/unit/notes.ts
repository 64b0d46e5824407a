import { SOURCE } from './locale.ts'

interface Note {
  /** The line it begins on. */
  at: number
  words: string
}

export interface Noted {
  key: string
  words: string
  /** The nearest above it in its block; where there is none, the one above the block. */
  note?: Note
}

const LINE = /^( *)(?:# ?(?<remark>.*)|(?<name>\w+): ?(?<words>.*))$/

/** Each string of the file translators copy, with its note. */
export function noted(): Noted[] {
  const found: Noted[] = []
  const path: string[] = []
  /** By depth; what is deeper than the line that is read is over. */
  const notes: Note[] = []
  let isMore = false
  for (const [at, line] of SOURCE.split('\n').entries()) {
    const [, indent = ''] = LINE.exec(line) ?? []
    const { remark, name, words = '' } = LINE.exec(line)?.groups ?? {}
    const depth = indent.length / 2
    if (remark !== undefined) addTo(notes, depth, { at: at + 1, words: remark }, isMore)
    isMore = remark !== undefined
    if (line === '') notes.length = 0
    if (name === undefined) continue
    cut(notes, depth + 1)
    cut(path, depth)
    path.push(name)
    if (words) found.push({ key: path.join('.'), words, note: notes.findLast(note => note) })
  }
  return found
}

/** Lines of remarks one beneath the other are one note. */
function addTo(notes: Note[], depth: number, note: Note, isMore: boolean): void {
  const before = notes[depth]
  notes.length = depth
  notes[depth] = isMore && before ? { ...before, words: `${before.words} ${note.words}` } : note
}

function cut(list: unknown[], length: number): void {
  if (list.length > length) list.length = length
}
