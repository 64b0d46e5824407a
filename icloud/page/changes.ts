/** A change of these can make what is inside readable or not. */
const OPENS = ['hidden', 'inert', 'contenteditable', 'role']
/** A change of these says something else of the element alone. */
const SAYS = ['aria-label', 'aria-valuetext', 'aria-valuenow', 'href', 'aria-haspopup']

/** So many at once are no change but another page: it is read as a whole. */
const MOST = 20_000

/** What the page did since the last round. */
export interface Changes {
  /** New nodes, and elements whose inside can now be read, or no longer. */
  added: Set<Node>
  /** Places with other words or other children than before. */
  around: Set<Node>
  /** Elements with another label or address. */
  said: Set<Element>
  /** More than can be told. */
  tooMany: boolean
}

export interface ChangesWatch {
  /** This tree too: a shadow root. */
  follow(root: Node): void
  /** What was noted, once. */
  take(): Changes
  /** Nothing is noted any more, until a tree is followed again. */
  stop(): void
}

interface ChangesEvents {
  onChange: () => void
  onRemoved: (removed: Node, parent: Node, previous: Node | null) => void
  /** A `<dialog>` opened or closed. */
  onOpen: () => void
}

/**
 * Notes what changes, and looks at nothing: a page may change a thousand times before we have the time to. All that
 * is told at once is what is taken out, because who walks there has to step aside.
 */
export function watchChanges(
  { onChange, onRemoved, onOpen }: ChangesEvents,
  signal: AbortSignal,
): ChangesWatch {
  let changes = none()

  function noteChildren({ target, addedNodes, removedNodes, previousSibling }: MutationRecord): void {
    for (const node of removedNodes) onRemoved(node, target, previousSibling)
    for (const node of addedNodes) changes.added.add(node)
    changes.around.add(target)
  }

  function noteAttribute(element: Element, name: string): void {
    // What can be pressed is another thing now, whether or not anything was found in the dialog.
    if (name === 'open') onOpen()
    if (OPENS.includes(name)) changes.added.add(element)
    if (name !== 'open') changes.said.add(element)
  }

  function note(record: MutationRecord): void {
    if (record.type === 'childList') noteChildren(record)
    else if (record.type === 'characterData') changes.around.add(record.target)
    else noteAttribute(record.target as Element, record.attributeName as string)
  }

  const observer = new MutationObserver(records => {
    for (const record of records) note(record)
    if (changes.added.size + changes.around.size + changes.said.size > MOST) {
      changes = { ...none(), tooMany: true }
    }
    onChange()
  })
  /** What the browser says of its connection is said of the whole page. */
  function noteConnection(): void {
    if (!document.body || document.hidden) return
    changes.said.add(document.body)
    onChange()
  }

  for (const type of ['online', 'offline']) addEventListener(type, noteConnection, { signal })
  signal.addEventListener('abort', () => observer.disconnect())

  return {
    follow(root) {
      const attributeFilter = [...OPENS, ...SAYS, 'open']
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter })
    },
    stop() {
      observer.disconnect()
      changes = none()
    },
    take() {
      const taken = changes
      changes = none()
      return taken
    },
  }
}

const none = (): Changes => ({ added: new Set(), around: new Set(), said: new Set(), tooMany: false })
