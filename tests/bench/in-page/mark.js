globalThis.benchRead = () => new Mark(document.body).markRegExp(/\d+(?:[.,]\d+)?\s?[KMGT]B/g)
