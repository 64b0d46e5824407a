// A grid of a hundred thousand photos that scrolls: rows that leave at the top come back at the bottom.
globalThis.bench.photos = (() => {
  const SECONDS = 10
  const ROW = 120
  const SPEED = 40
  const COLOURS = 30
  const shown = []

  function picture(hue) {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    context.fillStyle = `hsl(${hue} 50% 60%)`
    context.fillRect(0, 0, canvas.width, canvas.height)
    return canvas.toDataURL()
  }
  const pictures = Array.from({ length: COLOURS }, (_, at) => picture(at * 12))

  function fill(row, index) {
    row.style.transform = `translateY(${index * ROW}px)`
    row.setAttribute('aria-rowindex', String(index + 1))
    ;[...row.children].forEach((cell, column) => {
      const at = index * row.children.length + column
      cell.setAttribute('aria-label', `Photo, ${(at % 28) + 1} May 2024, ${at % 12}:${10 + (at % 50)} AM`)
      cell.lastChild.textContent = at % 9 === 0 ? `0:${10 + (at % 50)}` : ''
    })
  }

  /** Pictures come later, each row in a task of its own. */
  function load(row, index) {
    bench.apart(() => {
      for (const [at, image] of row.querySelectorAll('img').entries())
        image.src = pictures[(index * 6 + at) % COLOURS]
    })
  }

  function recycle(rows, first) {
    for (let index = first; index < first + rows.length; index++) {
      const at = index % rows.length
      if (shown[at] === index) continue
      shown[at] = index
      fill(rows[at], index)
      setTimeout(load, 0, rows[at], index)
    }
  }

  return () =>
    new Promise(done => {
      const grid = document.querySelector('.photo-grid')
      const rows = [...grid.querySelectorAll('[role=row]')]
      const title = document.querySelector('.photo-title').firstChild
      const until = performance.now() + SECONDS * 1000
      let top = 0
      function frame() {
        top += SPEED
        grid.scrollTop = top
        bench.apart(() => {
          recycle(rows, Math.floor(top / ROW))
          title.data = `${Math.floor(top / ROW) % 28} May 2024`
        })
        if (performance.now() < until) requestAnimationFrame(frame)
        else done()
      }
      requestAnimationFrame(frame)
    })
})()
