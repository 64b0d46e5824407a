/** A change of these can make what is inside readable or not. */
const OPENS = ['hidden', 'inert', 'contenteditable', 'role']
/** A change of these says something else of the element alone. */
const SAYS = ['aria-label', 'aria-valuetext', 'aria-valuenow', 'href', 'aria-haspopup']

/** Records looked at in one step: few enough for the clock. */
const SOME = 50
/** So many are not kept until there is time: they hold what the page has thrown away. */
const MOST = 5000

export interface ChangesWatch {
  /** This tree too: a shadow root. */
  follow(root: Node): void
  /** Tells of some of what was noted; false: of all of it. */
  step(): boolean
  /** Nothing is noted any more, until a tree is followed again. */
  stop(): void
}

export interface ChangesEvents {
  /** There is something to tell. */
  onChange(): void
  /** A `<dialog>` opened or closed. */
  onOpen(): void
  /** The page took nodes out of `target`, in the order of its changes. */
  onRemoved(record: MutationRecord): void
  /** A new node, or an element whose inside can now be read, or no longer. */
  onAdded(node: Node): void
  /** A place with other words or other children than before. */
  onAround(node: Node): void
  /** An element with another label or address. */
  onSaid(element: Element): void
}

/** Keeps what changes, and looks at nothing: a page may change a thousand times before we have the time to. */
export function watchChanges(events: ChangesEvents, signal: AbortSignal): ChangesWatch {
  let kept: MutationRecord[][] = []
  let size = 0
  let next = 0

  function noteChildren(record: MutationRecord): void {
    const { target, addedNodes } = record
    events.onRemoved(record)
    for (let at = 0; at < addedNodes.length; at++) events.onAdded(addedNodes[at] as Node)
    events.onAround(target)
  }

  function note(record: MutationRecord): void {
    if (record.type === 'childList') noteChildren(record)
    else if (record.type === 'characterData') events.onAround(record.target)
    else noteAttribute(record.target as Element, record.attributeName as string)
  }

  /** What is hidden or shown says something else of what it is in, too. */
  function noteAttribute(element: Element, name: string): void {
    if (OPENS.includes(name)) events.onAdded(element)
    events.onSaid(element)
  }

  function noteNext(): boolean {
    const [records] = kept
    if (!records) return false
    const record = records[next++]
    if (record) note(record)
    else {
      kept.shift()
      size -= records.length
      next = 0
    }
    return true
  }

  const observer = new MutationObserver(records => {
    kept.push(records)
    size += records.length
    if (size > MOST) while (noteNext());
    events.onChange()
  })
  // What can be pressed is another thing now, whether or not anything was found in the dialog.
  const dialogs = new MutationObserver(events.onOpen)

  /** What the browser says of its connection is said of the whole page. */
  function noteConnection(): void {
    if (!document.body || document.hidden) return
    events.onSaid(document.body)
    events.onChange()
  }

  function stop(): void {
    for (const one of [observer, dialogs]) one.disconnect()
    kept = []
    size = 0
    next = 0
  }

  for (const type of ['online', 'offline']) addEventListener(type, noteConnection, { signal })
  signal.addEventListener('abort', stop)

  return {
    stop,
    follow(root) {
      const attributeFilter = [...OPENS, ...SAYS]
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter })
      dialogs.observe(root, { subtree: true, attributeFilter: ['open'] })
    },
    step() {
      for (let n = 0; n < SOME; n++) if (!noteNext()) return false
      return true
    },
  }
}
