import type { Line } from '../../fixes/markdown.ts'

type Block = { heading: 1 | 2 | 3; words: string } | { items: Item[] }

interface Item {
  words: string
  inside: string[]
}

/** The report as headings and lists: what is read here, and what is printed. */
export function ReportView({ lines }: { lines: Line[] }) {
  return (
    <article class="paper">
      {blocksOf(lines).map(block => ('items' in block ? <List {...block} /> : <Heading {...block} />))}
    </article>
  )
}

/** One level down: the page's own heading is above it. */
function Heading({ heading, words }: { heading: 1 | 2 | 3; words: string }) {
  const Tag = `h${heading + 1}` as 'h2'
  return <Tag>{words}</Tag>
}

function List({ items }: { items: Item[] }) {
  return (
    <ul>
      {items.map(({ words, inside }) => (
        <li>
          {words}
          {inside.length > 0 && <List items={inside.map(line => ({ words: line, inside: [] }))} />}
        </li>
      ))}
    </ul>
  )
}

/** Lines between two headings are one list. */
function blocksOf(lines: Line[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    if ('heading' in line) blocks.push(line)
    else addTo(listAt(blocks), line)
  }
  return blocks
}

function listAt(blocks: Block[]): Item[] {
  const last = blocks.at(-1)
  if (last && 'items' in last) return last.items
  const items: Item[] = []
  blocks.push({ items })
  return items
}

function addTo(items: Item[], { words, inside }: { words: string; inside?: boolean }): void {
  const last = items.at(-1)
  if (inside && last) last.inside.push(words)
  else items.push({ words, inside: [] })
}
