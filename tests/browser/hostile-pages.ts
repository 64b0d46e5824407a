/** Pages that make it hard for whoever reads them or adds to them; `data-done` once their own script has finished. */

const DISPLAY = '<p id="amount" style="margin: 80px">4.9 GB of 5 GB used</p>'

const document = (body: string, head = '') =>
  `<!doctype html><html lang="en-us"><head>${head}<title>Hostile</title><link rel="icon" href="data:,"></head>${body}</html>`

const page = (script: string, more = '') =>
  document(`<body>${more}${DISPLAY}<script>
    const finish = () => { document.body.dataset.done = '' }
    ${script}
  </script></body>`)

/** Its own script has nothing to do. */
export const plain = (head = '') => document(`<body data-done>${DISPLAY}</body>`, head)

/** Runs `act` on our element whenever it is there, until it stays away for a second. */
const again = (act: string) =>
  page(`
    let seen = 0
    const look = now => {
      const host = document.querySelector('html > unstuck-hints')
      if (host) { seen = now; ${act} }
      if (seen && now - seen > 1000) finish()
      else requestAnimationFrame(look)
    }
    addEventListener('load', () => requestAnimationFrame(look))`)

export const REMOVERS = {
  'removes, at once,': page(`
    let removed = 0
    new MutationObserver(() => {
      const host = document.querySelector('unstuck-hints')
      if (!host) return
      host.remove()
      if (++removed === 5) queueMicrotask(() => requestAnimationFrame(finish))
    }).observe(document.documentElement, { childList: true })`),
  'removes, frame by frame,': again('host.remove()'),
  'moves away': again('document.body.append(host); host.remove()'),
  'empties <html> with': again('document.documentElement.replaceChildren(document.head, document.body)'),
}

/** Meanwhile new things are found, and drawn. */
const tampering = (act: string) =>
  page(`
    const amount = document.querySelector('#amount')
    let frames = 0
    const tamper = () => {
      const root = document.querySelector('unstuck-hints')?.shadowRoot
      if (root) { ${act} }
      amount.textContent = (frames % 5) + '.5 GB of 5 GB used'
      if (frames % 8 === 0) amount.after(amount.cloneNode(true))
      if (frames % 8 === 5) amount.nextSibling.remove()
      if (++frames === 20) finish()
      else requestAnimationFrame(tamper)
    }
    addEventListener('load', tamper)`)

export const TAMPERERS = {
  'empties our shadow root': tampering('root.replaceChildren()'),
  'empties what is in our shadow root': tampering('root.querySelector("div")?.replaceChildren()'),
  'takes hints out of our shadow root': tampering(
    'root.querySelector("[data-ring]")?.parentElement.remove()',
  ),
  'takes parts of hints out': tampering(
    'root.querySelector("button svg")?.remove(); root.querySelector("button span")?.remove()',
  ),
  'changes our attributes': tampering(
    'for (const name of root.host.getAttributeNames()) root.host.removeAttribute(name)',
  ),
}

/** Everything a script can be called by in the page's own world notes its name and throws. */
export const traps = () => plain(`<script>(${setTraps})()</script>`)

function setTraps() {
  const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect
  const undo: (() => void)[] = []
  const sprung: string[] = []
  let armed = false
  const trap = (name: string, original: (...args: never[]) => unknown) =>
    function (this: unknown, ...args: never[]) {
      if (!armed) return new.target ? Reflect.construct(original, args) : apply(original, this, args)
      sprung[sprung.length] = name
      throw new Error(name)
    }
  const setIn = (owner: object, of: string) => {
    for (const key of ownKeys(owner)) {
      const before = getOwnPropertyDescriptor(owner, key)
      if (!before?.configurable || key === 'constructor') continue
      const name = `${of}.${String(key)}`
      const after = { ...before }
      if (typeof before.value === 'function') after.value = trap(name, before.value)
      if (before.get) after.get = trap(name, before.get) as never
      defineProperty(owner, key, after)
      undo.push(() => defineProperty(owner, key, before))
    }
  }
  const names = `Array String Number RegExp Map Set WeakMap WeakSet Date Error EventTarget Node Element HTMLElement
    HTMLDialogElement SVGElement Document DocumentFragment ShadowRoot CharacterData Text Range TreeWalker NodeList HTMLCollection
    NamedNodeMap DOMTokenList DOMStringMap CSSStyleDeclaration Event CustomEvent MutationObserver MutationRecord
    IntersectionObserver IntersectionObserverEntry ResizeObserver AbortController AbortSignal DOMRectReadOnly`
  const page = window as unknown as Record<string, { prototype: object }>
  for (const name of names.split(/\s+/)) if (page[name]) setIn(page[name].prototype, name)
  for (const name of ['JSON', 'Object', 'Math', 'CSS']) setIn(page[name] as object, name)
  const functions = `setTimeout clearTimeout setInterval clearInterval requestIdleCallback requestAnimationFrame queueMicrotask
    getComputedStyle matchMedia MutationObserver IntersectionObserver ResizeObserver AbortController`
  for (const name of functions.split(/\s+/)) {
    const before = page[name] as unknown as (...args: never[]) => unknown
    page[name] = trap(name, before) as never
    undo.push(() => {
      page[name] = before as never
    })
  }
  window.sprung = sprung
  window.disarm = () => {
    armed = false
    for (let i = undo.length - 1; i >= 0; i--) undo[i]?.()
  }
  armed = true
  // The page's own call is caught.
  try {
    window.document.querySelector('p')
  } catch {}
}

