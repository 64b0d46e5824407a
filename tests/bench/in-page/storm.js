// A single-page app at work: 1,000 batches of changes, each in a task of its own, the tenth in a frame.
{
  const BATCHES = 1000
  /** So many rows change, from the first to the last of the page: all of them in the smallest page. */
  const ROWS = 100
  const random = (seed => () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed / 2 ** 31
  })(7)
  const pick = list => list[Math.floor(random() * list.length)]
  const allRows = () => [...document.querySelectorAll('.row')]

  /** The same work in a page of any size, so that what it costs to follow can be compared. */
  function someRows() {
    const all = allRows()
    return Array.from({ length: ROWS }, (_, at) => all[Math.floor((at * all.length) / ROWS)])
  }

  function element(name, className, ...children) {
    const made = document.createElement(name)
    made.className = className
    made.append(...children)
    return made
  }

  function newRow(batch) {
    const row = element('li', 'row')
    const link = element('a', '', `Renewed ${batch}`)
    link.href = `/iclouddrive/#renewed-${batch}`
    const more = element('button', '', 'More')
    more.setAttribute('aria-label', `More options for Renewed ${batch}`)
    const count = element('span', 'count', element('b', '', String(batch)), ' items')
    row.setAttribute('role', 'listitem')
    row.append(element('span', 'icon'), link, count, element('time', '', '1 June 2025'))
    row.append(element('span', 'note', 'Shared by Alex'), more)
    return row
  }

  /** Ten changes: rows taken out and put in, words, classes, labels, styles, a badge. */
  function change(list, batch) {
    const at = Math.floor(random() * list.length)
    const made = newRow(batch)
    list[at].replaceWith(made)
    list[at] = made
    pick(list).querySelector('a').firstChild.data = `Renamed ${batch}`
    pick(list).querySelector('time').textContent = `${(batch % 28) + 1} July 2025`
    pick(list).classList.toggle('selected')
    pick(list).querySelector('button').setAttribute('aria-label', `More options, ${batch}`)
    pick(list).querySelector('.icon').style.opacity = String(0.5 + (batch % 5) / 10)
    const row = pick(list)
    const badge = row.querySelector('.badge')
    if (badge) badge.remove()
    else row.append(element('i', 'badge', 'New'))
    // The app tells its own style sheets what the person is doing.
    if (batch % 20 === 0) document.body.classList.toggle('clicking')
  }

  /** Frames at a fixed rate, or a busy computer would draw more of them; a hidden page has none. */
  const isDrawn = batch => batch % 10 === 0 && !document.hidden

  const storm = rows => () =>
    new Promise(done => {
      const list = rows()
      const { port1, port2 } = new MessageChannel()
      let batch = 0
      function work() {
        bench.apart(() => change(list, batch))
        if (++batch === BATCHES) done()
        else if (isDrawn(batch)) requestAnimationFrame(work)
        else port2.postMessage(0)
      }
      port1.onmessage = work
      work()
    })

  globalThis.bench.storm = storm(someRows)
  /** In a larger page it changes more rows. */
  globalThis.bench.scattered = storm(allRows)
}
