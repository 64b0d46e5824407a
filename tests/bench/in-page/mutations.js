// Counts every change of the document that the page did not make itself.
globalThis.bench.mutations = { element: 0, itsAttributes: 0, parsed: 0, others: 0 }
{
  const isHost = node => node.nodeName === 'UNSTUCK-HINTS'
  const isParsed = ({ type, removedNodes }) => parsing && type !== 'attributes' && removedNodes.length === 0
  let parsing = true

  function kindOf(record) {
    if ([...record.addedNodes, ...record.removedNodes].some(isHost)) return 'element'
    if (isHost(record.target)) return 'itsAttributes'
    return isParsed(record) ? 'parsed' : 'others'
  }
  const count = records => {
    for (const record of records) bench.mutations[kindOf(record)]++
  }
  const observer = new MutationObserver(count)
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  document.addEventListener('readystatechange', () => {
    count(observer.takeRecords())
    parsing = false
  })
  bench.apart = change => {
    count(observer.takeRecords())
    change()
    observer.takeRecords()
  }
}
