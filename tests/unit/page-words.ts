import { useWords } from '../../icloud/page/word-lists.ts'
import { pageWords } from '../../scripts/page-words.ts'

// As the content script does, but from the files themselves.
const lists = pageWords()
useWords(list => lists[list] ?? '')