/** So many changes in each of thirty frames, then a last word. */
const flood = (act: string) =>
  page(
    `
    const root = document.querySelector('#root')
    const amount = document.querySelector('#amount')
    amount.remove()
    let frames = 0
    const change = () => {
      for (let i = 0; i < 2000; i++) { ${act} }
      if (++frames < 30) return requestAnimationFrame(change)
      root.replaceWith(amount)
      finish()
    }
    addEventListener('load', change)`,
    '<div id="root"><p>4.8 GB of 5 GB used</p></div>',
  )

export const FLOODS = {
  'floods with new elements': flood(
    `const row = document.createElement('p'); row.textContent = i + ' GB of 5 GB used'; root.replaceChildren(row)`,
  ),
  'floods with new words': flood(`root.firstChild.firstChild.data = i + ' GB of 5 GB used'`),
  'floods with attributes': flood(
    `root.setAttribute('class', 'c' + i); root.setAttribute('aria-label', i + ' GB of 50 GB')`,
  ),
  'floods with elements that are moved': flood('root.append(root.firstChild)'),
}

/** So many times forty; most go as soon as they have loaded, the others when they have been read. */
export const frames = (rounds: number) =>
  page(`
    const loaded = frame => new Promise(done => frame.addEventListener('load', done))
    const read = frame => new Promise(done => {
      const look = () => {
        const host = frame.contentDocument.querySelector('unstuck-hints[data-state="settled"]')
        if (host) done()
        else frame.contentWindow.requestAnimationFrame(look)
      }
      look()
    })
    async function round(waitForReading) {
      const frames = Array.from({ length: 40 }, () => document.createElement('iframe'))
      const there = Promise.all(frames.map(async frame => {
        frame.src = '/frame'
        frame.style = 'position: fixed; left: 0; bottom: 0; width: 400px; height: 200px'
        document.body.append(frame)
        await loaded(frame)
        if (waitForReading) await read(frame)
      }))
      await there
      for (const frame of frames) frame.remove()
    }
    async function all() {
      for (let i = 0; i < ${rounds}; i++) await round(i % 8 === 0)
      finish()
    }
    addEventListener('load', all)`)

const huge = (script: string) =>
  page(`
    const box = document.createElement('div')
    const text = (length, word = '4.9 GB of 5 GB used ') => word.repeat(Math.ceil(length / word.length))
    ${script}
    document.body.append(box)
    finish()`)

const nested = (levels: number) => `
  let at = box
  for (let i = 0; i < ${levels}; i++) at = at.appendChild(document.createElement('div'))
  at.textContent = '4.9 GB'`

export const HUGE = {
  'nests 1,500 levels that are laid out': huge(nested(1_500)),
  'nests 10,000 levels that are not': huge(`box.style.display = 'none'; ${nested(10_000)}`),
  'has 1,500 open shadow roots, each in the one before': huge(`
    let at = box
    for (let i = 0; i < 1500; i++) at = at.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
    box.style.display = 'none'`),
  'has a million text nodes': huge(`
    for (let i = 0; i < 1000; i++) {
      const row = box.appendChild(document.createElement('p'))
      for (let j = 0; j < 1000; j++) row.append(document.createTextNode(j + ' '))
    }
    box.style.display = 'none'`),
  'has a text of 64 MB': huge(`box.append(text(64e6)); box.style.display = 'none'`),
  'has 64 MB of texts': huge(`
    for (let i = 0; i < 640; i++) box.appendChild(document.createElement('p')).append(text(1e5))
    box.style.display = 'none'`),
  'has labels of 64 MB': huge(`
    const words = text(8e6)
    for (const name of ['aria-label', 'aria-valuetext', 'href', 'title']) {
      for (const tag of ['a', 'button']) box.appendChild(document.createElement(tag)).setAttribute(name, words)
    }`),
}
